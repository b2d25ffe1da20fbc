using System.Collections.Immutable;
using Dateline.Model.Cldr;

namespace Dateline.Theme;

/// <summary>How a language writes dates: Unicode's table, changed by the built-in strings and then by those of the newsroom.</summary>
/// <param name="Language">The language of the strings.</param>
/// <param name="BuiltIn">What the built-in strings change, in the order of <see cref="DateField"/>; default for nothing.</param>
/// <param name="Own">What the newsroom's own strings change.</param>
internal sealed record LanguageDates(string Language, ImmutableArray<string?> BuiltIn, ImmutableArray<string?> Own)
{
    /// <summary>The language that the dates are in: that of the strings, or a form of it.</summary>
    private string Tag { get; init; } = Language;

    /// <summary>The dates of a language without strings; null if nothing is known of them.</summary>
    public static LanguageDates? Find(string language) =>
        DateFormats.Find(language) is null ? null : new LanguageDates(language, default, default);

    /// <summary>What pages have in another language while the theme has no strings for this one.</summary>
    public static string LeftOut(string language) => Find(language) is null ? "labels and dates" : "labels";

    /// <summary>The same strings' dates in another form of the language.</summary>
    public LanguageDates For(string variant) => this with { Tag = variant };

    public DateFormats Formats
    {
        get
        {
            var formats = DateFormats.Find(Tag) ?? DateFormats.Numbers;
            var built = Tag == Language ? formats.With(BuiltIn) : formats.With(BuiltIn, DateFormats.Find(Language) ?? DateFormats.Numbers);
            return built.With(Own);
        }
    }
}
