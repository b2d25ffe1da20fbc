using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Process.Fields;

/// <summary>
/// Reads the values of one mapping by their fields. Every getter reports what is invalid and returns the best value it can. The
/// constructor reports keys that the schema does not have.
/// </summary>
internal sealed partial class FieldReader
{
    /// <summary>The limit of unknown keys reported per mapping, because each is compared with all known ones.</summary>
    private const int MaxUnknownKeys = 20;

    private readonly YamlMap _map;
    private readonly SiteZone _zone;
    private readonly DiagnosticBag _diagnostics;

    // Fields that are present under a wrong name, which has been reported.
    private readonly List<string>? _misspelled;

    public FieldReader(YamlMap map, Schema schema, SiteZone zone, DiagnosticBag diagnostics)
    {
        (_map, Schema, _zone, _diagnostics) = (map, schema, zone, diagnostics);
        var unknown = 0;
        foreach (var entry in map.Entries)
        {
            if (schema.Knows(entry.Key))
            {
                continue;
            }

            if (unknown++ == MaxUnknownKeys)
            {
                diagnostics.Error(
                    Codes.UnknownKey,
                    entry.KeyWhere,
                    $"{schema.What} has more than {MaxUnknownKeys} unknown fields",
                    hint: "the rest is not checked");
                break;
            }

            if (ForeignFieldNames.Report(entry, schema, diagnostics) is { } meant)
            {
                (_misspelled ??= []).Add(meant);
            }
        }
    }

    public Schema Schema { get; }

    /// <summary>The position of the mapping's start.</summary>
    public SourceSpan Start => _map.Where;

    public IEnumerable<string> Keys => _map.Entries.Select(e => e.Key);

    public bool Has(Field field) => Value(field) is not null;

    /// <summary>Whether no field has a value: an editor's form saves all its fields, also those that no one filled.</summary>
    public bool IsBlank => _map.Entries.All(e => IsBlankNode(e.Value));

    private static bool IsBlankNode(YamlNode? node) => node switch
    {
        null => true,
        YamlScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        YamlMap map => map.Entries.All(e => IsBlankNode(e.Value)),
        _ => false,
    };

    public SourceSpan Where(Field field) => Value(field)?.Where ?? Start;

    /// <summary>Reads a text; empty when absent, which is an error if the field is required.</summary>
    public string Text(Field field) => Located(field).Value;

    public Located Located(Field field)
    {
        switch (Value(field))
        {
            case null:
                return WithRequiredCheck(field, new Located("", Start));
            case YamlBroken broken:
                return new Located("", broken.Where);
            case YamlScalar scalar:
                CheckForLostText(field, scalar);
                CheckForMarkup(field, scalar);
                return WithRequiredCheck(field, new Located(Joined(scalar).Trim(), scalar.Where));
            case var other:
                ReportInvalid(other.Where, field, "must be one text, not a list or fields", $"write {field.Name}: text");
                return new Located("", other.Where);
        }
    }

    /// <summary>
    /// Reports text that YAML reads as a comment because it starts with a <c>#</c> after a space. A comment after a date, a choice or an
    /// address does no harm. After prose it is probably part of the text: an error without quotes, a warning after quotes.
    /// </summary>
    private void CheckForLostText(Field field, YamlScalar scalar)
    {
        // An author with a space in it is a name and not an id.
        if (scalar.Comment is not { } comment || !(field.IsProse || (field.Format == ValueFormat.Author && scalar.Value.Contains(' '))))
        {
            return;
        }

        if (comment.IsBehindPlain)
        {
            _diagnostics.Add(YamlComment.Lost(comment.Where));
        }
        else
        {
            _diagnostics.Warning(
                Codes.LostText,
                comment.Where,
                $"the text after the quotes of '{field.Name}' is a comment, so readers don't see it",
                hint: "write a comment on a separate line; if it is part of the text, put it inside the quotes");
        }
    }

    private Located WithRequiredCheck(Field field, Located text)
    {
        if (text.IsEmpty && field.IsRequired)
        {
            ReportMissing(field, text.Where);
        }

        return text;
    }

    /// <summary>Whether a field is present under a wrong name, which has been reported.</summary>
    public bool IsMisspelled(Field field) => _misspelled?.Contains(field.Name) == true;

    /// <summary>
    /// Reports a missing field. <paramref name="who"/> needs it; the default is the kind of document. <paramref name="hint"/> is what to
    /// write, where that is clear.
    /// </summary>
    public void ReportMissing(Field field, SourceSpan where, string? who = null, string hint = "")
    {
        // If the field is present under a wrong name, that is already reported.
        if (!IsMisspelled(field))
        {
            _diagnostics.Error(
                Codes.MissingField,
                where,
                $"{who ?? Schema.What} needs '{field.Name}'",
                $"expected {field.Name}: {InSentence(field.Help)}",
                hint);
        }
    }

    /// <summary>Reads a date; null when absent or invalid.</summary>
    public Moment? Moment(DateField field)
    {
        var text = Located(field);
        return text.IsEmpty ? null : Dates.Read(text, _zone, field.Name, field.IsEnd, _diagnostics);
    }

    public int Number(NumberField field)
    {
        var text = Located(field);
        if (text.IsEmpty)
        {
            return field.Default;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Min
            && number <= field.Max)
        {
            return number;
        }

        ReportInvalid(text.Where, field, $"is '{text.Value}'", $"write a whole number from {field.Min} to {field.Max}");
        return field.Default;
    }

    public T Choice<T>(ChoiceField<T> field)
    {
        var text = Located(field);
        foreach (var (word, meaning) in field.Choices)
        {
            if (text.Value.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        if (!text.IsEmpty)
        {
            _diagnostics.Error(
                Codes.BadValue, text.Where, $"'{field.Name}' is '{text.Value}'", "expected one of: " + string.Join(", ", field.Words),
                Nearest.To(text.Value, field.Words) is { } near ? $"did you mean '{near}'?" : "");
        }

        return field.Choices[0].Meaning;
    }

    /// <summary>The field's YAML; null when absent.</summary>
    public YamlNode? Value(Field field)
    {
        foreach (var entry in _map.Entries)
        {
            if (entry.Key == field.Name)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public void ReportInvalid(SourceSpan where, Field field, string what, string expected) =>
        _diagnostics.Error(Codes.BadValue, where, $"'{field.Name}' {what}", $"expected {InSentence(field.Help)}", expected);

    /// <summary>
    /// The first sentence of a field's help, to be used within another sentence: <c>The headline.</c> becomes <c>the headline</c>.
    /// </summary>
    private static string InSentence(string help)
    {
        var end = help.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? help.TrimEnd('.') : help[..end];
        return sentence is [var first, var second, ..] && !char.IsUpper(second) ? char.ToLowerInvariant(first) + sentence[1..] : sentence;
    }
}
