namespace Dateline.Diagnostics;

/// <summary>How bad it is: an error stops the build before anything is written, a warning doesn't.</summary>
internal enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// One complaint about the input. <paramref name="Message"/> says what is wrong, <paramref name="Expected"/> what was expected in its
/// place and <paramref name="Hint"/> what to do about it; the last two are empty where the first says it all.
/// </summary>
internal sealed record Diagnostic(Severity Severity, Code Code, SourceSpan Where, string Message, string Expected = "", string Hint = "")
{
    /// <summary>More than any message has, unless it repeats a value that somebody pasted a book into.</summary>
    private const int Longest = 800;

    /// <summary>All that it says, on one line: <c>what; expected; hint</c>.</summary>
    public string Text => string.Join("; ", new[] { Message, Expected, Hint }.Where(part => part.Length > 0));

    /// <summary>The same in a length that people read.</summary>
    public Diagnostic Shortened() =>
        Message.Length <= Longest && Expected.Length <= Longest && Hint.Length <= Longest
            ? this
            : this with { Message = Short(Message), Expected = Short(Expected), Hint = Short(Hint) };

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 200)]} … {text[^100..]}";
}
