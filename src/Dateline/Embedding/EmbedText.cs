using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Embedding;

/// <summary>Writes the box of an embed as a writer would, and puts it into a text.</summary>
internal static partial class EmbedText
{
    /// <summary>The lines of a box, from <c>::: embed</c> to <c>:::</c>.</summary>
    public static string Box(string address, PageDescription page, string? poster)
    {
        var box = new StringBuilder($"::: embed {address}");
        box.Append(page.Title.Length > 0 ? " " + Plain(page.Title) : "").Append('\n');
        if (poster is not null)
        {
            var credit = page.Author.Length > 0 ? $" \"| {Plain(page.Author).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "";
            var alt = page.Title.Length > 0 ? Escape(page.Title) : "The picture of the page";
            box.Append($"![{alt}]({poster}{credit})\n");
        }

        box.Append(page.Words.Length > 0 ? $"{(poster is null ? "" : "\n")}{Escape(page.Words)}\n" : "");
        return box.Append(":::\n").ToString();
    }

    /// <summary>
    /// A text in which a box stands in the place of the address: alone in its line, or of a box <c>::: embed</c>. Null with a message when
    /// it is not there, or when the box has words of its own and <paramref name="isUpdate"/> is false.
    /// </summary>
    public static (string? Text, string Fault) Insert(string text, string address, string box, bool isUpdate)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line == address)
            {
                return (Replaced(lines, i, i, box), "");
            }

            if (BoxLine().Match(line) is { Success: true } found && found.Groups[2].Value == address)
            {
                var end = Array.FindIndex(lines, i + 1, l => l.Trim() == found.Groups[1].Value);
                var hasWords = end < 0 || found.Groups[3].Length > 0 || lines[(i + 1)..end].Any(l => !string.IsNullOrWhiteSpace(l));
                return end < 0
                    ? (null, $"the box in line {i + 1} is not closed")
                    : hasWords && !isUpdate
                        ? (null, $"the box in line {i + 1} has words of its own; --update overwrites them")
                        : (Replaced(lines, i, end, box), "");
            }
        }

        return (null, $"no line is '{address}' or '::: embed {address}'");
    }

    private static string Replaced(string[] lines, int first, int last, string box)
    {
        var lineEnd = lines[first].EndsWith('\r') ? "\r\n" : "\n";
        var middle = box.TrimEnd('\n').Replace("\n", lineEnd, StringComparison.Ordinal) + (lines[last].EndsWith('\r') ? "\r" : "");
        return string.Join('\n', [.. lines[..first], middle, .. lines[(last + 1)..]]);
    }

    /// <summary>The title of a box is plain text, so signs that look like markup go.</summary>
    private static string Plain(string words) => Marks().Replace(words, "").Trim();

    private static string Escape(string words) => Signs().Replace(words, @"\$0");

    [GeneratedRegex(@"^(:{3,}) ?embed +(\S+)(?: +(\S.*))?$")]
    private static partial Regex BoxLine();

    [GeneratedRegex(@"[*_`<>\[\]{}|\\~^]")]
    private static partial Regex Marks();

    // What has a meaning in markdown anywhere, and at the start of a line.
    [GeneratedRegex(@"[\\`*_\[\]{}<>|~^$=&:@]|(?<=www)\.|(?<=\+)\+|^[#+.!?-]|(?<=^[0-9]{1,9})[.)]")]
    private static partial Regex Signs();
}
