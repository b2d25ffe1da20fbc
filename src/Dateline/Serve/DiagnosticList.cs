using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Serve;

/// <summary>Renders diagnostics for a browser, each with its place, its source line and what to do.</summary>
internal static class DiagnosticList
{
    public static void Write(HtmlBuilder html, IEnumerable<Diagnostic> diagnostics)
    {
        html.Write("<ol class=\"diagnostics\">");
        foreach (var diagnostic in diagnostics)
        {
            Write(html, diagnostic);
        }

        html.Write("</ol>");
    }

    private static void Write(HtmlBuilder html, Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity.Word();
        html.Add(
            $"""
            <li class="{severity}"><p class="place">{diagnostic.Where.ToString()} <span>{severity} {diagnostic.Code.Id}</span></p>
            <p class="message">{Excerpt.Visible(diagnostic.Message)}</p>
            """);
        foreach (var rest in new[] { diagnostic.Expected, diagnostic.Hint }.Where(r => r.Length > 0))
        {
            html.Add($"<p>{Excerpt.Visible(rest)}</p>");
        }

        WriteSource(html, diagnostic.Where);
        html.Write("</li>");
    }

    private static void WriteSource(HtmlBuilder html, SourceSpan where)
    {
        var lines = where.Line > 0 ? SourceLines.Read(where.Path) : [];
        if (where.Line == 0 || where.Line > lines.Length)
        {
            return;
        }

        var number = where.Line.ToString(CultureInfo.InvariantCulture);
        var (text, carets) = Excerpt.Of(lines[where.Line - 1], where.Column, where.Length);
        html.Add($"<pre dir=\"ltr\">{number} | {text}\n{new string(' ', number.Length)} | <b>{carets}</b></pre>");
    }
}
