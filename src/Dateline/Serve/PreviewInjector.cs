using System.Globalization;
using System.Text;
using Dateline.Model;

namespace Dateline.Serve;

/// <summary>Adds the preview's script and overlay to a page. The rest of the page is what a build writes.</summary>
internal static class PreviewInjector
{
    private const string PolicyTag = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    /// <summary>
    /// The page for the browser: what is added stands in the head, shows nothing, and is taken out by the script, so that the body and all
    /// that the theme's selectors can ask about stay as published. <paramref name="fingerprint"/> is that of the page as it was rendered.
    /// </summary>
    public static byte[] Inject(ReadOnlySpan<byte> page, ulong fingerprint, string overlay)
    {
        var html = Encoding.UTF8.GetString(page);
        var end = html.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return page.ToArray();
        }

        var script = new HtmlBuilder().Add(
            $"""
            <script src="{Routes.Script}" data-has="{Format(fingerprint)}.{FingerprintOf(overlay)}" type="module"></script>
            """);
        return Encoding.UTF8.GetBytes(
            string.Concat(AllowOwnScript(html[..end]), $"<template>{overlay}</template>", script.ToString(), html.AsSpan(end)));
    }

    /// <summary>The page to show when there is none, or none that can be rendered.</summary>
    public static string Placeholder(string title) =>
        new HtmlBuilder()
            .Add(
                $"""
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{title}</title>
                <link rel="icon" href="data:,"><link rel="stylesheet" href="{Routes.Style}"></head>
                <body class="preview dashboard"><main><h1>{title}</h1></main></body></html>
                """)
            .ToString();

    /// <summary>The fingerprint of an overlay, as browsers send it back.</summary>
    public static string FingerprintOf(string overlay) => Format(Fingerprint.Of(overlay));

    private static string Format(ulong fingerprint) => fingerprint.ToString("x", CultureInfo.InvariantCulture);

    private static string AllowOwnScript(string page)
    {
        var start = page.IndexOf(PolicyTag, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : page.IndexOf('"', start + PolicyTag.Length);
        return end < 0
            ? page
            : string.Concat(
                page.AsSpan(0, start + PolicyTag.Length),
                SecurityHeaders.AllowPreview(page[(start + PolicyTag.Length)..end]),
                page.AsSpan(end));
    }
}
