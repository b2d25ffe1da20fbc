using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;

namespace Dateline.Import.Bodies;

/// <summary>Puts the files that a text of MkDocs includes into the text: <c>--8&lt;-- "includes/note.md"</c>.</summary>
internal sealed partial class Snippets(SourceTexts sources, SourceSpan where, Findings findings)
{
    private const int DeepestNesting = 5;

    private static readonly string[] Folders = ["", "docs/", "includes/", "snippets/", "docs/includes/", "docs/snippets/"];

    public string Rewrite(string text) => text.Contains("8<-", StringComparison.Ordinal) ? Rewrite(text, 0) : text;

    private string Rewrite(string text, int depth)
    {
        text = Block().Replace(
            text,
            m => string.Join(
                "\n\n", m.Groups["files"].Value.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(f => File(f, depth))));
        return Line().Replace(text, m => Indented(m.Groups["indent"].Value, File(m.Groups["file"].Value, depth)));
    }

    private static string Indented(string indent, string text) => indent + text.Replace("\n", "\n" + indent, StringComparison.Ordinal);

    private string File(string written, int depth)
    {
        var parts = written.Trim('"', '\'', ' ').Split(':');
        var text = depth >= DeepestNesting ? null : Folders.Select(f => sources.Text(f + parts[0])).FirstOrDefault(t => t is not null);
        if (text is null || Part(text, parts[1..]) is not { } part)
        {
            findings.Add(FindingKind.Unsupported, "included files that are not in the source: left out", where, written);
            return "";
        }

        findings.Add(FindingKind.Mapped, "included files: filled in", where, parts[0]);
        return Rewrite(part.Trim('\n'), depth + 1);
    }

    /// <summary>The lines <c>3:7</c> of a file, or its section between <c>--8&lt;-- [start:name]</c> and its end.</summary>
    private static string? Part(string text, string[] range)
    {
        var lines = text.Split('\n');
        if (range.Length == 0)
        {
            return string.Join('\n', lines.Where(l => !Section().IsMatch(l)));
        }

        if (range.All(r => r.Length == 0 || int.TryParse(r, CultureInfo.InvariantCulture, out _)))
        {
            var first = range[0].Length > 0 ? Math.Max(1, int.Parse(range[0], CultureInfo.InvariantCulture)) : 1;
            var last = range.Length > 1 && range[1].Length > 0 ? int.Parse(range[1], CultureInfo.InvariantCulture) : lines.Length;
            return string.Join('\n', lines.Take(Math.Max(0, last)).Skip(first - 1));
        }

        var start = Array.FindIndex(lines, l => l.Contains($"[start:{range[0]}]", StringComparison.Ordinal));
        var end = start < 0 ? -1 : Array.FindIndex(lines, start, l => l.Contains($"[end:{range[0]}]", StringComparison.Ordinal));
        return end < 0 ? null : string.Join('\n', lines[(start + 1)..end]);
    }

    [GeneratedRegex("""^(?<indent>[ \t]*)-{1,}8<-{1,}[ \t]+(?<file>"[^"\n]+"|'[^'\n]+')[ \t]*$""", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^[ \t]*-{1,}8<-{1,}[ \t]*\n(?<files>(?:(?![ \t]*-{1,}8<-)[^\n]*\n){1,50})[ \t]*-{1,}8<-{1,}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"-{1,}8<-{1,} \[(?:start|end)")]
    private static partial Regex Section();
}
