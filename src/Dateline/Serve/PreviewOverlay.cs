using System.Text;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// Renders what the preview shows over a page: the newsroom's errors, why readers don't see the text, the link to the dashboard. It goes
/// into a shadow tree, where the theme's styles don't apply.
/// </summary>
internal static class PreviewOverlay
{
    private const int MostErrors = 20;

    /// <summary>
    /// The overlay of the page at an address. <paramref name="fault"/> is why the page can't be rendered; null if it can.
    /// </summary>
    public static string Render(Snapshot snapshot, string address, Diagnostic? fault, EditorLinks editor)
    {
        var html = new HtmlBuilder();
        var text = snapshot.Texts.GetValueOrDefault(address);
        var all = fault is null ? snapshot.Diagnostics : [fault, .. snapshot.Diagnostics];
        var errors = all.Where(d => d.Severity == Severity.Error).ToList();
        html.Write("<div class=\"preview\"><div id=\"marks\" aria-hidden=\"true\"></div>");
        WriteErrors(html, errors, editor);
        html.Write("<div class=\"bar\">");
        WriteReason(html, snapshot, text);
        html.Write("<p class=\"links\">");
        if (errors.Count > 0)
        {
            html.Add($"<button type=\"button\" class=\"reopen\" hidden>{Quantity.Format(errors.Count, "error")}</button> ");
        }

        WriteEdit(html, text, editor);
        WriteDashboardLink(html, snapshot, text);
        html.Write("<button type=\"button\" class=\"dismiss\" aria-label=\"Hide this bar until the page is loaded again\">×</button>");
        html.Write("</p></div></div>");
        html.Add($"<div hidden id=\"badges\">{BadgesJson(snapshot)}</div>");
        return html.ToString();
    }

    private static void WriteReason(HtmlBuilder html, Snapshot snapshot, ParsedText? text)
    {
        if (text is not null && HiddenReason.Find(text, snapshot.Context) is { } reason)
        {
            html.Add($"<p class=\"reason\" role=\"status\"><b class=\"state {reason.Badge}\">{reason.Badge}</b> {reason.Sentence}</p>");
        }
    }

    /// <summary>A link that opens the page's text in the editor; its path where there is no such link.</summary>
    private static void WriteEdit(HtmlBuilder html, ParsedText? text, EditorLinks editor)
    {
        if (text is not null)
        {
            var where = SourceSpan.File(text.DisplayPath);
            editor.Write(html, where, editor.Of(where) is null ? text.DisplayPath : "Edit");
            html.Write(' ');
        }
    }

    /// <summary>The errors as a dialog that is not modal: the page behind it stays usable.</summary>
    private static void WriteErrors(HtmlBuilder html, List<Diagnostic> errors, EditorLinks editor)
    {
        if (errors.Count == 0)
        {
            return;
        }

        var more = errors.Count > MostErrors ? $" These are the first {MostErrors}; the dashboard at /_dateline/ lists all." : "";
        html.Add(
            $"""
            <section class="errors" role="dialog" aria-labelledby="errors" aria-describedby="behind" tabindex="-1">
            <div class="head"><h2 id="errors">{Quantity.Format(errors.Count, "error")}</h2>
            <p id="behind">Behind this is the page as far as it can be rendered, or its last good version.{more}</p>
            <button type="button" class="close" aria-label="Hide the errors">×</button></div>
            """);
        new DiagnosticList(html, editor).Write(errors.Take(MostErrors));
        html.Write("</section>");
    }

    private static void WriteDashboardLink(HtmlBuilder html, Snapshot snapshot, ParsedText? text)
    {
        var label = new StringBuilder("Dashboard");
        var warnings = snapshot.Diagnostics.Where(d => d.Severity == Severity.Warning).ToList();
        if (warnings.Count > 0)
        {
            label.Append(" · ").Append(Quantity.Format(warnings.Count, "warning"));
        }

        var own = text is null ? 0 : warnings.Count(w => w.Where.Path == text.DisplayPath);
        if (own > 0)
        {
            label.Append(", ").Append(Quantity.Format(own)).Append(" on this page");
        }

        if (snapshot.Context.Audience == Audience.Readers)
        {
            label.Append(" · as readers see it");
        }

        html.Add($"<a class=\"dashboard-link\" href=\"{Routes.Dashboard}\">{label}</a>");
    }

    /// <summary>The links to texts that readers don't see, with the word of each badge, as JSON.</summary>
    private static string BadgesJson(Snapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (address, _, reason) in snapshot.HiddenTexts)
            {
                json.WriteString(snapshot.Context.Site.Url.Link(address), reason.Badge);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
