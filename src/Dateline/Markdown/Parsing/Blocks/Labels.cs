using System.Text;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>Parses and compares the labels of references, <c>[label]</c>.</summary>
internal static class Labels
{
    private const int Longest = 999;

    /// <summary>The index of the closing bracket of the label that opens at <paramref name="at"/>; -1 if it has none or is empty.</summary>
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

    /// <summary>The normal form of a label. Labels that differ only in case or whitespace have the same.</summary>
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
