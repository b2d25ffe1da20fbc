using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Process.Fields;

/// <summary>
/// What other generators and content systems call our fields. They are no second spellings: the message says which key it is here.
/// </summary>
internal static class ForeignKeys
{
    private const string NoUse = "";

    /// <summary>
    /// What to write here, and what others call it: Hugo, Jekyll, Zola, Eleventy, Astro, Ghost, and exports from WordPress.
    /// </summary>
    private static readonly (string Here, string Others)[] Table =
    [
        ("title: the headline", "headline heading name post_title"),
        (
            "lede: the standfirst",
            "description summary excerpt custom_excerpt deck dek subtitle subheading subhead standfirst abstract intro teaser blurb "
                + "meta_description"),
        ("kicker: a word or two above the headline", "overline eyebrow pretitle"),
        ("topics: [one, two]", "tags tag keywords keyword subjects series taxonomies post_tag"),
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
        ("authors: [one, two]", "author byline writer creator contributors"),
        (
            "image: with src, alt, caption and credit below it",
            "img images cover coverImage cover_image thumbnail featured_image featuredImage feature_image featureImage og_image ogImage "
                + "hero heroImage hero_image header banner picture photo image_alt image_caption"),
        ("sources: a list of title, url and archived", "references citations"),
        ("related: [an-older-article.md]", "related_posts relatedPosts see_also"),
        ("translations: [the-other-article.md]", "translationKey translation_key"),
        ("language: such as en or ru", "lang locale languageCode"),
        ("place: the dateline's city", "location city"),
        ("place: the dateline's city (the date and the source are added)", "dateline"),
        ("source: the agency that the dateline names", "agency"),
        ("backgrounds: [one, two]", "background explainer explainers"),
        ("corrections: a list of date and text", "correction errata erratum"),
        ("priority: 1, the most important, to 9", "weight order sticky featured pinned"),
        (
            NoUse,
            "layout type template comments toc math mermaid id guid post_id outputs cascade build sitemap menus params extra linkTitle "
                + "markup in_search_index insert_anchor_links paginate_by sort_by eleventyNavigation eleventyExcludeFromCollections"),
    ];

    private static readonly FrozenDictionary<string, string> Here = Table
        .SelectMany(row => row.Others.Split(' ').Select(key => KeyValuePair.Create(key, row.Here)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every foreign key in the table's order, with the field that it is here: empty when it has no use.</summary>
    public static IEnumerable<(string Key, string Field)> All =>
        Table.SelectMany(row => row.Others.Split(' ').Select(key => (key, FieldIn(row.Here))));

    /// <summary>The words to write in place of another generator's key: empty when nothing is needed, null when it is nobody's.</summary>
    public static string? InsteadOf(string key) => Here.GetValueOrDefault(key);

    /// <summary>Whether a key says something that has no use here.</summary>
    public static bool IsUseless(string key) => InsteadOf(key) == NoUse;

    /// <summary>
    /// The field that another generator's key is but another name for; null where the meaning differs too, and a person must look.
    /// </summary>
    public static string? FieldFor(string key) =>
        InsteadOf(key) is { Length: > 0 } here && !here.Contains(" and ", StringComparison.Ordinal) && here.Split(':')[0] is var field
            && field is not ("priority" or "status") ? field : null;

    /// <summary>Complains of a key that the schema does not know; the name of the field that it most likely meant, or null.</summary>
    public static string? Report(YamlEntry entry, Schema schema, DiagnosticBag diagnostics)
    {
        var where = entry.KeyWhere;
        var here = InsteadOf(entry.Key);
        if (here == NoUse)
        {
            diagnostics.Error(
                Codes.ForeignKey, where, $"'{entry.Key}' is another generator's key and has no use here", hint: "remove the line");
            return null;
        }

        if (here is not null && FieldIn(here) is var field && schema.Knows(field))
        {
            diagnostics.Error(
                Codes.ForeignKey,
                where,
                $"'{entry.Key}' is another generator's key",
                hint: SaysTheUsual(entry) ? "remove the line: a text is published unless it is a draft" : $"here it is {here}");
            return field;
        }

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

    private static string FieldIn(string here) => here == NoUse ? NoUse : here[..here.IndexOf(':')];

    /// <summary><c>draft: false</c> and <c>published: true</c> say what holds anyway.</summary>
    private static bool SaysTheUsual(YamlEntry entry) =>
        entry.Value is YamlScalar { Value: var value }
            && (entry.Key.ToLowerInvariant(), value.ToLowerInvariant()) is ("draft", "false") or ("published", "true");
}
