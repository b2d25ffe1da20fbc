using System.Text;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>The labels of references, <c>[label]</c>: where one ends, and which are the same.</summary>
internal static class Labels
{
    private const int Longest = 999;

    /// <summary>
    /// Where the label that opens at <paramref name="at"/> has its closing bracket; -1 when it has none, or holds nothing.
    /// </summary>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var hasWords = false;
        var limit = Math.Min(text.Length, at + Longest + 2);
        for (var i = at + 1; i < limit; i++)
        {
            switch (text[i])
            {
                case ']':
                    return hasWords ? i : -1;
                case '[':
                    return -1;
                case '\\' when i + 1 < limit && text[i + 1] is '[' or ']' or '\\':
                    hasWords = true;
                    i++;
                    break;
                default:
                    hasWords |= !char.IsWhiteSpace(text[i]);
                    break;
            }
        }

        return -1;
    }

    /// <summary>What two labels have in common that are the same: case and the width of gaps do not count.</summary>
    public static string Normalize(ReadOnlySpan<char> label)
    {
        var normal = new StringBuilder(label.Length);
        foreach (var c in label.Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                _ = c is 'ß' or 'ẞ' ? normal.Append("SS") : normal.Append(char.ToUpperInvariant(c));
            }
            else if (normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString();
    }
}
