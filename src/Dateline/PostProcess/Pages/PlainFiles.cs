using System.Text;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Theme;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// Files that no template renders: .nojekyll, the theme's assets, the icon.
/// </summary>
internal static class PlainFiles
{
    /// <summary>The address of the site's icon.</summary>
    public const string Icon = "/favicon.svg";

    /// <summary>
    /// The file that makes GitHub Pages publish the site unchanged. It also marks a folder as a site that Dateline wrote.
    /// </summary>
    public const string MarkAddress = ReservedPrefixes.Mark;

    /// <summary>The contents of that file. GitHub reads only its name.</summary>
    public const string Mark = "Written by Dateline.\n";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Icon)];

    public static IEnumerable<Page> LayOut(Newsroom _, PageBuilder builder)
    {
        var templates = builder.Context.Templates;
        yield return Text(MarkAddress, Mark);
        var script = builder.Site.Search ? "" : SearchPages.Script;
        foreach (var asset in templates.Assets.ByName.Values.Where(a => a.Name != script).OrderBy(a => a.Address, StringComparer.Ordinal))
        {
            // The address names the bytes, so it is a view of them.
            yield return new ViewPage(asset.Address, () => asset.Address, (_, to) => ((Utf8Writer)to).WriteEncoded(asset.Bytes));
        }

        if (templates.Icon.Length > 0)
        {
            yield return Text(Icon, Encoding.UTF8.GetString(templates.Icon));
        }
    }

    /// <summary>A file with a text.</summary>
    public static ViewPage Text(string address, string text) => new(address, () => text, (view, to) => to.Write((string)view));
}
