using System.Text;
using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>Files without furniture: robots.txt, the mark that tells GitHub Pages to leave the site as it is, the stylesheet.</summary>
internal static class PlainFiles
{
    public static IEnumerable<Page> LayOut(Newsroom _, Furniture furniture)
    {
        // RFC 9309: an empty Disallow lets everybody in; the sitemap's address is absolute.
        yield return Text("/robots.txt", $"User-agent: *\nDisallow:\n\nSitemap: {furniture.FullUrl("/sitemap.xml")}\n");
        yield return Text("/.nojekyll", "");
        yield return Text(furniture.Context.Templates.Stylesheet, Encoding.UTF8.GetString(furniture.Context.Templates.Css));
    }

    private static Page Text(string address, string text) => new(address, () => text, (view, to) => to.Write((string)view));
}
