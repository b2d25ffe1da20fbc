using System.Buffers;

namespace Dateline.Markdown;

/// <summary>Searches that return the length of the text where <see cref="MemoryExtensions"/> returns -1.</summary>
internal static class SpanSearch
{
    public static int IndexOfAnyOrEnd(this ReadOnlySpan<char> text, SearchValues<char> values) => OrEnd(text.IndexOfAny(values), text);

    public static int IndexOfAnyExceptOrEnd(this ReadOnlySpan<char> text, SearchValues<char> values) =>
        OrEnd(text.IndexOfAnyExcept(values), text);

    public static int IndexOfAnyExceptOrEnd(this ReadOnlySpan<char> text, char value) => OrEnd(text.IndexOfAnyExcept(value), text);

    private static int OrEnd(int index, ReadOnlySpan<char> text) => index < 0 ? text.Length : index;
}
