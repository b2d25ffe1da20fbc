namespace Dateline.Diagnostics;

/// <summary>
/// An error stops the build before anything is written; a warning does not. A note is no problem: it tells a reviewer what to look at.
/// </summary>
internal enum Severity
{
    Warning,
    Error,
    Note,
}

/// <summary>
/// An error, warning or note about the input. <paramref name="Message"/> says what is wrong, <paramref name="Expected"/> what was expected
/// instead, <paramref name="Hint"/> what to do. The last two are empty where the message says it all.
/// </summary>
internal sealed record Diagnostic(Severity Severity, Code Code, SourceSpan Where, string Message, string Expected = "", string Hint = "")
{
    /// <summary>Longer than any message, unless it quotes a very long value.</summary>
    private const int Longest = 800;

    /// <summary>How many others of its kind in its file it stands for; 0 for a diagnostic that speaks for itself.</summary>
    public int Others { get; init; }

    /// <summary>The severity in messages: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public string SeverityName => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The whole text on one line: <c>what; expected; hint</c>.</summary>
    public string Text => string.Join("; ", new[] { Message, Expected, Hint }.Where(part => part.Length > 0));

    /// <summary>The same with long texts cut.</summary>
    public Diagnostic Shortened() =>
        Message.Length <= Longest && Expected.Length <= Longest && Hint.Length <= Longest
            ? this
            : this with { Message = Short(Message), Expected = Short(Expected), Hint = Short(Hint) };

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 200)]} … {text[^100..]}";
}
