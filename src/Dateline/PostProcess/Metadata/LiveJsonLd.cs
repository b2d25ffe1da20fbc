using System.Text.Json;
using Dateline.Model;
using Dateline.Theme;

namespace Dateline.PostProcess.Metadata;

/// <summary>
/// The entries of live coverage in structured data (schema.org, LiveBlogPosting): a BlogPosting each, with the beginning of its text.
/// </summary>
internal static class LiveJsonLd
{
    public static void Write(Utf8JsonWriter json, PageBuilder builder, Article article, LiveCoverage live)
    {
        var entries = live.NewestFirst.ToArray();
        json.WriteString("coverageStartTime", LocaleStrings.Iso(entries is [.., var first] ? first.At : article.Date));
        if (live.Ended is { } ended)
        {
            json.WriteString("coverageEndTime", LocaleStrings.Iso(ended));
        }

        if (entries.Length == 0)
        {
            return;
        }

        json.WriteStartArray("liveBlogUpdate");
        foreach (var entry in entries)
        {
            Write(json, builder, article, entry);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PageBuilder builder, Article article, LiveEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BlogPosting");
        json.WriteString("headline", EntryMarks.TitleOf(article, entry));
        json.WriteString("datePublished", LocaleStrings.Iso(entry.At));
        json.WriteString("dateModified", LocaleStrings.Iso(EntryMarks.ChangeOf(article, entry) ?? entry.At));
        json.WriteString("url", EntryMarks.UrlOf(builder, article, entry));
        json.WriteString("articleBody", entry.Opening.Length > 0 ? entry.Opening : EntryMarks.TitleOf(article, entry));
        json.WriteStartArray("author");
        foreach (var creator in EntryMarks.CreatorsOf(builder, article, entry))
        {
            JsonLd.WriteCreator(json, builder, creator);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
