using Dateline.Diagnostics;

namespace Dateline.Markdown;

/// <summary>
/// Finds footnotes that are called but not written and the other way round. Markdown itself takes the first for plain words and
/// leaves the second out, so they are looked for in the text as it is typed.
/// </summary>
internal static class FootnoteCheck
{
    public static void Check(Reading r)
    {
        var called = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var written = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; r.Body.IndexOf("[^", at, StringComparison.Ordinal) is >= 0 and var start; at = start + 2)
        {
            if (LabelAt(r.Body, start) is { } label && !IsCode(r, start))
            {
                (IsDefinition(r.Body, start, label) ? written : called).TryAdd(label, start);
            }
        }

        foreach (var (label, start) in called.Where(call => !written.ContainsKey(call.Key)))
        {
            r.Diagnostics.Warning(Codes.UndefinedFootnote, r.At(start, label.Length + 3), $"there is no footnote '{label}'", $"a line '[^{label}]: ...'", Nearest.Hint(label, written.Keys));
        }

        foreach (var (label, start) in written.Where(note => !called.ContainsKey(note.Key)))
        {
            r.Diagnostics.Warning(Codes.UnusedFootnote, r.At(start, label.Length + 3), $"nothing in the text calls the footnote '{label}', so it is not shown", "", Nearest.Hint(label, called.Keys));
        }
    }

    private static string? LabelAt(string body, int start)
    {
        var end = body.AsSpan(start + 2).IndexOfAny("][\n");
        var isEscaped = start > 0 && body[start - 1] == '\\';
        return end > 0 && body[start + 2 + end] == ']' && !isEscaped ? body.Substring(start + 2, end) : null;
    }

    private static bool IsDefinition(string body, int start, string label)
    {
        var after = start + label.Length + 3;
        var line = body.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        return after < body.Length && body[after] == ':' && (start == 0 || body.AsSpan(line, start - line).Trim(' ').IsEmpty);
    }

    private static bool IsCode(Reading r, int at) => r.Code.Exists(code => code.Start <= at && at <= code.End);
}
