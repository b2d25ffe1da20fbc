using Dateline.Diagnostics;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Extensions.Figures;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>Finds what never ends, and so holds or hides all that follows it: comments, code, figures, the writer's own HTML.</summary>
internal static class UnclosedMarkupCheck
{
    private static readonly string[] Scripts = ["script", "style", "textarea"];

    /// <summary>Looks at a script, a style or a text area, which no empty line ends.</summary>
    public static void Check(BodyCheckState r, HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.ScriptPreOrStyle && Script(html.Lines.Lines[0].Slice.AsSpan()) is { } name
            && !html.Lines.ToString().Contains($"</{name}>", StringComparison.OrdinalIgnoreCase))
        {
            Report(r, new Markdig.Syntax.SourceSpan(html.Span.Start, html.Span.Start + name.Length), $"<{name}>", $"</{name}>");
        }
    }

    /// <summary>Reports a comment or declaration without an end.</summary>
    public static void Report(BodyCheckState r, Markdig.Syntax.SourceSpan where, ReadOnlySpan<char> typed)
    {
        var (opening, ending) = typed.StartsWith("<!--") ? ("<!--", "-->")
            : typed.StartsWith("<?") ? ("<?", "?>")
            : typed.StartsWith("<![") ? ("<![CDATA[", "]]>")
            : ("<!", ">");
        Report(r, new Markdig.Syntax.SourceSpan(where.Start, where.Start + opening.Length - 1), $"what starts with '{opening}'", ending);
    }

    // Null for a pre, which is a writer's own element and looked after like the others.
    private static string? Script(ReadOnlySpan<char> line)
    {
        foreach (var name in Scripts)
        {
            if (line[(line.IndexOf('<') + 1)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    public static void Check(BodyCheckState r, FencedCodeBlock code)
    {
        if (code.ClosingFencedCharCount == 0)
        {
            Report(r, code.Span.Start, code.OpeningFencedCharCount, "this code", code.FencedChar);
        }
    }

    public static void Check(BodyCheckState r, Figure figure)
    {
        if (!FigureParser.IsClosed(figure))
        {
            Report(r, figure.Span.Start, figure.OpeningCharacterCount, "this figure", figure.OpeningCharacter);
        }
    }

    /// <summary>
    /// Says which tags above the first <paramref name="open"/> are not closed where they should be at the latest, and forgets them.
    /// </summary>
    public static void CheckTags(BodyCheckState r, int open, bool areWords)
    {
        while (r.OpenTags.Count > open)
        {
            var (name, where) = r.OpenTags[^1];
            r.OpenTags.RemoveAt(r.OpenTags.Count - 1);
            if (areWords)
            {
                r.Diagnostics.Warning(
                    Codes.OpenElement, r.At(where), $"<{name}> is not closed, so it holds all that follows in the paragraph",
                    $"close it with '</{name}>'");
            }
            else
            {
                Report(r, where, $"<{name}>", $"</{name}>");
            }
        }
    }

    private static void Report(BodyCheckState r, int start, int length, string what, char mark) =>
        Report(r, new Markdig.Syntax.SourceSpan(start, start + length - 1), what, new string(mark, length));

    private static void Report(BodyCheckState r, Markdig.Syntax.SourceSpan where, string what, string ending) =>
        r.Diagnostics.Error(Codes.NeverEnds, r.At(where), $"{what} never ends, so it takes all that follows", $"close it with '{ending}'");
}
