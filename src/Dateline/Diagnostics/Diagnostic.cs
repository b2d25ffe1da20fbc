namespace Dateline.Diagnostics;

/// <summary>
/// An error stops the build before anything is written; a warning does not. A notice is what reviewers of a branch should see although
/// nothing is wrong.
/// </summary>
internal enum Severity
{
    Warning,
    Error,
    Notice,
}

internal static class SeverityNames
{
    /// <summary>The name of a severity in messages, and in the formats of other programs.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };
}

/// <summary>
/// An error or warning about the input. <paramref name="Message"/> says what is wrong, <paramref name="Expected"/> what was expected
/// instead, <paramref name="Hint"/> what to do. The last two are empty where the message says it all.
/// </summary>
internal sealed record Diagnostic(Severity Severity, Code Code, SourceSpan Where, string Message, string Expected = "", string Hint = "")
{
    /// <summary>Longer than any message, unless it quotes a very long value.</summary>
    private const int Longest = 800;

    /// <summary>The whole text on one line: <c>what; expected; hint</c>.</summary>
    public string Text => string.Join("; ", new[] { Message, Expected, Hint }.Where(part => part.Length > 0));

    /// <summary>The same with long texts cut.</summary>
    public Diagnostic Shortened() =>
        Message.Length <= Longest && Expected.Length <= Longest && Hint.Length <= Longest
            ? this
            : this with { Message = Short(Message), Expected = Short(Expected), Hint = Short(Hint) };

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 200)]} … {text[^100..]}";
}
