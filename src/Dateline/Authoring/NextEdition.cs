using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Authoring;

/// <summary>
/// The text of an explainer's next edition: that of the newest one, word for word, without what was said of that edition alone. Comments
/// and order of the fields stay as they are.
/// </summary>
internal static class NextEdition
{
    private static readonly string[] OfThatEdition = ["date", "updated", "review", "status", "embargo", "expires", "aliases"];

    /// <summary>
    /// <paramref name="lines"/> are new fields; an edition that <paramref name="movesDown"/> stands one folder deeper, so what it points to
    /// is one further up.
    /// </summary>
    public static string Create(string text, string lines, bool movesDown)
    {
        var frontMatter = FrontMatter.Read("", text, new DiagnosticBag());
        var all = text.Split('\n');
        var close = frontMatter.BodyLine - 2;
        var entries = frontMatter.Fields.Entries;
        var dropped = new HashSet<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            var from = entries[i].KeyWhere.Line - 1;
            var to = i + 1 < entries.Length ? entries[i + 1].KeyWhere.Line - 1 : close;
            if (OfThatEdition.Contains(entries[i].Key))
            {
                dropped.UnionWith(Enumerable.Range(from, to - from).Where(n => n == from || !IsComment(all[n])));
            }
        }

        var kept = string.Concat(all.Take(close).Where((_, n) => !dropped.Contains(n)).Select(l => l.TrimEnd('\r') + "\n"));
        var body = movesDown
            ? frontMatter.Body
                .ToString()
                .Replace("](../", "](../../", StringComparison.Ordinal)
                .Replace("]: ../", "]: ../../", StringComparison.Ordinal)
            : frontMatter.Body;
        return $"{kept}{lines}---\n{body}";
    }

    /// <summary>A comment between two fields is more likely about the next.</summary>
    private static bool IsComment(string line) => line.StartsWith('#');
}
