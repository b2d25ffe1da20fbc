using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.Theme;

/// <summary>
/// What the theme says in one language: words by key, and how dates are written. Nothing depends on the machine's own languages.
/// </summary>
internal sealed class LocaleStrings(
    string language, string name, string direction, FrozenDictionary<string, string> words, DatePatterns dates)
{
    /// <summary>The file's name: a BCP 47 tag.</summary>
    public string Language { get; } = language;

    /// <summary>What the language calls itself.</summary>
    public string Name { get; } = name;

    public string Direction { get; } = direction;

    public IReadOnlyCollection<string> Keys => words.Keys;

    /// <summary>The words of a key; null when the theme has none.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The words of a key that the generator itself needs; the key where a theme forgot it, so that it is seen.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The words of a key with its places filled: <c>{name}</c>.</summary>
    public string Fill(string key, string place, string value) => Filled(this[key], place, value);

    /// <summary>A phrase with a value in one of its places.</summary>
    public static string Filled(string phrase, string place, string value) =>
        phrase.Replace($"{{{place}}}", value, StringComparison.Ordinal);

    public string Date(Moment moment) => Write(moment.HasTime ? dates.Time : dates.Date, moment.At);

    public string Day(Moment moment) => Write(dates.Date, moment.At);

    /// <summary>The day of a story in a list, where the hour and the zone would be noise.</summary>
    public TimeView CardDay(Moment moment) => new(Write(dates.Card, moment.At), Iso(moment.At));

    public string DatelineDay(Moment moment) => Write(dates.Dateline, moment.At);

    public string ShortDatelineDay(Moment moment) => Write(dates.ShortDateline, moment.At);

    public TimeView When(Moment moment) => new(Date(moment), Iso(moment.At));

    /// <summary>ISO 8601 with offset, also where only the day is known: a page says which zone its days are of.</summary>
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

    // Each card and page has several times: .NET's own formats take four times as long.
    private static void Digits(Span<char> to, int number)
    {
        for (var i = to.Length - 1; i >= 0; i--, number /= 10)
        {
            to[i] = (char)('0' + (number % 10));
        }
    }

    private string Write(DatePattern pattern, DateTimeOffset at) => pattern.Write(at, dates);
}
