using System.Collections.Immutable;
using Dateline.Input.Media;
using Dateline.PostProcess.Feeds;

namespace Dateline.Hosting;

/// <summary>The media types of the site's files, so that nothing depends on a server's own table.</summary>
internal static class HostedTypes
{
    private const string Utf8 = "; charset=utf-8";

    private static readonly (string Type, string[] Endings)[] OfSite =
    [
        ("text/html" + Utf8, ["html", "htm"]),
        ("text/css" + Utf8, ["css"]),
        ("text/javascript" + Utf8, ["js", "mjs"]),
        ("application/xml" + Utf8, ["xml"]),
        ("application/json", ["json"]),
        ("application/manifest+json", ["webmanifest"]),
        ("text/x-opml" + Utf8, ["opml"]),
        ("text/calendar" + Utf8, ["ics"]),
        ("image/x-icon", ["ico"]),
        ("font/woff2", ["woff2"]),
        ("font/woff", ["woff"]),
        ("font/ttf", ["ttf"]),
        ("font/otf", ["otf"]),
        ("application/wasm", ["wasm"]),
    ];

    /// <summary>Each type with the endings of its files, without their dots.</summary>
    public static ImmutableArray<(string Type, string[] Endings)> All { get; } =
    [
        .. OfSite,
        .. MediaTypes.All
            .Where(t => !OfSite.Any(own => own.Endings.Contains(t.Ending[1..])))
            .GroupBy(t => t.Kind == MediaKind.Text ? t.Name + Utf8 : t.Name, t => t.Ending[1..])
            .Select(g => (g.Key, g.ToArray())),
    ];

    /// <summary>Files whose ending says too little: feeds, by their names.</summary>
    public static ImmutableArray<(string FileName, string Type)> Feeds { get; } =
        [.. FeedFormats.All.Select(f => (f.FileName, f.MediaType + Utf8))];
}
