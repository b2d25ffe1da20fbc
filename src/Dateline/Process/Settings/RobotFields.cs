using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>robots:</c> in <c>site.yml</c>: which crawlers of AI companies may not read the site.</summary>
internal static class RobotFields
{
    private const string Allow = "allow", Refuse = "refuse", RefuseAll = "refuse-all";

    /// <summary>
    /// Crawlers that collect texts for training, by the names to which their owners say that they listen. November 2026. A name that no
    /// owner documents is not here: robots.txt would promise what it can't keep.
    /// </summary>
    private static readonly string[] Collectors =
    [
        "AI2Bot", "Amazonbot", "Applebot-Extended", "CCBot", "ClaudeBot", "Google-Extended", "GPTBot", "meta-externalagent",
    ];

    /// <summary>
    /// Crawlers that find or fetch pages to answer questions with links. Of those that fetch because a person asked, some owners say that
    /// they may not look at robots.txt.
    /// </summary>
    private static readonly string[] Answerers =
    [
        "ChatGPT-User", "Claude-SearchBot", "Claude-User", "Diffbot", "DuckAssistBot", "meta-externalfetcher", "OAI-SearchBot",
        "Perplexity-User", "PerplexityBot",
    ];

    private static readonly ListField Ai = new(
        "ai",
        $"Which crawlers of AI companies may not read the site: {Allow} for none, {Refuse} for those that collect texts, {RefuseAll} also "
            + "for those that answer questions with links, or a list of their names.")
    { Format = ValueFormat.Crawler };
    private static readonly Field Licence = new(
        "licence", "The address of the licence for machines (RSL), which robots.txt names: /license.xml.")
    { Format = ValueFormat.Link };

    private static readonly string[] OfSearch =
        ["Googlebot", "Googlebot-News", "Googlebot-Image", "Bingbot", "YandexBot", "Yandex", "Baiduspider", "DuckDuckBot", "Slurp"];

    public static readonly Schema Schema = new("the rules for robots", Ai, Licence) { HasForeignNames = false };

    public static RobotRules Read(FieldReader site, MapField field, DiagnosticBag diagnostics)
    {
        if (site.Map(field) is not { } robots)
        {
            return RobotRules.None;
        }

        var licence = robots.Located(Licence);
        return new RobotRules(
            [.. robots.Ids(Ai).SelectMany(name => Crawlers(robots, name, diagnostics)).Distinct(StringComparer.OrdinalIgnoreCase)],
            licence.IsEmpty || MenuFields.Entry("licence", licence, diagnostics) is not { Url.Length: > 0 } entry ? null : entry);
    }

    private static string[] Crawlers(FieldReader robots, Located name, DiagnosticBag diagnostics)
    {
        switch (name.Value)
        {
            case Allow:
                return [];
            case Refuse:
                return Collectors;
            case RefuseAll:
                return [.. Collectors, .. Answerers];
        }

        if (!name.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            robots.ReportInvalid(
                name.Where, Ai, $"has '{name.Value}', which is not the name of a crawler", "write letters, digits, - and _");
            return [];
        }

        if (OfSearch.Contains(name.Value, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Warning(
                Codes.UnknownCrawler, name.Where, $"'{name.Value}' is the crawler of a search engine, which then shows no page of the site",
                "expected a crawler for AI",
                $"delete it{(name.Value.StartsWith("Google", StringComparison.OrdinalIgnoreCase) ? ", or write Google-Extended" : "")}");
            return [name.Value];
        }

        string[] known = [.. Collectors, .. Answerers];
        if (!known.Contains(name.Value, StringComparer.OrdinalIgnoreCase)
            && Nearest.To(name.Value, [.. known, Allow, Refuse, RefuseAll]) is { } near)
        {
            diagnostics.Warning(
                Codes.UnknownCrawler, name.Where, $"no crawler is known that listens to '{name.Value}'", hint: $"did you mean '{near}'?");
        }

        return [name.Value];
    }
}
