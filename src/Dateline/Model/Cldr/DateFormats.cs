using System.Collections.Immutable;

namespace Dateline.Model.Cldr;

/// <summary>What is known of how a language writes dates, in the order of the table's fields.</summary>
internal enum DateField
{
    Zero,
    Zone,
    Greenwich,
    Months,
    ShortMonths,
    Weekdays,
    Date,
    Time,
    Card,
    Day,
    Dateline,
    ShortDateline,
    Hour,
    FirstDay,
}

/// <summary>
/// How a language writes dates: the table's, changed by files of strings. A language in a country or a script has what is its own, and the
/// rest from its language.
/// </summary>
internal sealed class DateFormats
{
    private const int InTable = (int)DateField.FirstDay, All = InTable + 1;

    private readonly ImmutableArray<string> _texts;

    private DateFormats(ImmutableArray<string> texts) => _texts = texts;

    /// <summary>Dates as numbers, for a language of which nothing is known.</summary>
    public static DateFormats Numbers { get; } = new(
    [
        "latn", "GMT{0}", "GMT", "1;2;3;4;5;6;7;8;9;10;11;12", "1;2;3;4;5;6;7;8;9;10;11;12", "1;2;3;4;5;6;7", "{yyyy}-{mm}-{dd}",
        "{yyyy}-{mm}-{dd} {HH}:{MM}", "{yyyy}-{mm}-{dd}", "{yyyy}-{mm}-{dd}", "{yyyy}-{mm}-{dd}", "{yyyy}-{mm}-{dd}", "{HH}:{MM}", "",
    ]);

    public string this[DateField field] => _texts[(int)field];

    /// <summary>The formats of a language tag in the table; null if it has none of the language.</summary>
    public static DateFormats? Find(string language)
    {
        string?[] texts = new string?[All];
        foreach (var tag in LanguageTags.Longest(language))
        {
            var line = CldrTable.Find("dates", tag) ?? [];
            for (var i = 0; i < line.Length; i++)
            {
                texts[i] = texts[i] is { Length: > 0 } ? texts[i] : line[i];
            }
        }

        texts[^1] = "";
        return texts[0] is null ? null : new DateFormats([.. texts!]);
    }

    /// <summary>The same with changes: texts in the order of the fields, null for those that stay.</summary>
    public DateFormats With(ImmutableArray<string?> changes) =>
        changes.IsDefault ? this : new DateFormats([.. _texts.Select((text, i) => changes[i] ?? text)]);

    /// <summary>
    /// The same with changes that were made for another form of the language: those hold only where both forms were the same before. What
    /// is changed for <c>en</c> holds for <c>en-GB</c> where British dates are like American ones.
    /// </summary>
    public DateFormats With(ImmutableArray<string?> changes, DateFormats other) =>
        changes.IsDefault ? this : With([.. changes.Select((change, i) => _texts[i] == other._texts[i] ? change : null)]);
}
