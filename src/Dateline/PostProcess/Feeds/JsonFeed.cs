using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    // The file is JSON and nothing else, so letters of any script and the signs of markup stay readable.
    private static readonly JsonWriterOptions Options = new()
    { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FeedFormat Format { get; } = new(FeedKind.Json, "JSON Feed", "feed.json", "application/feed+json", Write);

    private static void Write(FeedView feed, FeedTexts texts, TextWriter to)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            WriteText(json, "title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            WriteText(json, "description", feed.Description);
            WriteText(json, "icon", feed.Logo);
            json.WriteString("language", feed.Language);
            WriteAuthors(json, [feed.Publisher]);
            WriteHub(json, feed.Hub);
            json.WriteStartArray("items");
            foreach (var item in feed.Items)
            {
                Write(json, item, texts, feed.Language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        to.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, FeedItem item, FeedTexts texts, string language)
    {
        json.WriteStartObject();
        WriteText(json, "id", item.Id);
        json.WriteString("url", item.Url);
        if (item.Source != item.Url)
        {
            WriteText(json, "external_url", item.Source);
        }

        WriteText(json, "title", item.Title);
        WriteContent(json, item, texts);
        WriteText(json, "image", item.Picture?.Url ?? "");
        json.WriteString("date_published", LocaleStrings.Iso(item.Date));
        if (item.Updated is { } updated)
        {
            json.WriteString("date_modified", LocaleStrings.Iso(updated));
        }

        WriteAuthors(json, [.. item.Authors]);
        if (!item.Categories.IsEmpty)
        {
            json.WriteStartArray("tags");
            foreach (var category in item.Categories)
            {
                json.WriteStringValue(XmlFile.Clean(category));
            }

            json.WriteEndArray();
        }

        if (item.Body is { Language: var own } && own != language)
        {
            json.WriteString("language", own);
        }

        WriteAttachment(json, item);
        json.WriteEndObject();
    }

    /// <summary>An item must have a text (section "Items"); one without any has its headline.</summary>
    private static void WriteContent(Utf8JsonWriter json, FeedItem item, FeedTexts texts)
    {
        if (texts.Html(item) is { Length: > 0 } html)
        {
            WriteText(json, "content_html", html);
            WriteText(json, "summary", item.Summary);
        }
        else
        {
            WriteText(json, "content_text", item.Summary.Length > 0 ? item.Summary : item.Title);
        }
    }

    private static void WriteAuthors(Utf8JsonWriter json, ReadOnlySpan<LinkView> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            WriteText(json, "name", author.Name);
            WriteText(json, "url", author.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHub(Utf8JsonWriter json, string hub)
    {
        if (hub.Length > 0)
        {
            json.WriteStartArray("hubs");
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteString("url", hub);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void WriteAttachment(Utf8JsonWriter json, FeedItem item)
    {
        if (item.Recording is not { } recording)
        {
            return;
        }

        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", recording.Url);
        json.WriteString("mime_type", recording.Type);
        json.WriteNumber("size_in_bytes", recording.Bytes);
        if (recording.Seconds > 0)
        {
            json.WriteNumber("duration_in_seconds", recording.Seconds);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes a text if there is one, without half surrogates and control characters.</summary>
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, XmlFile.Clean(text));
        }
    }
}
