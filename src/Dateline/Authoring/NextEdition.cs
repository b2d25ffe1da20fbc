using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Authoring;

/// <summary>
/// Makes the text of an explainer's next edition: a copy of the newest edition, without the fields that belong to that edition alone.
/// Comments and the order of fields are preserved.
/// </summary>
internal static class NextEdition
{
    private static readonly string[] OfOneEdition = ["date", "updated", "review", "status", "embargo", "expires", "aliases"];

    /// <summary>
    /// <paramref name="lines"/> are fields to add. With <paramref name="movesDown"/> the new file is one folder deeper, so relative links
    /// get another <c>../</c>.
    /// </summary>
    public static string Create(string text, string lines, bool movesDown)
    {
        var frontMatter = FrontMatter.Read("", text, new DiagnosticBag());
        var source = text.Split('\n');
        var end = frontMatter.BodyLine - 2;
        var entries = frontMatter.Fields.Entries;
        var dropped = new HashSet<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            var from = entries[i].KeyWhere.Line - 1;
            var to = i + 1 < entries.Length ? entries[i + 1].KeyWhere.Line - 1 : end;
            if (OfOneEdition.Contains(entries[i].Key))
            {
                dropped.UnionWith(Enumerable.Range(from, to - from).Where(n => n == from || !IsComment(source[n])));
            }
        }

        var kept = string.Concat(source.Take(end).Where((_, n) => !dropped.Contains(n)).Select(l => l.TrimEnd('\r') + "\n"));
        var body = movesDown
            ? frontMatter.Body
                .ToString()
                .Replace("](../", "](../../", StringComparison.Ordinal)
                .Replace("]: ../", "]: ../../", StringComparison.Ordinal)
            : frontMatter.Body;
        return $"{kept}{lines}---\n{body}";
    }

    /// <summary>Comments stay: one between two fields is probably about the second.</summary>
    private static bool IsComment(string line) => line.StartsWith('#');
}
