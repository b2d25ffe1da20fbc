using System.Text.Json;
using static Dateline.Tests.Feeds.FeedRules;

namespace Dateline.Tests.Feeds;

/// <summary>JSON Feed 1.1, as its specification has it. A key that it does not have is a fault (ours).</summary>
internal static class JsonFeedRules
{
    private static readonly string[] OfFeed =
        ["version", "title", "home_page_url", "feed_url", "description", "icon", "language", "authors", "hubs", "items"];

    private static readonly string[] OfItem =
    [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "date_published", "date_modified",
        "authors", "tags", "language", "attachments",
    ];

    public static IEnumerable<string> FaultsOf(string url, string text)
    {
        using var document = JsonDocument.Parse(text);
        var feed = document.RootElement.Clone();
        JsonElement[] items = [.. feed.GetProperty("items").EnumerateArray()];
        return
        [
            .. Text(feed, "version") == "https://jsonfeed.org/version/1.1" ? Array.Empty<string>() : ["version"],
            .. KeyFaults(feed, OfFeed), .. Missing(feed, "title", "home_page_url", "feed_url", "authors"),
            .. Text(feed, "feed_url") == url ? Array.Empty<string>() : ["feed_url is another"],
            .. UriFaults(Text(feed, "home_page_url")), .. UriFaults(Text(feed, "icon")), .. LanguageFaults(Text(feed, "language")),
            .. AuthorFaults(feed), .. Items(feed, "hubs").SelectMany(h => Missing(h, "type", "url")),
            .. UniqueFaults(items.Select(i => Text(i, "id") ?? ""), "id"), .. items.SelectMany(ItemFaults),
        ];
    }

    private static IEnumerable<string> ItemFaults(JsonElement item) =>
    [
        .. KeyFaults(item, OfItem), .. Missing(item, "id", "url", "title", "date_published", "authors"),
        .. Text(item, "content_html") is null && Text(item, "content_text") is null ? ["content is missing"] : Array.Empty<string>(),
        .. UriFaults(Text(item, "url")), .. UriFaults(Text(item, "external_url")), .. UriFaults(Text(item, "image")),
        .. Rfc3339Faults(Text(item, "date_published")), .. Rfc3339Faults(Text(item, "date_modified")),
        .. LanguageFaults(Text(item, "language")), .. AuthorFaults(item), .. FeedHtmlRules.FaultsOf(Text(item, "content_html") ?? ""),
        .. Items(item, "tags").Where(t => t.ValueKind != JsonValueKind.String).Select(_ => "tags"),
        .. Items(item, "attachments").SelectMany(a => new[]
        {
            Missing(a, "url", "mime_type"), KeyFaults(a, ["url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"]),
            UriFaults(Text(a, "url")), TypeFaults(Text(a, "mime_type")),
        }).SelectMany(f => f),
    ];

    private static IEnumerable<string> AuthorFaults(JsonElement parent) => Items(parent, "authors").SelectMany(a => new[]
    {
        KeyFaults(a, ["name", "url", "avatar"]), UriFaults(Text(a, "url")),
        a.EnumerateObject().Any() ? [] : ["an author has neither name nor url"],
    }).SelectMany(f => f);

    private static IEnumerable<string> KeyFaults(JsonElement parent, string[] known) =>
        parent.EnumerateObject().Select(p => p.Name).Where(n => !known.Contains(n)).Select(n => $"unknown key {n}")
            .Concat(UniqueFaults(parent.EnumerateObject().Select(p => p.Name), "key"));

    private static IEnumerable<string> Missing(JsonElement parent, params string[] keys) =>
        keys.Where(k => !parent.TryGetProperty(k, out _)).Select(k => $"{k} is missing");

    private static IEnumerable<JsonElement> Items(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var array) ? array.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? Text(JsonElement parent, string key) => parent.TryGetProperty(key, out var value) ? value.GetString() : null;
}
