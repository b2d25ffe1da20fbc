using System.Globalization;
using System.Text;
using Dateline.Model;

namespace Dateline.Serve;

/// <summary>Puts the preview's script and margin into a page. Nothing else about it changes: what a build writes is what is seen.</summary>
internal static class PreviewInjector
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    /// <summary>A page as the browser gets it. <paramref name="fingerprint"/> is the fingerprint of what was printed.</summary>
    public static byte[] Inject(ReadOnlySpan<byte> page, ulong fingerprint, string margin)
    {
        var html = Encoding.UTF8.GetString(page);
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return page.ToArray();
        }

        var own = new HtmlBuilder()
            .Add(
                $"<link rel=\"stylesheet\" href=\"{Routes.Style}\"><script src=\"{Routes.Script}\" ")
                    .Add($"data-has=\"{fingerprint.ToString("x", CultureInfo.InvariantCulture)}.{Mark(margin)}\" defer></script>")
            .ToString();
        var host =
            $"<div id=\"dateline-margin\" role=\"complementary\" aria-label=\"Preview\" lang=\"en\" dir=\"ltr\"><template "
                + $"shadowrootmode=\"open\">{margin}</template></div>";
        return Encoding.UTF8.GetBytes(string.Concat(Allow(html[..end]), host, own, html.AsSpan(end)));
    }

    /// <summary>The page that stands for one that can't be shown.</summary>
    public static string Stub(string title) =>
        new HtmlBuilder()
            .Add(
                $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, ")
                    .Add($"initial-scale=1\"><title>{title}</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" ")
                    .Add($"href=\"{Routes.Style}\"></head><body class=\"dateline\"><main><h1>{title}</h1></main></body></html>")
            .ToString();

    /// <summary>What tells one margin from another.</summary>
    public static string Mark(string margin) => Fingerprint.Of(margin).ToString("x", CultureInfo.InvariantCulture);

    // Of a directive that is given twice the first counts (Content Security Policy Level 3, section 2.2.1).
    private static string Allow(string page) =>
        page.Replace(Policy, Policy + "script-src 'self'; connect-src 'self'; ", StringComparison.OrdinalIgnoreCase);
}
