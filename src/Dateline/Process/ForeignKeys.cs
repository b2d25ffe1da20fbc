using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Process;

/// <summary>What other generators call our fields. They are no second spellings: the message says which key it is here.</summary>
internal static class ForeignKeys
{
    private static readonly FrozenDictionary<string, string> Here = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["headline"] = "title: the headline",
        ["description"] = "lede: the standfirst",
        ["summary"] = "lede: the standfirst",
        ["excerpt"] = "lede: the standfirst",
        ["deck"] = "lede: the standfirst",
        ["dek"] = "lede: the standfirst",
        ["subtitle"] = "lede: the standfirst",
        ["standfirst"] = "lede: the standfirst",
        ["abstract"] = "lede: the standfirst",
        ["tags"] = "topics: [one, two]",
        ["tag"] = "topics: [one, two]",
        ["keywords"] = "topics: [one, two]",
        ["categories"] = "section: one of the site's sections, and topics: [one, two]",
        ["category"] = "section: one of the site's sections",
        ["lastmod"] = "updated: the date of the change",
        ["modified"] = "updated: the date of the change",
        ["last_modified_at"] = "updated: the date of the change",
        ["update"] = "updated: the date of the change",
        ["pubDate"] = "date: when it was published",
        ["published_at"] = "date: when it was published",
        ["draft"] = "status: draft",
        ["published"] = "status: published, or status: draft",
        ["publishDate"] = "embargo: when it may be published",
        ["publish_date"] = "embargo: when it may be published",
        ["expiryDate"] = "expires: when it is to disappear",
        ["permalink"] = "slug: the last part of the address, and aliases: [/old/address/]",
        ["url"] = "slug: the last part of the address, and aliases: [/old/address/]",
        ["path"] = "slug: the last part of the address, and aliases: [/old/address/]",
        ["redirect_from"] = "aliases: [/old/address/]",
        ["alias"] = "aliases: [/old/address/]",
        ["author"] = "authors: [one, two]",
        ["byline"] = "authors: [one, two]",
        ["img"] = "image: with src, alt, caption and credit below it",
        ["images"] = "image: with src, alt, caption and credit below it",
        ["cover"] = "image: with src, alt, caption and credit below it",
        ["thumbnail"] = "image: with src, alt, caption and credit below it",
        ["featured_image"] = "image: with src, alt, caption and credit below it",
        ["picture"] = "image: with src, alt, caption and credit below it",
        ["lang"] = "language: such as en or ru",
        ["locale"] = "language: such as en or ru",
        ["location"] = "place: the dateline's city",
        ["city"] = "place: the dateline's city",
        ["dateline"] = "place: the dateline's city (the date and the source are added)",
        ["agency"] = "source: the agency that the dateline names",
        ["background"] = "backgrounds: [one, two]",
        ["explainer"] = "backgrounds: [one, two]",
        ["correction"] = "corrections: a list of date and text",
        ["weight"] = "priority: 1, the most important, to 9",
        ["canonical_url"] = "canonical: the original's address",
        ["canonicalUrl"] = "canonical: the original's address",
        ["layout"] = "",
        ["type"] = "",
        ["template"] = "",
        ["comments"] = "",
        ["eleventyNavigation"] = "",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words to write in place of another generator's key: empty when nothing is needed, null when it is nobody's.</summary>
    public static string? InsteadOf(string key) => Here.GetValueOrDefault(key);

    public static void Complain(YamlEntry entry, Schema schema, DiagnosticBag diagnostics)
    {
        var where = entry.KeyWhere;
        var meant = Nearest.To(entry.Key, schema.Names);
        var here = InsteadOf(entry.Key);
        if (here is { Length: 0 })
        {
            diagnostics.Error(Codes.ForeignKey, where, $"'{entry.Key}' is another generator's key and has no use here", hint: "remove the line");
        }
        else if (here is not null && schema.Knows(here[..here.IndexOf(':')]))
        {
            diagnostics.Error(Codes.ForeignKey, where, $"'{entry.Key}' is another generator's key", hint: $"here it is {here}");
        }
        else if (meant is not null)
        {
            diagnostics.Error(Codes.UnknownKey, where, $"{schema.What} has no field '{entry.Key}'", hint: $"did you mean '{meant}'?");
        }
        else
        {
            diagnostics.Error(Codes.UnknownKey, where, $"{schema.What} has no field '{entry.Key}'", $"it may have {string.Join(", ", schema.Names)}");
        }
    }
}
