using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.Theme;

/// <summary>
/// The theme's strings in one language, by key, and its date formats. Independent of the machine's locale. Words that the language lacks
/// are those of <paramref name="fallback"/>.
/// </summary>
internal sealed class LocaleStrings(
    string language,
    string name,
    string direction,
    FrozenDictionary<string, string> words,
    LanguageDates dates,
    LocaleStrings? fallback = null)
{
    /// <summary>
    /// The strings of a language for which the theme has none: labels of <paramref name="fallback"/>, and its dates if nothing is known of
    /// the language's own.
    /// </summary>
    public static LocaleStrings Missing(string language, LocaleStrings fallback)
    {
        var own = LanguageDates.Find(language);
        return new(language, "", Scripts.DirectionOf(language), FrozenDictionary<string, string>.Empty, own ?? fallback.Dates, fallback)
        {
            DatesLanguage = own is null ? fallback.DatesLanguage : language,
        };
    }

    /// <summary>The same strings for a variant of their language, such as <c>en-GB</c> or <c>uz-Arab</c>, with its own dates.</summary>
    public LocaleStrings For(string variant) => new(variant, Name, DirectionOf(variant), words, Dates.For(variant), fallback)
    {
        DatesLanguage = DatesLanguage == Language ? variant : DatesLanguage,
    };

    private string DirectionOf(string variant)
    {
        var own = Scripts.DirectionOf(variant);
        return own == Scripts.DirectionOf(Language) ? Direction : own;
    }

    /// <summary>The language as Open Graph writes it. The theme can name the territory for its language: <c>og_locale: ar_AR</c>.</summary>
    public string Locale => Dates.Language == Language && words.TryGetValue("og_locale", out var own) ? own : Locales.Of(Language);

    public LanguageDates Dates { get; } = dates;

    private readonly DatePatterns _dates = DatePatterns.From(dates.Formats);

    private string DatesLanguage { get; init; } = language;

    /// <summary>Whether pages in the language may show labels or dates in another one.</summary>
    public bool IsIncomplete { get; } = fallback is not null && (fallback.Language != language || fallback.IsIncomplete);

    /// <summary>The file's name: a BCP 47 tag.</summary>
    public string Language { get; } = language;

    /// <summary>The language's name in the language itself.</summary>
    public string Name { get; } = name;

    public string Direction { get; } = direction;

    public IEnumerable<string> Keys => fallback is null ? words.Keys : words.Keys.Union(fallback.Keys);

    /// <summary>The string of a key, without a mark; null when the theme has none.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key) ?? fallback?.Find(key);

    /// <summary>The string of a key for a template: marked if it is in another language.</summary>
    public string? FindLabel(string key) => Find(key) is { } word ? Marked(word, LanguageOf(key)) : null;

    /// <summary>The language of a key's string: this one, or that of the strings it is taken from.</summary>
    public string LanguageOf(string key) => words.ContainsKey(key) || fallback is null ? Language : fallback.LanguageOf(key);

    private string Marked(string label, string language) => language == Language ? label : LabelMarks.Mark(label, language);

    /// <summary>
    /// The string of a key that the generator itself needs. If the theme has none it is the key, so that the gap is visible on the page.
    /// </summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The same for a view: marked if it is in another language than the page.</summary>
    public string Label(string key) => FindLabel(key) ?? key;

    /// <summary>The string of a key with a value for one placeholder, <c>{name}</c>.</summary>
    public string Fill(string key, string place, string value) => Filled(this[key], place, value);

    /// <summary>The same for a view: marked if it is in another language than the page.</summary>
    public string FillLabel(string key, string place, string value) => Filled(Label(key), place, value);

    /// <summary>A string with a value for one of its placeholders. A count also chooses the plural form.</summary>
    public static string Filled(string phrase, string place, string value) =>
        (place == PluralPhrase.Count ? PluralPhrase.Choose(phrase, value) : phrase)
            .Replace($"{{{place}}}", LabelMarks.IsMarked(phrase) ? LabelMarks.OfPage(value) : value, StringComparison.Ordinal);

    /// <summary>A number in the language's digits.</summary>
    public string Number(int number) => InDigits(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A text with the language's digits in place of 0 to 9.</summary>
    public string InDigits(string text) => _dates.InDigits(text);

    /// <summary>The zone of a time: <c>GMT+3</c>.</summary>
    public string Zone(TimeSpan offset) => _dates.ZoneOf(offset);

    /// <summary>Names as a text lists them: <c>A, B and C</c>.</summary>
    public string Names(IEnumerable<string> names) => names.ToArray() switch
    {
        [.. var first, var last] when first.Length > 0 => string.Join(this["comma"], first) + this["and"] + last,
        var few => string.Concat(few),
    };

    /// <summary>A date, with its time if it has one, for a template.</summary>
    public TimeView When(Moment moment) => new(Label(moment.HasTime ? _dates.Time : _dates.Date, moment.At), Iso(moment));

    /// <summary>A date without its time, as part of a text.</summary>
    public string DayText(Moment moment) => Write(_dates.Date, moment.At);

    /// <summary>A date without its time, for a template.</summary>
    public TimeView Day(Moment moment) => new(Label(_dates.Date, moment.At), Iso(moment));

    /// <summary>The date of a story in a list, without time and zone.</summary>
    public TimeView CardDay(Moment moment) => new(Label(_dates.Card, moment.At), Iso(moment));

    /// <summary>A day with its weekday, as a heading.</summary>
    public TimeView Heading(Moment moment) => new(Label(_dates.Day, moment.At), IsoDay(moment.At));

    /// <summary>The hour of a moment, <c>20:15</c>; empty if only the day is known.</summary>
    public string Hour(Moment moment) => !moment.HasTime ? ""
        : _dates.Hour.IsPlainHour && _dates.Zero.Value == '0' ? PlainHour(moment)
        : Write(_dates.Hour, moment.At);

    private static string PlainHour(Moment moment) => string.Create(5, moment.At, static (text, at) =>
    {
        Digits(text[..2], at.Hour);
        text[2] = ':';
        Digits(text[3..5], at.Minute);
    });

    public string DatelineDay(Moment moment) => Write(_dates.Dateline, moment.At);

    public string ShortDatelineDay(Moment moment) => Write(_dates.ShortDateline, moment.At);

    /// <summary>ISO 8601: with time and offset, or the day only if it has no time.</summary>
    public static string Iso(Moment moment) => moment.HasTime ? Iso(moment.At) : IsoDay(moment.At);

    private static string IsoDay(DateTimeOffset day) => string.Create(10, day, static (text, at) =>
    {
        "yyyy-MM-dd".CopyTo(text);
        Digits(text[..4], at.Year);
        Digits(text[5..7], at.Month);
        Digits(text[8..10], at.Day);
    });

    /// <summary>ISO 8601 with the offset.</summary>
    public static string Iso(DateTimeOffset instant) => string.Create(25, instant, static (text, at) =>
    {
        "yyyy-MM-ddTHH:mm:ss+HH:mm".CopyTo(text);
        text[19] = at.Offset < TimeSpan.Zero ? '-' : '+';
        Digits(text[..4], at.Year);
        Digits(text[5..7], at.Month);
        Digits(text[8..10], at.Day);
        Digits(text[11..13], at.Hour);
        Digits(text[14..16], at.Minute);
        Digits(text[17..19], at.Second);
        Digits(text[20..22], Math.Abs(at.Offset.Hours));
        Digits(text[23..25], Math.Abs(at.Offset.Minutes));
    });

    // Every card and page has several dates, and .NET's own formatting takes four times as long.
    private static void Digits(Span<char> to, int number)
    {
        for (var i = to.Length - 1; i >= 0; i--, number /= 10)
        {
            to[i] = (char)('0' + (number % 10));
        }
    }

    private string Write(DatePattern pattern, DateTimeOffset at) => pattern.Write(at, _dates);

    private string Label(DatePattern pattern, DateTimeOffset at) => Marked(Write(pattern, at), DatesLanguage);
}
