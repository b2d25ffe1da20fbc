using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Serve;

/// <summary>Complaints for a browser: each with its place, the line that it is about and what to do.</summary>
internal static class DiagnosticList
{
    public static void Write(HtmlBuilder to, IEnumerable<Diagnostic> complaints)
    {
        to.Write("<ol class=\"complaints\">");
        foreach (var complaint in complaints)
        {
            Write(to, complaint);
        }

        to.Write("</ol>");
    }

    private static void Write(HtmlBuilder to, Diagnostic complaint)
    {
        var word = complaint.Severity == Severity.Error ? "error" : "warning";
        to.Add($"<li class=\"{word}\"><p class=\"place\">{complaint.Where.ToString()} <span>{word} {complaint.Code.Id}</span></p>");
        to.Add($"<p class=\"what\">{Excerpt.Visible(complaint.Message)}</p>");
        foreach (var rest in new[] { complaint.Expected, complaint.Hint }.Where(r => r.Length > 0))
        {
            to.Add($"<p>{Excerpt.Visible(rest)}</p>");
        }

        if (complaint.Where.Line > 0 && SourceLines.Read(complaint.Where.Path) is var lines && complaint.Where.Line <= lines.Length)
        {
            var (text, carets) = Excerpt.Of(lines[complaint.Where.Line - 1], complaint.Where.Column, complaint.Where.Length);
            to.Add($"<pre dir=\"ltr\">{complaint.Where.Line} | {text}\n{new string(' ', Digits(complaint.Where.Line))} | <b>{carets}</b></pre>");
        }

        to.Write("</li>");
    }

    private static int Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
}
