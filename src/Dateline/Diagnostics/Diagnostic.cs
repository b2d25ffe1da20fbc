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
    /// <summary>All that it says, on one line: <c>what; expected; hint</c>.</summary>
    public string Text => string.Join("; ", new[] { Message, Expected, Hint }.Where(part => part.Length > 0));
}
