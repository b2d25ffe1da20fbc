using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>Renders the page at <c>/_dateline/</c>: the state of the newsroom, for editors.</summary>
internal static class Dashboard
{
    private static readonly Code[] LinkCodes =
    [
        Codes.BrokenLink, Codes.HiddenLink, Codes.UnknownAnchor, Codes.MissingMedia, Codes.UnknownArticle,
    ];

    private static readonly (string Title, string Badge)[] HiddenLists =
    [
        ("Drafts", "draft"), ("Scheduled", "scheduled"), ("Under embargo", "embargo"), ("Expired", "expired"),
    ];

    public static string Render(Snapshot snapshot, bool asReaders)
    {
        var html = new HtmlBuilder();
        WriteHead(html, snapshot, asReaders);
        WriteDiagnostics(html, "Errors", snapshot.Diagnostics.Where(d => d.Severity == Severity.Error));
        foreach (var (title, badge) in HiddenLists)
        {
            WriteTexts(html, title, snapshot.HiddenTexts.Where(t => t.Reason.Badge == badge), snapshot.Context);
        }

        var findings = snapshot.AsReaders.Findings;
        var warnings = snapshot.Diagnostics.Where(d => d.Severity == Severity.Warning).ToLookup(d => LinkCodes.Contains(d.Code));
        WriteDiagnostics(html, "Explainers to review", findings.Where(f => f.Code == Codes.ReviewDue));
        WriteDiagnostics(html, "Broken links", warnings[true]);
        WriteDiagnostics(html, "Other warnings", warnings[false]);
        WriteDiagnostics(html, "Found by 'dateline check'", findings.Where(f => f.Code != Codes.ReviewDue));
        html.Write("</main></body></html>");
        return html.ToString();
    }

    private static void WriteHead(HtmlBuilder html, Snapshot snapshot, bool asReaders)
    {
        var (context, name) = (snapshot.Context, snapshot.Context.Site.Name);
        var articles = Quantity.Format(snapshot.Documents.Articles.Length, "article");
        var pages = Quantity.Format(snapshot.Pages.Count, "page");
        var (shown, other, link) = asReaders
            ? ("what readers see", "editors", "Show hidden texts too")
            : ("hidden texts too, with a badge", "readers", "See the site as readers do");
        html.Add(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Dashboard — {name}</title>
            <link rel="icon" href="data:,"><link rel="stylesheet" href="{Routes.Style}"></head>
            <body class="dashboard"><main>
            <h1>{name}: dashboard</h1>
            <p>{HiddenReason.Format(context.Now, context)}. {articles}, {pages}. <a href="{context.Site.Url.Link("/")}">Front page</a></p>
            <p>Pages show {shown}. <a href="{Routes.Audience}?{other}">{link}</a></p>
            """);
    }

    private static void WriteTexts(
        HtmlBuilder html, string title, IEnumerable<(string Address, ParsedText Text, HiddenReason Reason)> texts, BuildContext context)
    {
        var all = texts.OrderByDescending(t => t.Text.Date.At).ThenBy(t => t.Address, StringComparer.Ordinal).ToList();
        html.Add($"<h2>{title} <span>{all.Count}</span></h2>");
        if (all.Count == 0)
        {
            return;
        }

        html.Write("<ul>");
        foreach (var (address, text, reason) in all)
        {
            html.Add(
                $"""
                <li><a href="{context.Site.Url.Link(address)}">{text.Title.Value}</a><br>
                {reason.Sentence} <code>{text.DisplayPath}</code></li>
                """);
        }

        html.Write("</ul>");
    }

    private static void WriteDiagnostics(HtmlBuilder html, string title, IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        html.Add($"<h2>{title} <span>{all.Count}</span></h2>");
        if (all.Count > 0)
        {
            DiagnosticList.Write(html, all);
        }
    }
}
