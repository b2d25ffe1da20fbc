using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Model.Cldr;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Theme;

namespace Dateline.Process.Settings;

/// <summary>Declares the fields of a file in <c>theme/strings/</c>, which has the theme's words in one language, and parses it.</summary>
internal static class StringsFields
{
    // How many missing words a message names.
    private const int MostNamed = 8;

    private static readonly ListField Months = new("months", "The twelve months as written in a date.") { MaxCount = 12 };
    private static readonly ListField ShortMonths = new("short_months", "The twelve months, short.") { MaxCount = 12 };
    private static readonly ListField Weekdays = new("weekdays", "The seven days, Sunday first.") { MaxCount = 7 };
    private static readonly Field Date = new("date", "A day: {month} {d}, {yyyy}.");
    private static readonly Field Time = new("time", "A day with a time: {month} {d}, {yyyy}, {HH}:{MM} {zone}.");
    private static readonly Field Day = new(
        "day", "A day above its stories: {weekday}, {month} {d}, {yyyy}. The default is the date.");
    private static readonly Field Card = new("card", "A day in a list of stories: {mon} {d}, {yyyy}.");
    private static readonly Field Dateline = new("dateline", "A dateline's day: {month} {d}.");
    private static readonly Field ShortDateline = new("short_dateline", "A dateline's day, short: {mon} {d}.");
    private static readonly Field Hour = new("hour", "The hour of a story in a list: {HH}:{MM}.");
    private static readonly Field FirstDay = new("first_day", "The first day of a month where it is not written as a number: 1er.");
    private static readonly Schema DatesSchema = new(
        "dates", Months, ShortMonths, Weekdays, Date, Time, Card, Day, Dateline, ShortDateline, Hour, FirstDay);

    private static readonly Field Name = new("name", "The name of the language, in that language.") { IsRequired = true };
    private static readonly ChoiceField<string> Direction = new(
        "direction", "The direction of its script: ltr or rtl.", ("ltr", "ltr"), ("rtl", "rtl"));
    private static readonly MapField DatesField = new(
        "dates", "How dates are written where it is not as in Unicode's tables.", () => DatesSchema);
    private static readonly TextMapField WordsField = new("words", "The theme's words, by key.") { MaxCount = 2000, AllowsMaps = true };
    private static readonly Schema Schema = new("a file of strings", Name, Direction, DatesField, WordsField);

    /// <summary>Reads a file of strings. Words that it lacks are those of <paramref name="fallback"/>.</summary>
    public static LocaleStrings Read(ThemeFile file, LocaleStrings? fallback, DiagnosticBag diagnostics)
    {
        var text = TextFile.Decode(file.DisplayPath, file.Bytes, diagnostics);
        var fields = SourceDocument.ReadYaml(new SourceText(file.Path, file.DisplayFolder, text), Schema, SiteZone.Utc, diagnostics);
        var language = System.IO.Path.GetFileNameWithoutExtension(file.Path);
        if (fields.Value(WordsField) is { } other and not (YamlMap or YamlBroken or YamlScalar { Value: "" }))
        {
            fields.ReportInvalid(other.Where, WordsField, "must have words by key", "write below it, indented: key: text");
        }

        var words = fields.TextMap(WordsField).Select(w => (w.Entry.Key, Words: w.Word.Value))
            .Concat(PluralWords.Read(fields, WordsField, language))
            .ToFrozenDictionary(w => w.Key, w => w.Words, StringComparer.Ordinal);
        var direction = fields.Has(Direction) ? fields.Choice(Direction) : Scripts.DirectionOf(language);
        ReportMissing(file, words, fallback, diagnostics);
        var dates = ReadDates(fields, language);
        return new LocaleStrings(
            language, fields.Text(Name), direction, words,
            file.IsOwn ? new LanguageDates(language, fallback?.Language == language ? fallback.Dates.BuiltIn : default, dates)
                : new LanguageDates(language, dates, default),
            fallback);
    }

    private static void ReportMissing(
        ThemeFile file, FrozenDictionary<string, string> words, LocaleStrings? fallback, DiagnosticBag diagnostics)
    {
        string[] missing = [.. (fallback?.Keys ?? []).Where(k => !words.ContainsKey(k)).Order(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            var (number, verb) = (Quantity.Format(missing.Length, "word"), missing.Length == 1 ? "is" : "are");
            var named = string.Join(", ", missing.Take(MostNamed)) + (missing.Length > MostNamed ? " ..." : "");
            diagnostics.Warning(
                Codes.MissingWords,
                SourceSpan.File(file.DisplayPath),
                $"{number} {verb} missing, so pages show those of the built-in theme: {named}",
                hint: "add them below 'words:'");
        }
    }

    /// <summary>What the file changes of the dates, in the order of <see cref="Model.Cldr.DateField"/>; null for the rest.</summary>
    private static ImmutableArray<string?> ReadDates(FieldReader fields, string language)
    {
        var isKnown = DateFormats.Find(language) is not null;
        if (fields.Map(DatesField) is not { } dates)
        {
            if (!isKnown)
            {
                fields.ReportMissing(DatesField, fields.Start);
            }

            return default;
        }

        string? Names(ListField field, int count)
        {
            var names = dates.List(field);
            if (names.Length != count && (dates.Has(field) || !isKnown))
            {
                dates.ReportInvalid(dates.Where(field), field, $"has {names.Length} names", $"write {count} names");
            }

            return names.Length == count ? string.Join(';', names.Select(n => n.Value)) : null;
        }

        string? Pattern(Field field)
        {
            DatePattern.Parse(dates.Text(field), out var unknown);
            if (unknown is not null)
            {
                var places = string.Join(' ', DatePattern.Places);
                dates.ReportInvalid(dates.Where(field), field, $"has the unknown placeholder {unknown}", $"use {places}");
            }

            if (!isKnown && dates.Text(field).Length == 0)
            {
                dates.ReportMissing(field, dates.Start);
            }

            return dates.Text(field) is { Length: > 0 } pattern ? pattern : null;
        }

        // Above its stories a day is as in dates, unless the file says otherwise.
        return
        [
            null, null, null, Names(Months, 12), Names(ShortMonths, 12), Names(Weekdays, 7), Pattern(Date), Pattern(Time), Pattern(Card),
            Pattern(dates.Has(Day) || !dates.Has(Date) ? Day : Date), Pattern(Dateline), Pattern(ShortDateline), Pattern(Hour),
            dates.Has(FirstDay) ? dates.Text(FirstDay) : null,
        ];
    }
}
