using Dateline.Diagnostics;

namespace Dateline.Input.Faults;

/// <summary>Translates an error of the YAML parser to plain English, for faults that no other check explains.</summary>
internal static class ParserFault
{
    public static Diagnostic Explain((string Message, SourceSpan Where)? fault, SourceSpan block)
    {
        var (message, where) = fault ?? ("", block);
        var (what, hint) = InPlainWords(message);
        return new(Severity.Error, Codes.BrokenYaml, where.Line < block.Line ? block : where, what, Hint: hint);
    }

    private static (string What, string Hint) InPlainWords(string message) => message switch
    {
        _ when message.Contains("escape", StringComparison.OrdinalIgnoreCase) =>
            ("a backslash in double quotes is followed by a character that YAML does not allow there",
                "write the backslash twice, or use single quotes"),
        _ when message.Contains("flow", StringComparison.OrdinalIgnoreCase) || message.Contains("',' or", StringComparison.Ordinal) =>
            ("a list or group in brackets does not end", "write [one, two], with the closing bracket"),
        _ when message.Contains("simple key", StringComparison.OrdinalIgnoreCase) || message.Contains("':'", StringComparison.Ordinal) =>
            ("a colon is missing here, or the line belongs to another field", "write name: value, or indent the line below its field"),
        _ => ("this can't be read as YAML", "put texts in double quotes, indent with spaces only, and write lists as [one, two]"),
    };
}
