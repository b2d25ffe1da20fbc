using System.Collections.Immutable;
using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>
/// Typed reading of one mapping: every getter gives the best value it can and complains about the rest. Keys that the schema does not
/// know are complained of when the reader is made.
/// </summary>
internal sealed partial class Fields
{
    private readonly YamlMap _map;
    private readonly SiteZone _zone;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<string>? _meant;

    public Fields(YamlMap map, Schema schema, SiteZone zone, DiagnosticBag diagnostics)
    {
        (_map, Schema, _zone, _diagnostics) = (map, schema, zone, diagnostics);
        foreach (var entry in map.Entries)
        {
            if (!schema.Knows(entry.Key) && ForeignKeys.Complain(entry, schema, diagnostics) is { } meant)
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

    /// <summary>A piece of text; empty when absent.</summary>
    public string Text(Field field) => Located(field).Value;

    public Located Located(Field field)
    {
        switch (Value(field))
        {
            case null:
                return new Located("", Start);
            case YamlBroken broken:
                return new Located("", broken.Where);
            case YamlScalar scalar:
                return new Located(scalar.Value.Trim(), scalar.Where);
            case var other:
                Wrong(other.Where, field, "takes one piece of text, not a list or fields of its own", $"write {field.Name}: text");
                return new Located("", other.Where);
        }
    }

    /// <summary>A piece of text that must be there.</summary>
    public string Required(Field field) => RequiredLocated(field).Value;

    public Located RequiredLocated(Field field)
    {
        var text = Located(field);
        if (text.IsEmpty && Value(field) is (null or YamlScalar))
        {
            Missing(field, text.Where);
        }

        return text;
    }

    /// <summary>A date that must be there.</summary>
    public Moment RequiredMoment(Field field) => RequiredLocated(field).IsEmpty ? default : Moment(field) ?? default;

    /// <summary>An address elsewhere on the web; empty when absent or wrong.</summary>
    public string Web(Field field) => Web(Located(field));

    /// <summary>Addresses elsewhere on the web.</summary>
    public ImmutableArray<string> WebList(Field field) => [.. List(field).Select(Web).Where(url => url.Length > 0)];

    private string Web(Located text)
    {
        if (text.IsEmpty || (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            return text.Value;
        }

        _diagnostics.Error(Codes.BadUrl, text.Where, $"'{text.Value}' is no address on the web", "expected a whole address such as https://example.org/page");
        return "";
    }

    /// <summary>Complains that a field is not there; <paramref name="who"/> needs it, or the kind of document.</summary>
    public void Missing(Field field, SourceSpan where, string? who = null)
    {
        // It is there by another name, and that was said.
        if (_meant?.Contains(field.Name) != true)
        {
            _diagnostics.Error(Codes.MissingField, where, $"{who ?? Schema.What} needs '{field.Name}'", $"expected {field.Name}: {Lower(field.Help)}");
        }
    }

    /// <summary>A date or a date with time; null when absent or wrong.</summary>
    public Moment? Moment(Field field)
    {
        var text = Located(field);
        return text.IsEmpty ? null : Dates.Read(text, _zone, _diagnostics);
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Number(Field field, int otherwise, int least, int most)
    {
        var text = Located(field);
        if (text.IsEmpty)
        {
            return otherwise;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(text.Where, field, $"is '{text.Value}'", $"a whole number from {least} to {most}");
        return otherwise;
    }

    /// <summary>One of a few words; the first is what absence means.</summary>
    public T Choice<T>(Field field, params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        var text = Located(field);
        foreach (var (word, meaning) in choices)
        {
            if (text.Value.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        if (!text.IsEmpty)
        {
            var words = new List<string>();
            foreach (var (word, _) in choices)
            {
                words.Add(word);
            }

            _diagnostics.Error(Codes.BadValue, text.Where, $"'{field.Name}' is '{text.Value}'", "expected one of: " + string.Join(", ", words), Nearest.To(text.Value, words) is { } near ? $"did you mean '{near}'?" : "");
        }

        return choices[0].Meaning;
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

    /// <summary>A field's help within a sentence, its first one: <c>The headline.</c> is <c>the headline</c>, but <c>URL</c> stays.</summary>
    private static string Lower(string help)
    {
        var end = help.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? help.TrimEnd('.') : help[..end];
        return sentence is [var first, var second, ..] && !char.IsUpper(second) ? char.ToLowerInvariant(first) + sentence[1..] : sentence;
    }
}
