using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Settings;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0624: settings for robots.txt and trust.txt without an effect. Both speak for a whole host (RFC 9309; JournalList's specification),
/// and a newsroom's own robots.txt takes the place of ours.
/// </summary>
internal static class RootFiles
{
    public static void Check(CheckInput input)
    {
        var site = input.Newsroom.Site;
        var hasRules = site.RobotsWhere != default;
        if (hasRules && input.Newsroom.StaticFiles.Any(f => StaticFolder.AddressOf(f.Path) == ReservedPrefixes.Robots))
        {
            input.Diagnostics.Warning(
                Codes.UnreadRootFile, site.RobotsWhere, "'robots' has no effect, because static/robots.txt takes the place of robots.txt",
                hint: "delete one of the two");
        }

        if (site.Url.BasePath != "/" && (hasRules || !site.Trust.IsEmpty))
        {
            var name = (hasRules, site.Trust.IsEmpty) switch
            {
                (true, false) => "robots.txt and trust.txt",
                (true, true) => "robots.txt",
                _ => "trust.txt",
            };
            input.Diagnostics.Warning(
                Codes.UnreadRootFile, hasRules ? site.RobotsWhere : SourceSpan.File(input.DisplayPath(SiteFields.FileName)),
                $"no one reads the site's {name}: it lies below {site.Url.BasePath}, and only the files of the whole host count",
                hint: "give the site a host of its own, or put the lines into the files at the root of the host");
        }
    }
}
