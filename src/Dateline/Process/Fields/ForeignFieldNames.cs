using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Process.Fields;

/// <summary>
/// The names that other generators and content systems use for our fields. They are not accepted: the message names the right field.
/// </summary>
internal static class ForeignFieldNames
{
    private const string None = "";

    /// <summary>
    /// What to write in Dateline, and the names in Hugo, Jekyll, Zola, Eleventy, Astro, Ghost and exports from WordPress.
    /// </summary>
    private static readonly (string Here, string Others)[] Table =
    [
        ("title: the headline", "headline heading name post_title"),
        (
            "lede: the standfirst",
            "description summary excerpt custom_excerpt deck dek subtitle subheading subhead standfirst abstract intro teaser blurb "
                + "meta_description"),
        ("kicker: a word or two above the headline", "overline eyebrow pretitle"),
        ("topics: [one, two]", "tags tag keywords keyword subjects taxonomies post_tag"),
        ("section: one of the site's sections, and topics: [one, two]", "categories"),
        ("section: one of the site's sections", "category desk primary_tag"),
        ("date: when it was published",
            "pubDate pub_date published_at published_date publishedAt datePublished created created_at createdAt post_date datetime"),
        (
            "updated: the date of the change",
            "lastmod modified last_modified last_modified_at lastModified dateModified update updated_at updatedAt updated_date "
                + "updatedDate post_modified"),
        ("embargo: when it may be published", "publishDate publish_date publishOn embargo_until embargoed_until release_date"),
        ("expires: when it is to disappear", "expiryDate expiry_date expires_at unpublishDate"),
        ("status: draft", "draft"),
        ("status: published, or status: draft", "published post_status visibility"),
        ("slug: the last part of the address, and aliases: [/old/address/]", "permalink url path uri post_name"),
        ("aliases: [/old/address/]", "redirect_from redirects alias old_urls"),
        ("canonical: the original's address", "canonical_url canonicalUrl link external_url source_url"),
        ("authors: [one, two]", "author byline writer creator"),
        ("credits: {photos: [ben]}", "contributors photos photographer photographs photo_by video_by illustrator translator editor"),
        ("editors_note: what readers must know first", "note editor_note editorsNote"),
        ("ended: when the live coverage ended, beside kind: live", "live live_ended"),
        (
            "image: with src, alt, caption and credit below it",
            "img images cover coverImage cover_image thumbnail featured_image featuredImage feature_image featureImage og_image ogImage "
                + "hero heroImage hero_image header banner picture photo image_alt image_caption"),
        (
            "audio: the sound, such as media/talk.mp3",
            "enclosure enclosures audio_file audio_url audio_src mp3 mp3_url podcast_file podcast_url"),
        ("video: the film, such as media/flood.mp4", "video_file video_url"),
        ("sources: a list of title, url and archived", "references citations"),
        ("related: [an-older-article.md]", "related_posts relatedPosts see_also"),
        ("translations: [the-other-article.md]", "translationKey translation_key"),
        ("language: such as en or ru", "lang locale languageCode"),
        ("place: the dateline's city", "location city"),
        ("place: the dateline's city (the date and the source are added)", "dateline"),
        ("source: the agency that the dateline names", "agency"),
        ("backgrounds: [one, two]", "background explainer explainers"),
        ("corrections: a list of date and text", "correction errata erratum"),
        ("corrections: a list of date and text, with kind: clarification", "clarification clarifications"),
        ("priority: 1, the most important, to 9", "weight order sticky featured pinned"),
        (
            None,
            "layout type template comments toc math mermaid id guid post_id outputs cascade build sitemap menus params extra linkTitle "
                + "markup in_search_index insert_anchor_links paginate_by sort_by eleventyNavigation eleventyExcludeFromCollections"),
    ];

    private static readonly FrozenDictionary<string, string> Here = Table
        .SelectMany(row => row.Others.Split(' ').Select(key => KeyValuePair.Create(key, row.Here)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All names in the table's order, each with our field; empty when we have none.</summary>
    public static IEnumerable<(string Key, string Field)> All =>
        Table.SelectMany(row => row.Others.Split(' ').Select(key => (key, FieldIn(row.Here))));

    /// <summary>What to write in place of another system's key: empty when nothing is needed, null when the key is unknown.</summary>
    public static string? ReplacementFor(string key) => Here.GetValueOrDefault(key);

    /// <summary>Whether a key of another system has no use in Dateline.</summary>
    public static bool HasNoUse(string key) => ReplacementFor(key) == None;

    /// <summary>
    /// The field that has the same meaning as another system's key; null when the meaning differs and a person must decide.
    /// </summary>
    public static string? FieldFor(string key)
    {
        var replacement = ReplacementFor(key);
        if (string.IsNullOrEmpty(replacement) || replacement.Contains(" and ", StringComparison.Ordinal))
        {
            return null;
        }

        var field = FieldIn(replacement);
        return field is "priority" or "status" ? null : field;
    }

    /// <summary>Reports a key that the schema does not have. Returns the name of the field that was probably meant, or null.</summary>
    public static string? Report(YamlEntry entry, Schema schema, DiagnosticBag diagnostics)
    {
        var where = entry.KeyWhere;
        var replacement = schema.HasForeignNames ? ReplacementFor(entry.Key) : null;
        if (replacement == None)
        {
            diagnostics.Error(
                Codes.ForeignKey, where, $"'{entry.Key}' is another generator's key and has no use here", hint: "remove the line");
            return null;
        }

        var field = replacement is null ? null : FieldIn(replacement);
        if (field is not null && schema.Knows(field))
        {
            diagnostics.Error(
                Codes.ForeignKey,
                where,
                $"'{entry.Key}' is another generator's key",
                hint: SetsDefault(entry) ? "remove the line: a text is published unless it is a draft" : $"here it is {replacement}");
            return field;
        }

        return ReportUnknown(entry, schema, diagnostics);
    }

    private static string? ReportUnknown(YamlEntry entry, Schema schema, DiagnosticBag diagnostics)
    {
        var where = entry.KeyWhere;

        // {date: 2020-01-12, text: It was 3 metres, not 30.}
        if (entry.Key.Contains(' ') && entry.Value is YamlScalar { Value: "", Quoted: false })
        {
            diagnostics.Error(
                Codes.NeedsQuotes,
                where,
                $"a comma between braces ends a value, so '{entry.Key}' is read as a field",
                hint: "put the whole value in double quotes");
            return null;
        }

        if (Nearest.To(entry.Key, schema.Names) is { } meant)
        {
            diagnostics.Error(Codes.UnknownKey, where, $"{schema.What} has no field '{entry.Key}'", hint: $"did you mean '{meant}'?");
            return meant;
        }

        diagnostics.Error(
            Codes.UnknownKey, where, $"{schema.What} has no field '{entry.Key}'", $"it may have {string.Join(", ", schema.Names)}");
        return null;
    }

    private static string FieldIn(string replacement) =>
        replacement == None ? None : replacement[..replacement.IndexOf(':')];

    /// <summary>Whether the entry is <c>draft: false</c> or <c>published: true</c>, which is the default.</summary>
    private static bool SetsDefault(YamlEntry entry) =>
        entry.Value is YamlScalar { Value: var value }
            && (entry.Key.ToLowerInvariant(), value.ToLowerInvariant()) is ("draft", "false") or ("published", "true");
}
