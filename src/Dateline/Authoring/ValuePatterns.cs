using Dateline.Process.Fields;

namespace Dateline.Authoring;

/// <summary>
/// What words of a form look like, as regular expressions that JSON Schema, browsers and .NET all understand. Each is as strict as the
/// reader or stricter: what it lets through, the reader takes.
/// </summary>
internal static class ValuePatterns
{
    /// <summary>Some letter that can be seen.</summary>
    public const string Something = @"\S";

    /// <summary>A date, or a date with time, as <see cref="Dates"/> reads it.</summary>
    public const string Moment =
        "^(?:(?!9999)[1-9]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
        "|(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[13579][26]|[2468][048])00)-02-29)" +
        "(?:[ T](?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,7})?)?(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d)?)?$";

    private const string Host = @"[\p{L}\p{Nd}]+(?:-+[\p{L}\p{Nd}]+)*(?:\.[\p{L}\p{Nd}]+(?:-+[\p{L}\p{Nd}]+)*)*(?::[1-9]\d{0,3})?";

    // What browsers neither drop nor read as a slash.
    private const string Address = @"[^\s\\\p{Cc}]";

    // Of a shape of addresses: no hidden part, no long one, none of the site's own files.
    private const string Place = @"^(?!.*/\.)(?!/(?:media|assets|sitemap-))(?!.*[^/]{51})(?!.{201})", Letter = @"[^/{}?#%\s\\\p{Cc}]";

    /// <summary>The pattern of a form; null where any text will do.</summary>
    public static string? ForFormat(ValueFormat form) => form switch
    {
        ValueFormat.Web => $"^https?://{Host}(?:/{Address}*)?$",
        ValueFormat.SiteUrl => $"^https?://{Host}(?:/(?!.*[?#]){Address}*)?$",
        ValueFormat.Link => $"^(?:/(?!/){Address}*|https?://{Host}(?:/{Address}*)?|mailto:[A-Za-z0-9._+-]+@{Host})$",
        ValueFormat.Mail => "^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$",
        ValueFormat.Alias => @"^/(?!media/|assets/|sitemap-)(?!.*//)(?!.*/\.)(?!/)(?!\.)(?!.*[^/]{51})(?!.{251})[^?#%\\\s\p{Cc}]+$",
        ValueFormat.Slug => @"^(?=[a-z0-9-]{1,200}$|.{1,50}$)[a-z0-9\p{Ll}\p{Lo}]+(?:-[a-z0-9\p{Ll}\p{Lo}]+)*$",
        ValueFormat.Topic => @"^(?=[ -~]{1,200}$|.{1,50}$).*[\p{L}\p{Nd}]",
        ValueFormat.Language => "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$",
        ValueFormat.Dateline => @"^(?=.*\{)(?:[^{}]|\{(?:place|PLACE|date|shortdate|source)\})*$",
        ValueFormat.SectionName => "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        ValueFormat.Key => "^[A-Za-z0-9_-]+$",
        ValueFormat.ArticleShape => Shape("slug", "year", "month", "day"),
        ValueFormat.IdShape => Shape("id"),
        ValueFormat.SlugShape => Shape("slug"),
        ValueFormat.FixedShape => $"{Place}/(?:{Letter}+/)+$",
        _ => null,
    };

    /// <summary>From slash to slash, the first place in it and the others perhaps.</summary>
    private static string Shape(params string[] places) =>
        $@"{Place}(?=.*\{{{places[0]}\}})/(?:(?:{Letter}|\{{(?:{string.Join('|', places)})\}})+/)+$";
}
