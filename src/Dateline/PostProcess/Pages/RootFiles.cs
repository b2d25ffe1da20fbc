using System.Text;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Sitemaps;

namespace Dateline.PostProcess.Pages;

/// <summary>The files in which a site speaks to programs as a whole: robots.txt (RFC 9309) and trust.txt (JournalList).</summary>
internal static class RootFiles
{
    private const string Robots = ReservedPrefixes.Robots;

    /// <summary>The address that the first version of the specification has, and the one that it has had since 2020.</summary>
    private static readonly string[] Trust = ["/trust.txt", "/.well-known/trust.txt"];

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        [new(Robots), .. newsroom.Site.Trust.IsEmpty ? [] : Trust.Select(address => new ClaimedAddress(address))];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        if (!newsroom.StaticFiles.Any(f => StaticFolder.AddressOf(f.Path) == Robots))
        {
            yield return PlainFiles.Text(Robots, RobotsText(builder));
        }

        if (!newsroom.Site.Trust.IsEmpty)
        {
            var text = TrustText(builder);
            foreach (var address in Trust)
            {
                yield return PlainFiles.Text(address, text);
            }
        }
    }

    /// <summary>An empty Disallow allows everything; the address of a sitemap is absolute.</summary>
    private static string RobotsText(PageBuilder builder)
    {
        var rules = builder.Site.Robots;
        var text = new StringBuilder();
        foreach (var crawler in rules.Refused)
        {
            text.Append("User-agent: ").Append(crawler).Append('\n');
        }

        text.Append(rules.Refused.IsEmpty ? "" : "Disallow: /\n\n").Append("User-agent: *\nDisallow:\n\n");
        if (rules.Licence is { } licence)
        {
            text.Append("License: ").Append(builder.FullUrl(licence.Url)).Append('\n');
        }

        return text.Append("Sitemap: ").Append(builder.FullUrl(Sitemaps.Sitemaps.Address))
            .Append("\nSitemap: ").Append(builder.FullUrl(NewsSitemap.Address)).Append('\n').ToString();
    }

    private static string TrustText(PageBuilder builder)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in builder.Site.Trust)
        {
            text.Append(name).Append('=').Append(value.StartsWith('/') ? builder.FullUrl(value) : value).Append('\n');
        }

        return text.ToString();
    }
}
