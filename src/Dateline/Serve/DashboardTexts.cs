using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>Writes the dashboard's lists of texts: what comes next and when, live stories, drafts, corrections, expired texts.</summary>
internal sealed class DashboardTexts
{
    // The archive of a large newsroom has thousands of corrections.
    private const int Most = 50, MostCorrections = 10;

    private readonly HtmlBuilder _html;
    private readonly BuildContext _context;
    private readonly EditorLinks _editor;
    private readonly Dictionary<string, string> _addresses;
    private readonly List<(string Title, string Id, List<Row> Rows, int Most)> _lists;

    public DashboardTexts(HtmlBuilder html, Snapshot snapshot, EditorLinks editor)
    {
        (_html, _editor, _context) = (html, editor, snapshot.Context);
        _addresses = snapshot.Texts.DistinctBy(t => t.Value.Path).ToDictionary(t => t.Value.Path, t => t.Key, StringComparer.Ordinal);
        var hidden = snapshot.Documents.Texts
            .Select(t => (Text: t, Reason: HiddenReason.Find(t, _context)!))
            .Where(t => t.Reason is not null)
            .ToList();
        var articles = snapshot.Documents.Articles;
        _lists =
        [
            ("Coming up", "coming", [.. hidden.SelectMany(Coming).Concat(Ending(snapshot.Documents)).OrderBy(r => r.At)], Most),
            ("Live", "live", [.. articles.Where(IsLive).Select(Live).OrderByDescending(r => r.At)], Most),
            ("Drafts", "drafts", [.. hidden.Where(t => t.Reason.Badge == "draft").Select(Draft).OrderByDescending(r => r.At)], Most),
            ("Corrections", "corrections", [.. articles.SelectMany(Corrections).OrderByDescending(r => r.At)], MostCorrections),
            ("Expired", "expired", [.. hidden.Where(t => t.Reason.Badge == "expired").Select(Expired).OrderByDescending(r => r.At)], Most),
        ];
    }

    /// <summary>The title, id and length of each list.</summary>
    public IEnumerable<(string Title, string Id, int Count)> Counts => _lists.Select(l => (l.Title, l.Id, l.Rows.Count));

    public void Write()
    {
        foreach (var (title, id, rows, most) in _lists.Where(l => l.Rows.Count > 0))
        {
            var count = Quantity.Format(rows.Count);
            _html.Add($"<section id=\"{id}\" aria-labelledby=\"h-{id}\"><h2 id=\"h-{id}\">{title} <span>{count}</span></h2><ul>");
            foreach (var row in rows.Take(most))
            {
                Write(row);
            }

            _html.Write("</ul>");
            if (rows.Count > most)
            {
                _html.Add($"<p class=\"more\">{Quantity.Format(rows.Count - most)} more.</p>");
            }

            _html.Write("</section>");
        }
    }

    private static IEnumerable<Row> Coming((ParsedText Text, HiddenReason Reason) hidden) =>
        hidden.Reason is { Badge: "embargo" or "scheduled", At: { } at } reason ? [new Row(at, true, reason.Badge, "", hidden.Text)] : [];

    private static Row Expired((ParsedText Text, HiddenReason Reason) hidden) =>
        new(hidden.Reason.At!.Value, true, "expired", "", hidden.Text);

    /// <summary>What readers see now and lose later.</summary>
    private IEnumerable<Row> Ending(ParsedDocuments documents) =>
        from text in documents.Texts
        where text.Publication.Expires is { } end && end.At > _context.Now && text.Publication.Status == Status.Published
        select new Row(text.Publication.Expires!.Value.At, true, "expires", "", text);

    private bool IsLive(ParsedArticle article) =>
        article.Text.Live is { } live && live.At(_context.Now).Ended is null
            && article.Publication.Status == Status.Published && HiddenReason.Find(article, _context) is null;

    private Row Live(ParsedArticle article)
    {
        var seen = article.Text.Live!.At(_context.Now).NewestFirst.ToList();
        var newest = seen.Count > 0 ? seen[0] : null;
        var pending = article.Text.Live!.Entries.Length - seen.Count;
        var words = Quantity.Format(seen.Count, "entry", "entries") + (pending > 0 ? $", {Quantity.Format(pending)} to come" : "");
        return new Row(newest?.At.At ?? article.Date.At, newest?.At.HasTime ?? false, "live", words, article)
        {
            Event = newest is null ? "" : "newest entry ",
        };
    }

    /// <summary>A draft with the time at which its file was saved.</summary>
    private Row Draft((ParsedText Text, HiddenReason Reason) hidden)
    {
        var saved = File.GetLastWriteTimeUtc(Path.Combine(_context.Project.Input, hidden.Text.Path));
        return new Row(new DateTimeOffset(saved, TimeSpan.Zero), true, "draft", "", hidden.Text) { Event = "saved " };
    }

    private IEnumerable<Row> Corrections(ParsedArticle article) => article.Corrections.Select(
        c => new Row(c.Date.At, c.Date.HasTime, c.Date.At > _context.Now ? "due" : "corrected", c.Text, article));

    private void Write(Row row)
    {
        var here = _context.Site.Zone.Here(row.At);
        var year = here.Year == _context.Site.Zone.Here(_context.Now).Year ? "" : " yyyy";
        var when = here.ToString($"ddd d MMM{year}{(row.HasTime ? ", HH:mm" : "")}", CultureInfo.InvariantCulture);
        _html.Add($"<li><p class=\"when\"><b class=\"state {row.State}\">{row.State}</b> {row.Event}{when}</p>\n<p class=\"title\">");
        if (_addresses.TryGetValue(row.Text.Path, out var address))
        {
            _html.Add($"<a href=\"{_context.Site.Url.Link(address)}\">{row.Text.Title.Value}</a></p>");
        }
        else
        {
            _html.Add($"{row.Text.Title.Value}</p>");
        }

        if (row.Words.Length > 0)
        {
            _html.Add($"\n<p class=\"words\">{Excerpt.Visible(row.Words)}</p>");
        }

        _html.Write("\n<p class=\"place\">");
        _editor.Write(_html, SourceSpan.File(row.Text.DisplayPath), row.Text.DisplayPath);
        _html.Write("</p></li>");
    }

    /// <summary>A text in a list: the time that counts there, a word for its state, and what else to say.</summary>
    private sealed record Row(DateTimeOffset At, bool HasTime, string State, string Words, ParsedText Text)
    {
        /// <summary>What happened at that time, if the state does not say it.</summary>
        public string Event { get; init; } = "";
    }
}
