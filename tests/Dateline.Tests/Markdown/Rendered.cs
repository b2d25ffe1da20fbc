using Dateline.Markdown;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Tests.Markdown;

/// <summary>
/// Renders a body for a small site below <c>/repo/</c>: <c>*.md</c> leads to a story, <c>*.png</c> to a picture, everything else nowhere.
/// </summary>
internal static class Rendered
{
    public static readonly SiteUrl Site = SiteUrl.Parse("https://news.example.org/repo/")!;

    public static readonly ProseOptions Plain = new(Site, Resolve);

    public static string Html(string body, ProseOptions? options = null)
    {
        using var to = new StringWriter();
        Prose.Render(to, body, options ?? Plain);
        return to.ToString();
    }

    /// <summary>A single paragraph without its tag.</summary>
    public static string Words(string body, string language = "en")
    {
        var html = Html(body, Plain with { Language = language }).TrimEnd('\n');
        Assert.StartsWith("<p>", html, StringComparison.Ordinal);
        return html["<p>".Length..^"</p>".Length];
    }

    private static Reference? Resolve(string written)
    {
        if (written.EndsWith("hidden.md", StringComparison.Ordinal))
        {
            return new Reference(written, null, null);
        }

        if (written.Contains(".md", StringComparison.Ordinal))
        {
            var anchor = written.Contains('#') ? written[written.IndexOf('#')..] : "";
            return new Reference(written, "/2019/12/10/story/" + anchor, null);
        }

        return written.EndsWith(".png", StringComparison.Ordinal)
            ? new Reference(written, "/media/map.png", new MediaFile("media/map.png", "image/png", 640, 480, 1, 1))
            : null;
    }
}
