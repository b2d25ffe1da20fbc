using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Serve;

/// <summary>Complaints for a browser: each with its place, the line that it is about and what to do.</summary>
internal static class DiagnosticList
{
    public static void Write(HtmlBuilder to, IEnumerable<Diagnostic> diagnostics)
    {
        to.Write("<ol class=\"complaints\">");
        foreach (var diagnostic in diagnostics)
        {
            Write(to, diagnostic);
        }

        to.Write("</ol>");
    }

    private static void Write(HtmlBuilder to, Diagnostic diagnostic)
    {
        var word = diagnostic.Severity == Severity.Error ? "error" : "warning";
        to.Add($"<li class=\"{word}\"><p class=\"place\">{diagnostic.Where.ToString()} <span>{word} {diagnostic.Code.Id}</span></p>");
        to.Add($"<p class=\"what\">{Excerpt.Visible(diagnostic.Message)}</p>");
        foreach (var rest in new[] { diagnostic.Expected, diagnostic.Hint }.Where(r => r.Length > 0))
        {
            to.Add($"<p>{Excerpt.Visible(rest)}</p>");
        }

        if (diagnostic.Where.Line > 0 && SourceLines.Read(diagnostic.Where.Path) is var lines && diagnostic.Where.Line <= lines.Length)
        {
            var (text, carets) = Excerpt.Of(lines[diagnostic.Where.Line - 1], diagnostic.Where.Column, diagnostic.Where.Length);
            to.Add(
                $"<pre dir=\"ltr\">{diagnostic.Where.Line} | {text}\n{new string(' ', Digits(diagnostic.Where.Line))} | ")
                    .Add($"<b>{carets}</b></pre>");
        }

        to.Write("</li>");
    }

    private static int Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
}
