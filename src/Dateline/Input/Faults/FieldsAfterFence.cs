using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>
/// Finds fields below a line of <c>---</c> that was written among the fields by mistake. Such fields would be text, and a story that they
/// hold back (a draft, an embargo) would be published. Only paragraphs in which every line looks like a field are reported.
/// </summary>
internal static class FieldsAfterFence
{
    private static readonly string[] HoldBack = ["status", "embargo", "expires", "withdrawn"];

    /// <summary>Checks the body's first paragraph, and the one that ends at the next line of <c>---</c>.</summary>
    public static void Report(string path, ReadOnlySpan<char> body, int firstLine, DiagnosticBag diagnostics)
    {
        if (FirstField(body) is { } atHead)
        {
            Report(path, firstLine + atHead, diagnostics);
            return;
        }

        var fence = body.IndexOf("\n---");
        if (fence > 0 && IsFence(body[(fence + 1)..]))
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

    private static bool IsFence(ReadOnlySpan<char> text) => Lines.First(text).TrimEnd() is "---";

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

            var colon = line.IndexOf(':');
            if (colon <= 0 || !IsField(line, colon))
            {
                return null;
            }

            found ??= HoldBack.AsSpan().Contains(line[..colon].ToString()) ? number : null;
        }

        return found;
    }

    // The cheap checks first: nearly every text begins with words.
    private static bool IsField(ReadOnlySpan<char> line, int colon) =>
        colon < 40 && line[..colon].IndexOfAnyExceptInRange('a', 'z') != 0 && new YamlLine(line.ToString()).IsField;

    private static void Report(string path, int line, DiagnosticBag diagnostics) => diagnostics.Error(
        Codes.UnusedYaml,
        new SourceSpan(path, line, 1, 1),
        "this field is below the line of --- that ends the fields, so it would be text and hold nothing back",
        hint: "delete the line of --- above it; if you mean it as text, write a sentence");
}
