using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Serve;

/// <summary>Renders diagnostics for a browser, each with its place, its source line and what to do.</summary>
internal sealed class DiagnosticList(HtmlBuilder html, EditorLinks editor)
{
    // A wider line may have to be scrolled on a phone, for which it must be reachable by keyboard.
    private const int FitsOnPhones = 28;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>Writes the diagnostics. Those that say the same of whole files are one, with the names of the files.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics)
    {
        html.Write("<ol class=\"diagnostics\">");
        foreach (var alike in diagnostics.GroupBy(d => d.Where.Line == 0 ? d.Code.Id + d.Text : (object)d))
        {
            Write(alike.First(), [.. alike.Skip(1).Select(d => d.Where)]);
        }

        html.Write("</ol>");
    }

    private void Write(Diagnostic diagnostic, SourceSpan[] others)
    {
        var severity = diagnostic.SeverityName;
        html.Add($"<li class=\"{severity}\"><p class=\"place\">");
        WritePlace(diagnostic.Where);
        html.Add(
            $"""
             <span class="code">{severity} {diagnostic.Code.Id}</span></p>
            <p class="message">{Excerpt.Visible(diagnostic.Message)}</p>
            """);
        WriteSource(diagnostic.Where);
        WriteRest("expected", diagnostic.Expected);
        WriteRest("hint", diagnostic.Hint);
        if (others.Length > 0)
        {
            html.Add($"<p>{Quantity.Format(others.Length, "more file")}:</p><ul>");
            foreach (var other in others)
            {
                html.Write("<li class=\"place\">");
                WritePlace(other);
                html.Write("</li>");
            }

            html.Write("</ul>");
        }

        html.Write("</li>");
    }

    private void WritePlace(SourceSpan where) => editor.Write(html, where, Excerpt.Visible(where.ToString()));

    private void WriteRest(string kind, string text)
    {
        if (text.Length > 0)
        {
            html.Add($"<p class=\"{kind}\">{Excerpt.Visible(text)}</p>");
        }
    }

    private void WriteSource(SourceSpan where)
    {
        if (where.Line == 0)
        {
            return;
        }

        if (!_files.TryGetValue(where.Path, out var lines))
        {
            _files[where.Path] = lines = SourceLines.Read(where.Path);
        }

        if (where.Line > lines.Length)
        {
            return;
        }

        var number = where.Line.ToString(CultureInfo.InvariantCulture);
        var (text, carets) = Excerpt.Of(lines[where.Line - 1], where.Column, where.Length);
        html.Write(text.Length > FitsOnPhones ? "<pre dir=\"ltr\" tabindex=\"0\">" : "<pre dir=\"ltr\">");
        var caret = carets.TrimStart(' ');
        var before = new string(' ', carets.Length - caret.Length);
        html.Add($"<i>{number} | </i>{text}\n<i>{new string(' ', number.Length)} | </i>{before}<b>{caret}</b></pre>");
    }
}
