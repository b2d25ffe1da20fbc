using System.Text;
using Dateline.Model;
using Dateline.PostProcess.Sitemaps;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// Files without furniture: robots.txt, the mark that tells GitHub Pages to leave the site as it is, the stylesheet, the icon.
/// </summary>
internal static class PlainFiles
{
    private const string Robots = "/robots.txt";

    /// <summary>The address of the site's icon.</summary>
    public const string Icon = "/favicon.svg";

    /// <summary>
    /// Where the file is that tells GitHub Pages to leave the site as it is, and by which a folder is known as a site that Dateline wrote.
    /// </summary>
    public const string MarkAddress = ReservedPrefixes.Mark;

    /// <summary>What is in it; GitHub looks at its name alone.</summary>
    public const string Mark = "Written by Dateline.\n";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom _) => [new(Robots), new(Icon)];

    public static IEnumerable<Page> LayOut(Newsroom _, PageBuilder builder)
    {
        var templates = builder.Context.Templates;

        // RFC 9309: an empty Disallow lets everybody in; a sitemap's address is absolute.
        yield return Text(
            Robots,
            $"User-agent: *\nDisallow:\n\nSitemap: {builder.FullUrl(Sitemaps.Sitemaps.Address)}\nSitemap: {builder.FullUrl(NewsSitemap.Address)}\n");
        yield return Text(MarkAddress, Mark);
        yield return Text(templates.Stylesheet, Encoding.UTF8.GetString(templates.Css));
        if (templates.Icon.Length > 0)
        {
            yield return Text(Icon, Encoding.UTF8.GetString(templates.Icon));
        }
    }

    private static ViewPage Text(string address, string text) => new(address, () => text, (view, to) => to.Write((string)view));
}
