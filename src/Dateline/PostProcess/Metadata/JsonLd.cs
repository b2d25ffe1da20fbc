using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Model;
using Dateline.PostProcess.Pages;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>
/// Structured data for search engines: schema.org's NewsArticle, BackgroundNewsArticle, BreadcrumbList and CorrectionComment. The
/// encoder writes no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>, so the result can't end the script element around it.
/// </summary>
internal static class JsonLd
{
    public static string Article(PageBuilder builder, LocaleStrings strings, Article article, ReadOnlySpan<LinkView> above)
    {
        using var graph = new JsonGraph();
        var json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        WriteText(json, builder, article.Address, article.Title, article.Lede, article.Language);
        json.WriteString("datePublished", LocaleStrings.Iso(article.Date.At));
        json.WriteString("dateModified", LocaleStrings.Iso(article.LastChange));
        json.WriteString("articleSection", article.Section.Name);
        var dateline = DatelineText.Plain(builder, strings, article);
        if (dateline.Length > 0)
        {
            json.WriteString("dateline", dateline);
        }

        WriteImage(json, builder, article.Image);
        WriteAuthors(json, builder, article);
        WriteCorrections(json, article);
        WriteKeywords(json, article.Topics);
        json.WriteEndObject();
        WriteBreadcrumbs(json, builder, strings, article.Title, above);
        return graph.Finish();
    }

    public static string Explainer(PageBuilder builder, LocaleStrings strings, Background background, Edition edition, LinkView above)
    {
        using var graph = new JsonGraph();
        var json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", "BackgroundNewsArticle");
        WriteText(json, builder, background.Address, edition.Title, edition.Lede, edition.Language);
        json.WriteString("datePublished", LocaleStrings.Iso(background.Editions[0].Date.At));
        json.WriteString("dateModified", LocaleStrings.Iso(edition.LastChange));
        WriteImage(json, builder, edition.Image);
        json.WriteStartArray("author");
        WriteNewsroom(json, builder);
        json.WriteEndArray();
        WriteKeywords(json, edition.Topics);
        json.WriteEndObject();
        WriteBreadcrumbs(json, builder, strings, edition.Title, [above]);
        return graph.Finish();
    }

    public static string Breadcrumbs(PageBuilder builder, LocaleStrings strings, string name, ReadOnlySpan<LinkView> above)
    {
        using var graph = new JsonGraph();
        WriteBreadcrumbs(graph.Json, builder, strings, name, above);
        return graph.Finish();
    }

    private static void WriteText(Utf8JsonWriter json, PageBuilder builder, string address, string title, string lede, string language)
    {
        var url = builder.FullUrl(address);
        json.WriteString("@id", url);
        json.WriteString("url", url);
        json.WriteString("mainEntityOfPage", url);
        json.WriteString("headline", title);
        if (lede.Length > 0)
        {
            json.WriteString("description", lede);
        }

        json.WriteString("inLanguage", language);
        json.WriteBoolean("isAccessibleForFree", true);
        json.WritePropertyName("publisher");
        WriteNewsroom(json, builder);
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
            if (builder.SharePicture is { } logo)
            {
                json.WriteStartObject("logo");
                json.WriteString("@type", "ImageObject");
                json.WriteString("url", builder.FullUrl(logo.Address));
                json.WriteEndObject();
            }

            foreach (var policy in builder.Site.Policies)
            {
                json.WriteString(policy.Name + "Policy", builder.FullUrl(policy.Url));
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteNewsroom(Utf8JsonWriter json, PageBuilder builder) =>
        json.WriteRawValue(builder.Publisher, skipInputValidation: true);

    private static void WriteImage(Utf8JsonWriter json, PageBuilder builder, Figure? own)
    {
        if (PageHeads.SharePicture(builder, own) is not { } picture)
        {
            return;
        }

        json.WriteStartArray("image");
        json.WriteStartObject();
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", picture.Url);
        if (picture.Width > 0)
        {
            json.WriteNumber("width", picture.Width);
            json.WriteNumber("height", picture.Height);
        }

        if (own?.Credit is { Length: > 0 } credit)
        {
            json.WriteString("creditText", credit);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, PageBuilder builder, Article article)
    {
        json.WriteStartArray("author");
        foreach (var byline in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", byline.Author?.Kind == AuthorKind.Desk ? "Organization" : "Person");
            json.WriteString("name", byline.Name);
            if (byline.Author is { } author)
            {
                json.WriteString("url", builder.FullUrl(author.Address));
            }

            json.WriteEndObject();
        }

        if (article.Authors.IsEmpty)
        {
            WriteNewsroom(json, builder);
        }

        json.WriteEndArray();
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
            json.WriteString("text", correction.Text);
            json.WriteString("datePublished", LocaleStrings.Iso(correction.Date.At));
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

    private static void WriteBreadcrumbs(
        Utf8JsonWriter json, PageBuilder builder, LocaleStrings strings, string name, ReadOnlySpan<LinkView> above)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 1;
        WriteStep(json, position++, strings["front_page"], builder.FullUrl("/"));
        foreach (var link in above)
        {
            WriteStep(json, position++, link.Name, builder.Site.Url.Origin + link.Url);
        }

        WriteStep(json, position, name, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, int position, string name, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        if (url is not null)
        {
            json.WriteString("item", url);
        }

        json.WriteEndObject();
    }
}
