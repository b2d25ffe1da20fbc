using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// What the desk writes in the margin of a page's proof: why readers don't see it yet, what is wrong with the newsroom, the way to
/// <c>/_dateline/</c>. It stands in a shadow tree of its own, where the theme's styles don't reach.
/// </summary>
internal static class PreviewOverlay
{
    private const int MostShown = 20;

    public static string Render(Snapshot snapshot, string address, Diagnostic? fault)
    {
        var to = new HtmlBuilder();
        to.Add($"<link rel=\"stylesheet\" href=\"{Routes.Style}\">");
        var text = snapshot.Texts.GetValueOrDefault(address);
        WriteErrors(to, fault is null ? snapshot.Diagnostics : [fault, .. snapshot.Diagnostics]);
        to.Write("<div class=\"foot\">");
        if (text is not null && HiddenReason.Find(text, snapshot.Context) is { } hold)
        {
            to.Add(
                $"<p class=\"bar {hold.Word}\" role=\"status\"><strong>{hold.Word}</strong> {hold.Why} ")
                    .Add($"<code>{text.DisplayPath}</code></p>");
        }

        WriteWay(to, snapshot, text);
        to.Write("</div>");
        to.Add($"<div hidden id=\"held\">{Held(snapshot)}</div>");
        return to.ToString();
    }

    private static void WriteErrors(HtmlBuilder to, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(c => c.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
        {
            return;
        }

        var more = errors.Count > MostShown ? $" The first {MostShown} are here, the rest at /_dateline/." : "";
        to.Add(
            $"<section class=\"overlay\" aria-labelledby=\"errors\"><div class=\"head\" role=\"alert\"><h2 ")
                .Add($"id=\"errors\">{Count(errors.Count, "error")}</h2><p>What could be made of the page, or its last good state, is ")
                .Add($"behind this.{more}</p><button type=\"button\" aria-label=\"Hide the errors\">×</button></div>");
        DiagnosticList.Write(to, errors.Take(MostShown));
        to.Write("</section>");
    }

    private static void WriteWay(HtmlBuilder to, Snapshot snapshot, ParsedText? text)
    {
        var warnings = snapshot.Diagnostics.Where(c => c.Severity == Severity.Warning).ToList();
        var own = text is null ? 0 : warnings.Count(w => w.Where.Path == text.DisplayPath);
        var here = own > 0 ? $", {own} here" : "";
        var asReaders = snapshot.Context.Audience == Dateline.Model.Audience.Readers ? " · as readers see it" : "";
        to.Add(
            $"<a class=\"way\" ")
                .Add($"href=\"{Routes.Dashboard}\">Desk{(warnings.Count > 0 ? $" · {Count(warnings.Count, "warning")}{here}" : "")}{asReaders}</a>");
    }

    /// <summary>The addresses of texts that readers don't see, with the word for each, as JSON.</summary>
    private static string Held(Snapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (address, _, hold) in snapshot.Held)
            {
                json.WriteString(snapshot.Context.Site.Url.Link(address), hold.Word);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
