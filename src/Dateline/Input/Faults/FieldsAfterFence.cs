using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Fields below a line of <c>---</c> that was put among them: to readers they are text, and what they hold back is published. No text has
/// lines that are all fields, one of which holds the story back, so it is reported as the slip that it is.
/// </summary>
internal static class FieldsAfterFence
{
    private static readonly string[] HoldBack = ["status", "embargo", "expires", "withdrawn"];

    /// <summary>Looks at the body's first paragraph, and at the one that ends at the next line of <c>---</c>.</summary>
    public static void Report(string path, ReadOnlySpan<char> body, int firstLine, DiagnosticBag diagnostics)
    {
        if (FirstField(body) is { } atHead)
        {
            Report(path, firstLine + atHead, diagnostics);
        }
        else if (body.IndexOf("\n---") is > 0 and var fence && IsFence(body[(fence + 1)..]))
        {
            var above = body[..fence];
            var gap = above.LastIndexOf("\n\n");
            var start = gap < 0 ? 0 : gap + 2;
            if (FirstField(above[start..]) is { } line)
            {
                Report(path, firstLine + above[..start].Count('\n') + line, diagnostics);
            }
        }
    }

    private static bool IsFence(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return (end < 0 ? text : text[..end]).TrimEnd() is "---";
    }

    /// <summary>The line of the first field that holds a story back, in a paragraph where everything looks like fields.</summary>
    private static int? FirstField(ReadOnlySpan<char> text)
    {
        int? found = null;
        var number = -1;
        var isAny = false;
        foreach (var range in text.Split('\n'))
        {
            number++;
            var line = text[range];
            if (line.IsWhiteSpace())
            {
                if (isAny)
                {
                    break;
                }

                continue;
            }

            isAny = true;
            if (line[0] is ' ' or '#' or '-')
            {
                continue;
            }

            if (line.IndexOf(':') is not (> 0 and var colon) || !IsField(line, colon))
            {
                return null;
            }

            found ??= HoldBack.AsSpan().Contains(line[..colon].ToString()) ? number : null;
        }

        return found;
    }

    // Before anything is allocated: nearly every text begins with words.
    private static bool IsField(ReadOnlySpan<char> line, int colon) =>
        colon < 40 && line[..colon].IndexOfAnyExceptInRange('a', 'z') is < 0 or > 0 && new YamlLine(line.ToString()).IsField;

    private static void Report(string path, int line, DiagnosticBag diagnostics) => diagnostics.Error(
        Codes.UnusedYaml,
        new SourceSpan(path, line, 1, 1),
        "this field stands below the line of --- that ends the fields, so it would be text and hold nothing back",
        hint: "delete the line of --- above it that stands among the fields; where it is meant as text, write a sentence");
}
