using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>The lines of a text: where they end, and offsets as lines and columns, both from 1.</summary>
internal static class Lines
{
    /// <summary>The place of the character at <paramref name="offset"/>.</summary>
    public static SourceSpan At(string path, ReadOnlySpan<char> text, int offset, int length = 1)
    {
        var before = text[..offset];
        return new SourceSpan(path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }

    /// <summary>The first line of a text, without its end.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Where the line ends that the character at <paramref name="at"/> is on.</summary>
    public static int EndOf(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
