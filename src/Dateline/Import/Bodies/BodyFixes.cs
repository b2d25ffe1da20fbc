using Dateline.Diagnostics;
using Dateline.Markdown.Html;

namespace Dateline.Import.Bodies;

/// <summary>
/// Fixes one fault of a body that would be an error in a build. Code and comments that never end are closed, boxes are shown as text; a tag
/// without an end is removed and its text is kept; lines that look like fields or like marks of git are indented; the target of a link that
/// is not there goes, and its words stay; anything else is shown as it was typed.
/// </summary>
internal static class BodyFixes
{
    private static readonly string[] LikeFields = ["status:", "embargo:", "expires:", "withdrawn:"];

    /// <summary>
    /// The body without the fault, whose place is within the body. <paramref name="where"/> is the document it comes from.
    /// </summary>
    public static string Fix(string body, Diagnostic fault, SourceSpan where, Findings findings)
    {
        var at = OffsetOf(body, fault.Where);
        if (fault.Code == Codes.NeverEnds || fault.Code == Codes.UnclosedContainer)
        {
            findings.Add(FindingKind.Unsupported, "markup that is never closed: closed, shown as text, or removed", where);
            return Close(body, at, fault.Where);
        }

        if (fault.Code == Codes.UnusedYaml)
        {
            findings.Add(FindingKind.Mapped, "lines of a text that look like front matter: indented by a blank", where);
            return Indented(body, at, IsLikeField);
        }

        if (fault.Code == Codes.MergeConflict)
        {
            findings.Add(FindingKind.Unsupported, "marks of a merge conflict in a text: indented by a blank", where);
            return Indented(body, 0, l => l.StartsWith("<<<<<<< ", StringComparison.Ordinal)
                || l.StartsWith(">>>>>>> ", StringComparison.Ordinal));
        }

        if (fault.Code == Codes.BrokenLink || fault.Code == Codes.MissingMedia)
        {
            return WithoutTarget(body, at, fault, where, findings);
        }

        return AsTyped(body, fault, where, findings);
    }

    /// <summary>The body with the paragraph of a fault as code, so that readers see it as it was typed.</summary>
    public static string AsTyped(string body, Diagnostic fault, SourceSpan where, Findings findings)
    {
        findings.Add(
            FindingKind.Unsupported, "paragraphs that are nested too deep, or that a build would refuse: shown as they were typed", where,
            fault.Code.Id);
        return AsTyped(body, OffsetOf(body, fault.Where));
    }

    private static string Close(string text, int at, SourceSpan place) => text.AsSpan(at) switch
    {
        ['<', var letter, ..] when char.IsAsciiLetter(letter) || letter == '/' =>
            text.Remove(at, RawHtmlReader.Read(text[at..Math.Min(text.Length, at + 5000)]).First().Length),
        ['<', '!', '-', '-', ..] when place.Column == 1 => text.TrimEnd('\n') + "\n-->\n",
        ['<', ..] => text.Remove(at, 1).Insert(at, "&lt;"),
        ['`' or '~', ..] code when place.Column == 1 =>
            $"{text.TrimEnd('\n')}\n{code[..(code.Length - code.TrimStart(code[0]).Length)]}\n",
        _ => text.Insert(at, "\\"),
    };

    private static bool IsLikeField(string line) => LikeFields.Any(f => line.StartsWith(f, StringComparison.Ordinal));

    private static string Indented(string text, int from, Func<string, bool> applies)
    {
        var lines = text[from..].Split('\n').Select(l => applies(l) ? " " + l : l);
        return text[..from] + string.Join('\n', lines);
    }

    /// <summary>Replaces a target that is not in the newsroom; the words of the link, or the description of the picture, stay.</summary>
    private static string WithoutTarget(string text, int at, Diagnostic fault, SourceSpan where, Findings findings)
    {
        var isPicture = fault.Code == Codes.MissingMedia;
        findings.Add(
            FindingKind.Unsupported,
            isPicture ? "a picture that is not in the source: left out" : "a link to a file that is not in the source",
            where,
            fault.Message);
        var picture = isPicture ? text.LastIndexOf("![", at, StringComparison.Ordinal) : -1;
        return picture >= 0 ? text.Remove(picture, 1) : isPicture || fault.Where.Length == 0 ? AsTyped(text, at)
            : text.Remove(at, Math.Min(fault.Where.Length, text.Length - at)).Insert(at, "#");
    }

    private static string AsTyped(string text, int at)
    {
        var start = text.LastIndexOf("\n\n", Math.Max(0, at - 1), StringComparison.Ordinal);
        start = start < 0 ? 0 : start + 2;
        var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        return text.AsSpan(start).StartsWith("```")
            ? text
            : $"{text.AsSpan(0, start)}{CodeRanges.Block(text[start..end], "").Trim('\n')}{text.AsSpan(end)}";
    }

    private static int OffsetOf(string text, SourceSpan place)
    {
        var at = 0;
        for (var line = 1; line < place.Line; line++)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return Math.Min(at + Math.Max(1, place.Column) - 1, text.Length);
    }
}
