using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads <c>feeds:</c> in <c>site.yml</c>: how long feeds are, their formats, their ids and their hub.</summary>
internal static class FeedFields
{
    /// <summary>The ids of the formats, in the order of the default.</summary>
    public static ImmutableArray<string> FormatNames { get; } = ["rss", "atom", "json"];

    private static readonly NumberField Items = new("items", "How many stories a feed has.", Default: 20, Min: 1, Max: 500);
    private static readonly ListField Formats = new(
        "formats",
        $"The formats of the feeds of the site and its sections: {string.Join(", ", FormatNames)}. All other lists have the first. The "
            + "default is all.")
    { Format = ValueFormat.FeedFormat, MaxCount = FormatNames.Length };
    private static readonly Field Id = new("id", "What the ids of feed items begin with. Never change it.");
    private static readonly Field Hub = new(
        "hub", "The WebSub hub that passes news on to subscribers at once: https://hub.example/.")
    { Format = ValueFormat.SecureWeb };
    private static readonly Schema Schema = new("feeds", Items, Formats, Id, Hub);

    public static readonly MapField Feeds = new(
        "feeds", "The length of feeds, their formats, what their ids begin with, and their hub: items, formats, id and hub.",
        () => Schema);

    /// <summary>Reads the settings; <paramref name="host"/> is what ids begin with by default.</summary>
    public static FeedSettings Read(FieldReader site, string host, DiagnosticBag diagnostics)
    {
        ImmutableArray<FeedKind> all = [FeedKind.Rss, FeedKind.Atom, FeedKind.Json];
        if (site.Map(Feeds) is not { } feeds)
        {
            return new FeedSettings(Items.Default, host, all, "");
        }

        ImmutableArray<FeedKind> formats = [.. feeds.Ids(Formats).Select(f => FormatOf(feeds, f)).OfType<FeedKind>()];
        return new FeedSettings(
            feeds.Number(Items),
            feeds.Text(Id) is { Length: > 0 } id ? id : host,
            formats.IsEmpty ? all : formats,
            ReadHub(feeds, diagnostics));
    }

    private static FeedKind? FormatOf(FieldReader feeds, Located written)
    {
        if (FormatNames.IndexOf(written.Value.ToLowerInvariant()) is >= 0 and var at)
        {
            return (FeedKind)at;
        }

        feeds.ReportInvalid(
            written.Where, Formats, $"has '{written.Value}'",
            Nearest.To(written.Value, FormatNames) is { } near
                ? $"did you mean '{near}'?"
                : $"write one of: {string.Join(", ", FormatNames)}");
        return null;
    }

    // Who listens on the way to a hub could tell subscribers of news that never was.
    private static string ReadHub(FieldReader feeds, DiagnosticBag diagnostics)
    {
        var (written, url) = (feeds.Located(Hub), feeds.Web(Hub));
        if (!url.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            return url;
        }

        diagnostics.Error(
            Codes.BadUrl, written.Where, $"'{url}' is not encrypted", "expected the URL of a hub, with https://", $"write https{url[4..]}");
        return "";
    }
}
