using Dateline.Input.Files;

namespace Dateline.Input.Yaml;

/// <summary>Finds the comments that are so close to a value that the writer may have meant them as part of it.</summary>
internal static class YamlComments
{
    /// <summary>The comment after a value that ends at <paramref name="end"/>, or after the sign that starts a block of text.</summary>
    public static Comment? Behind(string text, int end, bool isBlock)
    {
        var line = Line(text, end);
        var at = isBlock ? line.IndexOf(" #") + 1 : line.IndexOfAnyExcept(' ', '\t');
        return at < 1 || line[at] != '#'
            ? null
            : new Comment(end + at, line.Length - at, line[(at + 1)..] is not ([] or [' ' or '\t' or '#', ..]));
    }

    /// <summary>
    /// The comment on the line below a value that goes from <paramref name="start"/> to <paramref name="end"/>, if it is indented as if it
    /// continued the value: further than its name.
    /// </summary>
    public static Comment? Below(string text, int start, int end)
    {
        var next = text.IndexOf('\n', Math.Min(end, text.Length)) + 1;
        var line = next == 0 ? [] : Line(text, next);
        var at = line.IndexOfAnyExcept(' ');
        return at > 0 && line[at] == '#' && at > IndentOfName(text, start) ? new Comment(next + at, line.Length - at, false) : null;
    }

    private static int IndentOfName(string text, int start)
    {
        var from = LineStart(text, start);
        while (from > 0 && text.AsSpan(from, start - from).IsWhiteSpace())
        {
            (start, from) = (from - 1, LineStart(text, from - 1));
        }

        var indent = Line(text, from).IndexOfAnyExcept(' ', '-');
        return Math.Max(0, indent);
    }

    /// <summary>The comment after the name or the hyphen of a value that starts on the next line, at <paramref name="start"/>.</summary>
    public static Comment? Above(string text, int start)
    {
        var lineStart = LineStart(text, start);
        if (!text.AsSpan(lineStart, start - lineStart).IsWhiteSpace())
        {
            return null;
        }

        while (lineStart > 0)
        {
            lineStart = LineStart(text, lineStart - 1);
            var line = Line(text, lineStart);
            if (line.TrimStart() is [] or ['#', ..])
            {
                continue;
            }

            var at = StartIn(line);
            return at < 0 ? null : new Comment(lineStart + at, line.Length - at, false);
        }

        return null;
    }

    /// <summary>Where the comment after a name's colon or an item's hyphen starts; -1 when there is none.</summary>
    private static int StartIn(ReadOnlySpan<char> line)
    {
        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] == '#' && line[at - 1] is (' ' or '\t') && line[..at].TrimEnd() is [.., ':' or '-'])
            {
                return at;
            }
        }

        return -1;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static ReadOnlySpan<char> Line(string text, int start) => Lines.First(text.AsSpan(start));

    /// <summary>A place in the text; <paramref name="IsWord"/> when no space follows the <c>#</c>.</summary>
    public readonly record struct Comment(int Start, int Length, bool IsWord);
}
