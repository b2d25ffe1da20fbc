using Dateline.Diagnostics;

namespace Dateline.Input.Files;

/// <summary>Offsets in a text to lines and columns, both from 1.</summary>
internal static class Lines
{
    /// <summary>The place of the character at <paramref name="offset"/>.</summary>
    public static SourceSpan At(string path, ReadOnlySpan<char> text, int offset, int length = 1)
    {
        var before = text[..offset];
        return new SourceSpan(path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }
}
