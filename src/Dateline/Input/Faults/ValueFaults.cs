using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>Finds what is wrong with one value as it is written, for YAML that the parser refused.</summary>
internal static class ValueFaults
{
    public const string UseQuotes = "put the whole value in double quotes";

    /// <summary>The fault of the value on the first of <paramref name="lines"/>, or null.</summary>
    public static LineFault? Find(YamlLine line, ReadOnlySpan<string> lines)
    {
        var (value, start) = (line.Value, line.ValueStart);
        return value switch
        {
            [] => null,
            ['"' or '\'', ..] => Quoted(value, start, lines),
            ['[' or '{', ..] => BracketFaults.Find(value, start, lines),
            ['|' or '>', ..] => Block(value, start),
            ['@' or '`' or '%', ..] => new(Codes.NeedsQuotes, start, 1, $"a value can't start with '{value[0]}'", UseQuotes),
            ['*', ..] => Special(value.Length, "*", "a reference"),
            ['&', ..] => Special(1, "&", "a name"),
            ['!', ..] => Special(1, "!", "a type"),
            ['-', ' ', ..] when line.IsField => Special(1, "- ", "a list item"),
            ['?', ' ', ..] when line.IsField => Special(1, "? ", "a key"),
            _ => Plain(value, start),
        };

        LineFault Special(int length, string sign, string meaning) =>
            new(Codes.NeedsQuotes, start, length, $"'{sign}' at the start of a value means {meaning} in YAML", UseQuotes);
    }

    private static LineFault? Plain(string value, int start)
    {
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        var text = comment < 0 ? value : value[..comment];
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        colon = colon < 0 && text.EndsWith(':') ? text.Length - 1 : colon;
        if (colon < 0 && value.Length > text.Length + 2 && value[text.Length + 2] is not (' ' or '#'))
        {
            return new(
                Codes.LostText,
                start + text.Length + 1,
                value.Length - text.Length - 1,
                "everything from '#' on would be lost: YAML reads it as a comment",
                UseQuotes);
        }

        return colon switch
        {
            < 0 => null,
            > 0 when text[colon - 1] == '\\' =>
                new(
                    Codes.NeedsQuotes,
                    start + colon - 1,
                    2,
                    "a colon and a space in a value start a new field, and a backslash does not help",
                    UseQuotes + ", without the backslash"),
            _ when value[0] is '“' or '”' or '„' or '«' or '‘' or '’' =>
                new(
                    Codes.NeedsQuotes,
                    start + colon,
                    1,
                    $"a colon and a space in a value start a new field, and YAML does not read {value[0]} as a quote",
                    "put straight double quotes (\") around the value"),
            _ => new(Codes.NeedsQuotes, start + colon, 1, "a colon and a space in a value start a new field", UseQuotes),
        };
    }

    private static LineFault? Quoted(string value, int start, ReadOnlySpan<string> lines)
    {
        var quote = value[0];
        var end = YamlQuotes.End(value, 1, quote);
        if (end < 0)
        {
            return ClosesBelow(quote, lines)
                ? null
                : new(Codes.BadQuotes, start, value.Length, $"the quote {quote} is never closed", $"end the value with {quote}");
        }

        var rest = value.AsSpan(end + 1);
        if (rest.IsWhiteSpace() || rest.TrimStart() is ['#', ..])
        {
            return quote == '"' ? Escape(value, start, end) : null;
        }

        var hint = quote == '"'
            ? "write \\\" for a double quote inside the value"
            : "write '' for an apostrophe inside the value, or put the value in double quotes";
        return new(Codes.BadQuotes, start + end, 1, $"the value ends at this quote, but more text follows: {Shortened(rest.Trim())}", hint);
    }

    private static LineFault? Escape(string value, int start, int end)
    {
        for (var i = 1; i < end; i++)
        {
            if (value[i] != '\\')
            {
                continue;
            }

            if (!"0abt\tnvfre \"/\\N_LPxuU".Contains(value[++i]))
            {
                return new(
                    Codes.BadQuotes,
                    start + i - 1,
                    2,
                    $"a backslash in double quotes can't be followed by '{value[i]}'",
                    "write the backslash twice, or use single quotes");
            }
        }

        return Surrogate(value, start);
    }

    /// <summary>An escape of one surrogate: JSON writes some characters as two escapes, YAML writes them as one.</summary>
    private static LineFault? Surrogate(string value, int start)
    {
        var at = value.IndexOf("\\uD", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + 3 < value.Length && "89abcdefABCDEF".Contains(value[at + 3])
            ? new(
                Codes.ControlCharacter,
                start + at,
                Math.Min(6, value.Length - at),
                "this escape is only half of a character",
                "write the character itself")
            : null;
    }

    private static LineFault? Block(string value, int start)
    {
        var rest = value.AsSpan(1).TrimStart("-+0123456789").TrimStart();
        return rest.IsEmpty || rest[0] == '#'
            ? null
            : new(
                Codes.NeedsQuotes,
                start,
                1,
                $"'{value[0]}' at the start of a value means that the text follows on the lines below",
                UseQuotes);
    }

    private static bool ClosesBelow(char quote, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines[1..])
        {
            if (YamlQuotes.End(line, 0, quote) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Shortened(ReadOnlySpan<char> text) =>
        text.Length <= 20 ? text.ToString() : string.Concat(text[..20].TrimEnd(), "…");
}
