namespace Dateline.Input.Yaml;

/// <summary>Where a comment stands so close to a value that it may be a part of it.</summary>
internal static class YamlComments
{
    /// <summary>
    /// The comment behind a value that ends at <paramref name="end"/>, or behind the sign that a block of text starts with.
    /// </summary>
    public static Comment? Behind(string text, int end, bool isBlock)
    {
        var line = Line(text, end);
        var at = isBlock ? line.IndexOf(" #") + 1 : line.IndexOfAnyExcept(' ', '\t');
        return at < 1 || line[at] != '#'
            ? null
            : new Comment(end + at, line.Length - at, line[(at + 1)..] is not ([] or [' ' or '\t' or '#', ..]));
    }

    /// <summary>
    /// The comment behind the name or the hyphen of a value that starts on a line of its own, at <paramref name="start"/>.
    /// </summary>
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

            for (var at = line.IndexOf('#'); at > 0; at = line[(at + 1)..].IndexOf('#') is >= 0 and var next ? at + 1 + next : -1)
            {
                if (line[at - 1] is ' ' or '\t' && line[..at].TrimEnd() is [.., ':' or '-'])
                {
                    return new Comment(lineStart + at, line.Length - at, false);
                }
            }

            return null;
        }

        return null;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static ReadOnlySpan<char> Line(string text, int start)
    {
        var line = text.AsSpan(start);
        return line.IndexOf('\n') is >= 0 and var length ? line[..length] : line;
    }

    /// <summary>A place in the text; <paramref name="IsWord"/> when no space follows the <c>#</c>.</summary>
    public readonly record struct Comment(int Start, int Length, bool IsWord);
}
