using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Finds what is wrong with a value in brackets, <c>[one, two]</c> or <c>{name: value}</c>, for YAML that the parser refused.
/// </summary>
internal static class BracketFaults
{
    /// <summary>The fault of the value, which is on the first of <paramref name="lines"/>, or null.</summary>
    public static LineFault? Find(string value, int start, ReadOnlySpan<string> lines)
    {
        var (open, close) = value[0] == '[' ? ('[', ']') : ('{', '}');
        var end = Closing(value, open, close);
        if (Comment(value) is { } comment && (end < 0 || comment.Start.Value < end))
        {
            var word = value[comment];
            return new(
                Codes.LostText, start + comment.Start.Value, word.Length,
                "everything from '#' on would be lost: YAML reads it as a comment",
                $"write \"{word}\", in double quotes");
        }

        if (end < 0)
        {
            return AnyHas(lines[1..], close)
                ? null
                : new(
                    Codes.NeedsQuotes,
                    start,
                    1,
                    $"'{open}' starts a {(open == '[' ? "list" : "group of fields")} that is never closed",
                    $"end it with '{close}', or put the value in double quotes if it is text");
        }

        var rest = value.AsSpan(end + 1).Trim();
        return rest.IsEmpty || rest[0] == '#'
            ? null
            : new(
                Codes.NeedsQuotes,
                start,
                end + 1,
                $"'{open}' at the start of a value begins a {(open == '[' ? "list" : "group of fields")}, but text follows its end",
                ValueFaults.UseQuotes);
    }

    /// <summary>The word behind a <c>#</c> that starts a comment, such as a colour without quotes; null if there is none.</summary>
    private static Range? Comment(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] is '"' or '\'' && value[i - 1] is ' ' or '[' or '{' or ',')
            {
                i = YamlQuotes.End(value, i + 1, value[i]);
                if (i < 0)
                {
                    return null;
                }
            }
            else if (value[i] == '#' && value[i - 1] == ' ')
            {
                var length = value.AsSpan(i).IndexOfAny(" ,]}");
                length = length < 0 ? value.Length - i : length;
                return length > 1 ? i..(i + length) : null;
            }
        }

        return null;
    }

    private static int Closing(string value, char open, char close)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == open)
            {
                depth++;
            }
            else if (value[i] == close)
            {
                depth--;
            }

            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool AnyHas(ReadOnlySpan<string> lines, char sign)
    {
        foreach (var line in lines)
        {
            if (line.Contains(sign))
            {
                return true;
            }
        }

        return false;
    }
}
