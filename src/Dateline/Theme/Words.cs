using System.Collections.Frozen;
using System.Globalization;
using Dateline.Model;
using Dateline.Views;

namespace Dateline.Theme;

/// <summary>What the theme says in one language: words by key, and how dates are written. Nothing depends on the machine's own languages.</summary>
internal sealed class Words(string language, string name, string direction, FrozenDictionary<string, string> words, DatePatterns dates)
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
    public string Fill(string key, string place, string value) => ThemeOptions.Fill(this[key], place, value);

    public string Date(Moment moment) => Write(moment.HasTime ? dates.Time : dates.Date, moment.At);

    public string Day(Moment moment) => Write(dates.Date, moment.At);

    /// <summary>The day of a story in a list, where the hour and the zone would be noise.</summary>
    public When CardDay(Moment moment) => new(Write(dates.Card, moment.At), Iso(moment.At));

    public string DatelineDay(Moment moment) => Write(dates.Dateline, moment.At);

    public string ShortDatelineDay(Moment moment) => Write(dates.ShortDateline, moment.At);

    public When When(Moment moment) => new(Date(moment), Iso(moment.At));

    /// <summary>ISO 8601 with offset, also where only the day is known: a page says which zone its days are of.</summary>
    public static string Iso(DateTimeOffset instant) => string.Create(25, instant, static (text, at) =>
    {
        at.DateTime.TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
        text[19] = at.Offset < TimeSpan.Zero ? '-' : '+';
        Math.Abs(at.Offset.Hours).TryFormat(text[20..], out _, "D2", CultureInfo.InvariantCulture);
        text[22] = ':';
        Math.Abs(at.Offset.Minutes).TryFormat(text[23..], out _, "D2", CultureInfo.InvariantCulture);
    });

    private string Write(DatePattern pattern, DateTimeOffset at) => pattern.Write(at, dates);
}
