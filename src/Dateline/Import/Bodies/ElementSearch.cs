using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Import.Bodies;

/// <summary>
/// An element of a text, from its start tag to its end tag. Without an end tag <paramref name="Inner"/> is null.
/// <paramref name="Indent"/> is the indent of its line when it starts the line.
/// </summary>
internal sealed record Element(string Name, string Tag, string? Inner, string Whole, string Indent);

/// <summary>Finds whole elements in a text; in markdown, outside code.</summary>
internal static partial class ElementSearch
{
    /// <summary>Replaces the outermost elements with some names. An element stays when <paramref name="write"/> returns null.</summary>
    public static string Replace(string text, HashSet<string> names, Func<Element, string?> write, bool isMarkdown = true)
    {
        if (!text.Contains('<'))
        {
            return text;
        }

        var code = isMarkdown ? new CodeCursor(text) : null;
        var endless = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (to, done) = (new StringBuilder(text.Length), 0);
        for (var start = StartTag().Match(text); start.Success; start = StartTag().Match(text, Math.Max(done, start.Index + 1)))
        {
            var name = start.Groups["name"].Value.ToLowerInvariant();
            if (!names.Contains(name) || code?.Has(start.Index) == true)
            {
                continue;
            }

            var after = start.Index + start.Length;
            var end = start.Value.EndsWith("/>", StringComparison.Ordinal)
                ? EmptyEnd(text, after, name)
                : EndOf(text, after, name, endless);
            var element = end is var (inner, whole)
                ? new Element(name, start.Value, text[after..inner], text[start.Index..whole], IndentAt(text, start.Index))
                : new Element(name, start.Value, null, start.Value, IndentAt(text, start.Index));
            if (write(element) is { } written)
            {
                to.Append(text, done, start.Index - done).Append(written);
                done = start.Index + element.Whole.Length;
            }
        }

        return done == 0 ? text : to.Append(text, done, text.Length - done).ToString();
    }

    private static string IndentAt(string text, int at)
    {
        var line = at;
        while (line > 0 && text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        return line == 0 || text[line - 1] == '\n' ? text[line..at] : "";
    }

    /// <summary>A tag such as <c>&lt;iframe/></c> may have an end tag all the same, right behind it.</summary>
    private static (int Inner, int Whole)? EmptyEnd(string text, int after, string name)
    {
        var close = EndTag().Match(text, after);
        return close.Success && text.AsSpan(after, close.Index - after).IsWhiteSpace()
            && close.Groups["name"].ValueSpan.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? (close.Index, close.Index + close.Length)
            : null;
    }

    /// <summary>Where the inside of an element and the whole of it end; null when it has no end tag.</summary>
    private static (int Inner, int Whole)? EndOf(string text, int after, string name, HashSet<string> endless)
    {
        if (endless.Contains(name))
        {
            return null;
        }

        var depth = 1;
        for (var tag = AnyTagStart().Match(text, after); tag.Success; tag = tag.NextMatch())
        {
            if (!tag.Groups["name"].ValueSpan.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            depth += tag.Groups["slash"].Length > 0 ? -1 : 1;
            if (depth == 0)
            {
                var end = text.IndexOf('>', tag.Index);
                return (tag.Index, end < 0 ? text.Length : end + 1);
            }
        }

        endless.Add(name);
        return null;
    }

    // A longer tag is text. Otherwise each bracket that is never closed would be searched to the end of the text.
    [GeneratedRegex("""<(?<name>[A-Za-z][A-Za-z0-9]*)\b(?>[^<>"']{1,2000}|"[^"]{0,4000}"|'[^']{0,4000}'){0,50}>""")]
    private static partial Regex StartTag();

    [GeneratedRegex(@"</(?<name>[A-Za-z][A-Za-z0-9]*)\s{0,100}>")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"<(?<slash>/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?![A-Za-z0-9-])")]
    private static partial Regex AnyTagStart();
}
