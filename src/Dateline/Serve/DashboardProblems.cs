using Dateline.Diagnostics;

namespace Dateline.Serve;

/// <summary>Writes the dashboard's lists of diagnostics, those of the files saved last first: a writer works on them.</summary>
internal sealed class DashboardProblems(HtmlBuilder html, EditorLinks editor)
{
    // More are no help on one page, and each quotes a line of its file.
    private const int Most = 200;

    private readonly Dictionary<string, DateTime> _saved = new(StringComparer.Ordinal);
    private readonly DiagnosticList _list = new(html, editor);

    public void Write(string title, string id, IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.OrderByDescending(d => SavedAt(d.Where.Path)).ToList();
        if (all.Count == 0)
        {
            return;
        }

        var count = Quantity.Format(all.Count);
        html.Add($"<section id=\"{id}\" aria-labelledby=\"h-{id}\"><h2 id=\"h-{id}\">{title} <span>{count}</span></h2>");
        _list.Write(all.Take(Most));
        if (all.Count > Most)
        {
            html.Add($"<p class=\"more\">{Quantity.Format(all.Count - Most)} more. 'dateline check' prints all.</p>");
        }

        html.Write("</section>");
    }

    /// <summary>When a file was saved last; long ago if it does not exist.</summary>
    private DateTime SavedAt(string path)
    {
        if (!_saved.TryGetValue(path, out var at))
        {
            _saved[path] = at = path.Length == 0 ? default : File.GetLastWriteTimeUtc(path);
        }

        return at;
    }
}
