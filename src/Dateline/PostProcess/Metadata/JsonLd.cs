using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>
/// Structured data of texts for search engines: schema.org's NewsArticle and its relatives, BackgroundNewsArticle and
/// CorrectionComment. The encoder writes no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>, so the result can't end the script element around it.
/// </summary>
internal static class JsonLd
{
    private const string Principles = "publishingPrinciples";

    public static string Article(PageBuilder builder, LocaleStrings strings, StoryFacts story, ReadOnlySpan<LinkView> above)
    {
        var article = story.Article;
        using var graph = new JsonGraph();
        var json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", StoryJsonLd.TypeOf(builder.Site, article));
        WriteText(json, PageHeads.Canonical(builder, article), article.Title, article.Description, article.Language);
        WriteOrigin(json, builder, article);
        WriteTerms(json, builder, article);
        json.WriteString("datePublished", LocaleStrings.Iso(article.Date));
        json.WriteString("dateModified", LocaleStrings.Iso(article.LastChange));
        json.WriteString("articleSection", article.Section.Name);
        var dateline = DatelineText.Plain(builder, strings, article);
        if (dateline.Length > 0 && StoryJsonLd.IsNewsArticle(builder.Site, article))
        {
            json.WriteString("dateline", dateline);
        }

        ImageJsonLd.Write(json, builder, article.Image, article.Section);
        RecordingJsonLd.Write(json, builder, article);
        WriteAuthors(json, builder, article);
        WriteCorrections(json, article);
        Citations.Write(json, article.Text.Sources);
        WriteKeywords(json, article.Topics);
        StoryJsonLd.WriteDetails(json, builder, story);
        json.WriteEndObject();
        RecordingJsonLd.WriteEpisode(json, builder, article);
        StoryJsonLd.WriteClaim(json, builder, article);
        Breadcrumbs.Write(json, builder, strings, article.Title, above);
        return graph.Finish();
    }

    public static string Explainer(PageBuilder builder, LocaleStrings strings, Background background, Edition edition, LinkView above)
    {
        using var graph = new JsonGraph();
        var json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", "BackgroundNewsArticle");
        WriteText(json, builder.FullUrl(background.Address), edition.Title, edition.Description, edition.Language);
        WritePublisher(json, builder);
        json.WriteString("datePublished", LocaleStrings.Iso(background.Editions[0].Date));
        json.WriteString("dateModified", LocaleStrings.Iso(edition.LastChange));
        ImageJsonLd.Write(json, builder, edition.Image, null);
        RecordingJsonLd.Write(json, builder, edition);
        json.WriteStartArray("author");
        WriteNewsroom(json, builder);
        json.WriteEndArray();
        Citations.Write(json, edition.Sources);
        WriteKeywords(json, edition.Topics);
        json.WriteEndObject();
        Breadcrumbs.Write(json, builder, strings, edition.Title, [above]);
        return graph.Finish();
    }

    private static void WriteText(Utf8JsonWriter json, string url, string title, string description, string language)
    {
        json.WriteString("@id", url);
        json.WriteString("url", url);
        json.WriteString("mainEntityOfPage", url);
        json.WriteString("headline", title);
        if (description.Length > 0)
        {
            json.WriteString("description", description);
        }

        json.WriteString("inLanguage", language);
        json.WriteBoolean("isAccessibleForFree", true);
    }

    /// <summary>Who published a story. A copy names the original, and not this newsroom as its publisher.</summary>
    private static void WriteOrigin(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        if (article.IsSyndicated)
        {
            json.WriteString("isBasedOn", article.Text.Canonical);
        }
        else
        {
            WritePublisher(json, builder);
        }
    }

    /// <summary>The terms under which others may publish a story, and the page that says so.</summary>
    private static void WriteTerms(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        if (!RepublishPages.IsAllowed(builder.Site, article))
        {
            return;
        }

        if (builder.Site.Republish!.LicenceUrl is { Length: > 0 } licence)
        {
            json.WriteString("license", licence);
        }

        json.WriteString("usageInfo", builder.FullUrl(RepublishPages.AddressOf(article)));
    }

    private static void WritePublisher(Utf8JsonWriter json, PageBuilder builder)
    {
        json.WritePropertyName("publisher");
        WriteNewsroom(json, builder);
        if (builder.Site.PolicyOf(Principles) is { } principles)
        {
            json.WriteString(Principles, builder.FullUrl(principles));
        }
    }

    /// <summary>The newsroom, which is part of the data of every story: JSON in UTF-8.</summary>
    public static byte[] Newsroom(PageBuilder builder)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonGraph.Options))
        {
            json.WriteStartObject();
            json.WriteString("@type", "NewsMediaOrganization");
            json.WriteString("name", builder.Site.Name);
            json.WriteString("url", builder.FullUrl("/"));
            if (builder.Logo is { } logo)
            {
                json.WriteStartObject("logo");
                json.WriteString("@type", "ImageObject");
                json.WriteString("url", builder.FullUrl(logo.Address));
                var (width, height) = Renditions.LargestOf(logo);
                ImageJsonLd.WriteSize(json, width, height);
                json.WriteEndObject();
            }

            foreach (var policy in builder.Site.Policies)
            {
                json.WriteString(policy.Property, builder.FullUrl(policy.Page.Url));
            }

            if (!builder.Site.Trust.IsEmpty)
            {
                Citations.WriteList(json, "sameAs", builder.Site.Trust.Where(l => l.Name == "social").Select(l => l.Value));
            }


            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteNewsroom(Utf8JsonWriter json, PageBuilder builder) =>
        json.WriteRawValue(builder.Publisher, skipInputValidation: true);

    private static void WriteAuthors(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        json.WriteStartArray("author");
        if (article.Authors.IsEmpty && !article.IsSyndicated && !Creators.IsOfAgency(builder.Site, article))
        {
            WriteNewsroom(json, builder);
        }
        else
        {
            foreach (var creator in Creators.Of(builder.Site, article))
            {
                WriteCreator(json, builder, creator);
            }
        }

        json.WriteEndArray();
    }

    public static void WriteCreator(Utf8JsonWriter json, PageBuilder builder, Creator creator)
    {
        json.WriteStartObject();
        json.WriteString("@type", creator.IsPerson ? "Person" : "Organization");
        json.WriteString("name", creator.Name);
        if (creator.Address is { } page)
        {
            json.WriteString("url", builder.FullUrl(page));
        }

        if (creator.Picture is { } picture)
        {
            json.WriteString("image", builder.FullUrl(picture.Address));
        }

        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, Article article)
    {
        if (article.Corrections.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("correction");
        foreach (var correction in article.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            if (correction.Kind == CorrectionKind.Clarification)
            {
                json.WriteString("name", "Clarification");
            }

            json.WriteString("text", correction.Text);
            json.WriteString("datePublished", LocaleStrings.Iso(correction.Date));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKeywords(Utf8JsonWriter json, ImmutableArray<Topic> topics)
    {
        if (!topics.IsEmpty)
        {
            json.WriteString("keywords", string.Join(", ", topics.Select(t => t.Name)));
        }
    }
}
