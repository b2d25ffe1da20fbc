using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Import.Bodies;

/// <summary>
/// Markdown that a step of the conversion has finished. A mark replaces it until the end, so that no later step takes it for something of
/// the source.
/// </summary>
internal sealed partial class FinishedPieces
{
    private readonly List<string> _pieces = [];

    /// <summary>The mark for a piece of markdown.</summary>
    public string Keep(string markdown)
    {
        _pieces.Add(Restore(markdown));
        return string.Create(CultureInfo.InvariantCulture, $"\uE000{_pieces.Count - 1}\uE001");
    }

    /// <summary>The text with the pieces in place of their marks.</summary>
    public string Restore(string text) => _pieces.Count == 0 || !text.Contains('\uE000')
        ? text
        : Mark().Replace(
            text,
            m => int.TryParse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var at) && at < _pieces.Count
                ? Indented(_pieces[at], m.Groups["indent"].Value)
                : m.Value);

    /// <summary>A piece in a list stays in the list.</summary>
    private static string Indented(string piece, string indent) =>
        indent + (indent.Length > 0 ? piece.Trim('\n').Replace("\n", "\n" + indent, StringComparison.Ordinal) : piece);

    [GeneratedRegex(
        "(?:(?<indent>^[ \\t]+)\uE000(?<number>[0-9]{1,9})\uE001(?=[ \\t]*$)|\uE000(?<number>[0-9]{1,9})\uE001)",
        RegexOptions.Multiline)]
    private static partial Regex Mark();
}
