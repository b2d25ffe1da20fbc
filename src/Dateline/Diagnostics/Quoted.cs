namespace Dateline.Diagnostics;

/// <summary>What a writer typed, as a message quotes it.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The beginning of a long text, or the whole of a short one.</summary>
    public static string Short(ReadOnlySpan<char> typed) => typed.Length > Longest ? $"{typed[..Longest]} ..." : typed.ToString();
}
