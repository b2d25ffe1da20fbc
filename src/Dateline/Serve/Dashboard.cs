using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>The page at <c>/_dateline/</c>: the state of the newsroom, for those who make it.</summary>
internal static class Dashboard
{
    private static readonly Code[] LinkCodes =
    [
        Codes.BrokenLink, Codes.HiddenLink, Codes.UnknownAnchor, Codes.MissingMedia, Codes.UnknownArticle,
    ];

    public static string Render(Snapshot snapshot, bool asReaders)
    {
        var context = snapshot.Context;
        var errors = snapshot.Diagnostics.Where(c => c.Severity == Severity.Error).ToList();
        var links = snapshot.Diagnostics.Where(c => c.Severity == Severity.Warning && LinkCodes.Contains(c.Code)).ToList();
        var warnings = snapshot.Diagnostics.Where(c => c.Severity == Severity.Warning).Except(links).ToList();

        var to = new HtmlBuilder();
        to.Add(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, ")
                .Add($"initial-scale=1\"><title>Desk — {context.Site.Name}</title><link rel=\"icon\" href=\"data:,\"><link ")
                .Add($"rel=\"stylesheet\" href=\"{Routes.Style}\"></head><body class=\"dateline\"><main><h1>{context.Site.Name}: the ")
                .Add($"desk</h1>");
        to.Add(
            $"<p>As of {HiddenReason.Time(context.Now, context)}. {PreviewOverlay.Count(snapshot.Documents.Articles.Length, "article")}, {PreviewOverlay.Count(snapshot.Pages.Count, "page")}. <a href=\"{context.Site.Url.Link("/")}\">Front page</a></p>");
        to.Add(
            $"<p>Pages show {(asReaders ? "what readers see" : "what waits, too, with a badge")}. <a ")
                .Add($"href=\"{Routes.See}?{(asReaders ? "desk" : "readers")}\">{(asReaders ? "Show what waits" : "See the site as readers do")}</a></p>");
        Diagnostics(to, "Errors", errors);
        foreach (var (title, word) in new[]
        {
            ("Drafts", "draft"), ("Scheduled", "scheduled"), ("Under embargo", "embargo"), ("Expired", "expired"),
        })
        {
            Texts(to, title, snapshot.Held.Where(h => h.Hold.Word == word).Select(h => (h.Address, h.Text, h.Hold.Why)), context);
        }

        var remarks = snapshot.AsReaders.Remarks;
        Diagnostics(to, "Explainers to review", [.. remarks.Where(r => r.Code == Codes.ReviewDue)]);
        Diagnostics(to, "Broken links", links);
        Diagnostics(to, "Warnings", warnings);
        Diagnostics(to, "What checking finds besides", [.. remarks.Where(r => r.Code != Codes.ReviewDue)]);
        to.Write("</main></body></html>");
        return to.ToString();
    }

    private static void Texts(
        HtmlBuilder to, string title, IEnumerable<(string Address, ParsedText Text, string Why)> texts, BuildContext context)
    {
        var all = texts.OrderByDescending(t => t.Text.Date.At).ThenBy(t => t.Address, StringComparer.Ordinal).ToList();
        to.Add($"<h2>{title} <span>{all.Count}</span></h2>");
        if (all.Count > 0)
        {
            to.Write("<ul>");
            all.ForEach(
                t =>
                    to.Add(
                        $"<li><a href=\"{context.Site.Url.Link(t.Address)}\">{t.Text.Title.Value}</a><br>{t.Why} ")
                            .Add($"<code>{t.Text.DisplayPath}</code></li>"));
            to.Write("</ul>");
        }
    }

    private static void Diagnostics(HtmlBuilder to, string title, List<Diagnostic> diagnostics)
    {
        to.Add($"<h2>{title} <span>{diagnostics.Count}</span></h2>");
        if (diagnostics.Count > 0)
        {
            DiagnosticList.Write(to, diagnostics);
        }
    }
}
