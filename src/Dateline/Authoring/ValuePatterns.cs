using Dateline.Model;
using Dateline.Model.Looks;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Settings;

namespace Dateline.Authoring;

/// <summary>
/// The patterns of values, as regular expressions that JSON Schema, browsers and .NET all understand. Each is as strict as the parser or
/// stricter: the parser accepts every value that matches.
/// </summary>
internal static class ValuePatterns
{
    /// <summary>Text with at least one visible character.</summary>
    public const string Visible = @"\S";

    /// <summary>A date, or a date with time, as <see cref="Dates"/> reads it.</summary>
    public const string Date =
        $"^(?:(?!9999)[1-9]\\d{{3}}-(?:{LongMonth}|{ShortMonth}|{February})|{LeapDay}){Time}$";

    private const string LongMonth = @"(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])";
    private const string ShortMonth = @"(?:0[469]|11)-(?:0[1-9]|[12]\d|30)";
    private const string February = @"02-(?:0[1-9]|1\d|2[0-8])";
    private const string LeapDay = "(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[13579][26]|[2468][048])00)-02-29";
    private const string Time = @"(?:[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?)?";

    private const string Host = @"[\p{L}\p{Nd}]+(?:-+[\p{L}\p{Nd}]+)*(?:\.[\p{L}\p{Nd}]+(?:-+[\p{L}\p{Nd}]+)*)*(?::[1-9]\d{0,3})?";

    // A character of a URL that browsers neither drop nor read as a slash, and that turns nothing around.
    private const string UrlCharacter = @"[^\s\\\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]";

    // The limits of a URL pattern: no hidden part, no long part, no file of the site itself.
    private const string PathLimits = @"^(?!.*/\.)(?!/(?:media|assets|sitemap-))(?!.*[^/]{51})(?!.{201})";

    // The limits of a former address of a text or file, and one of its characters.
    private const string FormerLimits = @"(?!assets/|sitemap-)(?!.*//)(?!.*/\.)(?!/)(?!\.)(?!.*[^/]{51})(?!.{251})";
    private const string FormerCharacter = @"[^?#%\\\s\p{Cc}*]";

    private const string FontName = "[A-Za-z0-9][A-Za-z0-9_-]*";

    // A character of a fixed part of a URL pattern.
    private const string PathCharacter = @"[^/{}?#%\s\\\p{Cc}]";

    /// <summary>The pattern of a format; null if any text is valid.</summary>
    public static string? ForFormat(ValueFormat format) => format switch
    {
        ValueFormat.Web => $"^https?://{Host}(?:/{UrlCharacter}*)?$",
        ValueFormat.SecureWeb => $"^https://{Host}(?:/{UrlCharacter}*)?$",
        ValueFormat.SiteUrl => $"^https?://{Host}(?:/(?!.*[?#]){UrlCharacter}*)?$",
        ValueFormat.Link => $"^(?:/(?!/){UrlCharacter}*|https?://{Host}(?:/{UrlCharacter}*)?|mailto:[A-Za-z0-9._+-]+@{Host})$",
        ValueFormat.Origin => @"^https?://(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]{1,5})?/?$",
        ValueFormat.Fediverse => @"^@[A-Za-z0-9_]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$",
        ValueFormat.Crawler => "^[A-Za-z0-9_-]+$",
        ValueFormat.Mail => "^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$",
        ValueFormat.Alias => @"^/(?!media/|assets/|sitemap-)(?!.*//)(?!.*/\.)(?!/)(?!\.)(?!.*[^/]{51})(?!.{251})[^?#%\\\s\p{Cc}]+$",
        ValueFormat.Former => $"^/{FormerLimits}{FormerCharacter}+$",
        ValueFormat.Gone => $"^/{FormerLimits}{FormerCharacter}+(?:/\\*)?$",
        ValueFormat.RedirectTarget => $"^(?:/(?!/){UrlCharacter}*|https?://{Host}(?:/{UrlCharacter}*)?)$",
        ValueFormat.Id => @"^[^\s\p{Cc}]{1,500}$",
        ValueFormat.Slug => @"^(?=[a-z0-9-]{1,200}$|.{1,50}$)[a-z0-9\p{Ll}\p{Lo}]+(?:-[a-z0-9\p{Ll}\p{Lo}]+)*$",
        ValueFormat.Topic => @"^(?=[ -~]{1,200}$|.{1,50}$).*[\p{L}\p{Nd}]",
        ValueFormat.Language => Languages.Pattern,
        ValueFormat.Dateline => @"^(?=.*\{)(?:[^{}]|\{(?:place|PLACE|date|shortdate|source|comma)\})*$",
        ValueFormat.SectionName => "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        ValueFormat.Point => "^(?:100|[0-9]{1,2})% +(?:100|[0-9]{1,2})%$",
        ValueFormat.Colour => "^#[0-9A-Fa-f]{6}$",
        ValueFormat.SectionColour => $"^(?:{string.Join('|', SectionColours.Palette)}|{SectionColours.None}|#[0-9A-Fa-f]{{6}})$",
        ValueFormat.Typeface =>
            $@"^(?:system|(?!theme/|assets/|fonts/|media/|static/){FontName}(?:/{FontName})*\.woff2)$",
        ValueFormat.Share => $"^(?:none|{string.Join('|', ShareService.All.Select(s => s.Id))})$",
        ValueFormat.FeedFormat => $"^(?:{string.Join('|', FeedFields.FormatNames)})$",
        ValueFormat.Film => @"^(?!https?:)[^?#\s\p{Cc}]+\.(?:mp4|webm|mov)$",
        ValueFormat.Sound => @"^(?!https?:)[^?#\s\p{Cc}]+\.(?:mp3|m4a|ogg|opus|wav|flac)$",
        ValueFormat.Duration => "^(?!0+:00$)[0-9]{1,3}:[0-5][0-9]$",
        ValueFormat.Guid => "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        ValueFormat.Rating => "^[0-9]+(?:\\.[0-9]+)?/[0-9]+(?:\\.[0-9]+)?$",
        ValueFormat.Key => "^[A-Za-z0-9_-]+$",
        ValueFormat.ArticlePattern => UrlPattern("slug", "year", "month", "day", "section"),
        ValueFormat.IdPattern => UrlPattern("id"),
        ValueFormat.SlugPattern => UrlPattern("slug"),
        ValueFormat.FixedAddress => $"{PathLimits}/(?:{PathCharacter}+/)+$",
        _ => null,
    };

    /// <summary>A URL pattern that requires its first placeholder and may use the others.</summary>
    private static string UrlPattern(params string[] placeholders) =>
        $@"{PathLimits}(?=.*\{{{placeholders[0]}\}})/(?:(?:{PathCharacter}|\{{(?:{string.Join('|', placeholders)})\}})+/)+$";
}
