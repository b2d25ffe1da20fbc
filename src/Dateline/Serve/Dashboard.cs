using Dateline.Diagnostics;

namespace Dateline.Serve;

/// <summary>
/// Renders the page at <c>/_dateline/</c>: the state of the newsroom, for editors. Problems stand on one side, what is about to happen on
/// the other.
/// </summary>
internal static class Dashboard
{
    private static readonly Code[] LinkCodes =
    [
        Codes.BrokenLink, Codes.HiddenLink, Codes.UnknownAnchor, Codes.MissingMedia, Codes.UnknownArticle,
    ];

    public static string Render(Snapshot snapshot, bool asReaders, EditorLinks editor)
    {
        var html = new HtmlBuilder();
        var texts = new DashboardTexts(html, snapshot, editor);
        var problems = new DashboardProblems(html, editor);
        var findings = snapshot.AsReaders.Findings;
        var warnings = snapshot.Diagnostics.Where(d => d.Severity == Severity.Warning).ToLookup(d => LinkCodes.Contains(d.Code));
        List[] urgent =
        [
            new("Errors", "errors", snapshot.Diagnostics.Where(d => d.Severity == Severity.Error)),
            new("Broken links", "links", warnings[true]),
            new("Warnings", "warnings", warnings[false]),
        ];
        List[] later =
        [
            new("Explainers to review", "reviews", findings.Where(f => f.Code == Codes.ReviewDue)),
            new("Found by 'dateline check'", "check", findings.Where(f => f.Code != Codes.ReviewDue)),
        ];
        WriteHead(html, snapshot, asReaders);
        WriteCounts(html, [.. urgent.Select(CountOf), .. texts.Counts, .. later.Select(CountOf)]);
        html.Write("<div class=\"columns\"><div class=\"urgent\">");
        if (!urgent.Any(l => l.Found.Any()))
        {
            html.Write("<p class=\"well\">No errors, no broken links, no warnings.</p>");
        }

        WriteAll(urgent, problems);
        html.Write("</div><div class=\"texts\">");
        texts.Write();
        html.Write("</div><div class=\"later\">");
        WriteAll(later, problems);
        html.Write("</div></div></main></body></html>");
        return html.ToString();
    }

    private static void WriteAll(List[] lists, DashboardProblems problems)
    {
        foreach (var (title, id, found) in lists)
        {
            problems.Write(title, id, found);
        }
    }

    private static (string Title, string Id, int Count) CountOf(List list) =>
        (list.Title, list.Id, list.Found.Sum(d => Math.Max(1, d.Others)));

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
            <link rel="icon" href="data:,"><link rel="stylesheet" href="{Routes.Style}">
            <script src="{Routes.Script}" type="module"></script></head>
            <body class="preview dashboard"><main>
            <header><h1>{name} <span>dashboard</span></h1>
            <p>{HiddenReason.Format(context.Now, context)}, {context.Site.Zone.Id}</p>
            <p>{articles}, {pages}, <a href="{context.Site.Url.Link("/")}">Front page</a></p>
            <p>Pages show {shown}: <a href="{Routes.Audience}?{other}">{link}</a></p></header>
            """);
    }

    /// <summary>Links to the lists that have entries.</summary>
    private static void WriteCounts(HtmlBuilder html, IEnumerable<(string Title, string Id, int Count)> counts)
    {
        html.Write("<nav aria-label=\"On this page\"><ul>");
        foreach (var (title, id, count) in counts.Where(c => c.Count > 0))
        {
            html.Add($"<li class=\"count-{id}\"><a href=\"#{id}\"><b>{Quantity.Format(count)}</b> {title}</a></li>");
        }

        html.Write("</ul></nav>");
    }

    private sealed record List(string Title, string Id, IEnumerable<Diagnostic> Found);
}
