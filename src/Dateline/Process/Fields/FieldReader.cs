using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Process.Fields;

/// <summary>
/// Typed reading of one mapping: every getter gives the best value it can and complains about the rest. Keys that the schema does not
/// know are complained of when the reader is made.
/// </summary>
internal sealed partial class FieldReader
{
    /// <summary>So many keys that nobody knows are told of one mapping, and no more: each is compared with all that are known.</summary>
    private const int MostUnknown = 20;

    private readonly YamlMap _map;
    private readonly SiteZone _zone;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<string>? _meant;

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

            if (unknown++ == MostUnknown)
            {
                diagnostics.Error(
                    Codes.UnknownKey,
                    entry.KeyWhere,
                    $"{schema.What} has more than {MostUnknown} unknown fields",
                    hint: "the rest is not checked");
                break;
            }

            if (ForeignKeys.Report(entry, schema, diagnostics) is { } meant)
            {
                (_meant ??= []).Add(meant);
            }
        }
    }

    public Schema Schema { get; }

    /// <summary>Where the mapping starts.</summary>
    public SourceSpan Start => _map.Where;

    public IEnumerable<string> Keys => _map.Entries.Select(e => e.Key);

    public bool Has(Field field) => Value(field) is not null;

    public SourceSpan Where(Field field) => Value(field)?.Where ?? Start;

    /// <summary>A piece of text; empty when absent, which is complained of when the field is required.</summary>
    public string Text(Field field) => Located(field).Value;

    public Located Located(Field field)
    {
        switch (Value(field))
        {
            case null:
                return Checked(field, new Located("", Start));
            case YamlBroken broken:
                return new Located("", broken.Where);
            case YamlScalar scalar:
                CheckForLostText(field, scalar);
                return Checked(field, new Located(scalar.Value.Trim(), scalar.Where));
            case var other:
                Wrong(other.Where, field, "must be one text, not a list or fields", $"write {field.Name}: text");
                return new Located("", other.Where);
        }
    }

    /// <summary>An address elsewhere on the web; empty when absent or wrong.</summary>
    public string Web(Field field) => Web(Located(field));

    /// <summary>A mail address; empty when absent or wrong.</summary>
    public string Mail(Field field)
    {
        var text = Located(field);
        if (text.IsEmpty || MailAddress().IsMatch(text.Value))
        {
            return text.Value;
        }

        _diagnostics.Error(Codes.BadUrl, text.Where, $"'{text.Value}' is not an email address", "expected one such as desk@example.org");
        return "";
    }

    // RFC 5322, section 3.4.1, without what nobody's address has: comments, quotes, and what a mailto link would read as more recipients or
    // fields.
    [GeneratedRegex(@"^[\p{L}\p{N}.!#$'*+/=^_`{|}~-]+@[\p{L}\p{N}.-]+$")]
    private static partial Regex MailAddress();

    /// <summary>Addresses elsewhere on the web.</summary>
    public ImmutableArray<string> WebList(ListField field) => [.. List(field).Select(Web).Where(url => url.Length > 0)];

    private string Web(Located text)
    {
        if (text.IsEmpty || WebAddress.Is(text.Value))
        {
            return text.Value;
        }

        _diagnostics.Error(
            Codes.BadUrl,
            text.Where,
            $"'{text.Value}' is not a URL",
            "expected a full URL such as https://example.org/page");
        return "";
    }

    /// <summary>
    /// To YAML a <c>#</c> after a space ends a text. Behind a date, a choice or an address a comment does no harm; behind a headline nobody
    /// can tell it from the headline's end. Behind quotes it is hardly a part of the text, and readers of the file may take it for one all
    /// the same.
    /// </summary>
    private void CheckForLostText(Field field, YamlScalar scalar)
    {
        // An author with a space is a name, without one an id.
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

    private Located Checked(Field field, Located text)
    {
        if (text.IsEmpty && field.IsRequired)
        {
            Missing(field, text.Where);
        }

        return text;
    }

    /// <summary>Complains that a field is not there; <paramref name="who"/> needs it, or the kind of document.</summary>
    public void Missing(Field field, SourceSpan where, string? who = null)
    {
        // It is there by another name, and that was said.
        if (_meant?.Contains(field.Name) != true)
        {
            _diagnostics.Error(
                Codes.MissingField, where, $"{who ?? Schema.What} needs '{field.Name}'", $"expected {field.Name}: {Lower(field.Help)}");
        }
    }

    /// <summary>A date or a date with time; null when absent or wrong.</summary>
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
            return field.Otherwise;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Least
            && number <= field.Most)
        {
            return number;
        }

        Wrong(text.Where, field, $"is '{text.Value}'", $"a whole number from {field.Least} to {field.Most}");
        return field.Otherwise;
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

    /// <summary>What is written under a field, as it stands; null when absent.</summary>
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

    public void Wrong(SourceSpan where, Field field, string what, string expected) =>
        _diagnostics.Error(Codes.BadValue, where, $"'{field.Name}' {what}", $"expected {Lower(field.Help)}", expected);

    /// <summary>
    /// A field's help within a sentence, its first one: <c>The headline.</c> is <c>the headline</c>, but <c>URL</c> stays.
    /// </summary>
    private static string Lower(string help)
    {
        var end = help.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? help.TrimEnd('.') : help[..end];
        return sentence is [var first, var second, ..] && !char.IsUpper(second) ? char.ToLowerInvariant(first) + sentence[1..] : sentence;
    }
}
