using Dateline.Diagnostics;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Extensions.Figures;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>Reports what is never closed and so contains or hides everything after it: comments, code, figures, raw HTML.</summary>
internal static class UnclosedMarkupCheck
{
    private static readonly string[] Scripts = ["script", "style", "textarea"];

    /// <summary>Checks a script, style or textarea, which no empty line ends.</summary>
    public static void Check(BodyCheckState state, HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.ScriptPreOrStyle && Script(html.Lines.Lines[0].Slice.AsSpan()) is { } name
            && !html.Lines.ToString().Contains($"</{name}>", StringComparison.OrdinalIgnoreCase))
        {
            Report(state, new Markdig.Syntax.SourceSpan(html.Span.Start, html.Span.Start + name.Length), $"<{name}>", $"</{name}>");
        }
    }

    /// <summary>Reports a comment or declaration that is not closed.</summary>
    public static void Report(BodyCheckState state, Markdig.Syntax.SourceSpan where, ReadOnlySpan<char> typed)
    {
        var (opening, ending) = typed switch
        {
            ['<', '!', '-', '-', ..] => ("<!--", "-->"),
            ['<', '?', ..] => ("<?", "?>"),
            ['<', '!', '[', ..] => ("<![CDATA[", "]]>"),
            _ => ("<!", ">"),
        };
        var span = new Markdig.Syntax.SourceSpan(where.Start, where.Start + opening.Length - 1);
        Report(state, span, $"what starts with '{opening}'", ending);
    }

    // Null for a pre, which is an allowed element and checked like the others.
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

    public static void Check(BodyCheckState state, FencedCodeBlock code)
    {
        if (code.ClosingFencedCharCount == 0)
        {
            Report(state, code.Span.Start, code.OpeningFencedCharCount, "this code", code.FencedChar);
        }
    }

    public static void Check(BodyCheckState state, Figure figure)
    {
        if (!FigureParser.IsClosed(figure))
        {
            Report(state, figure.Span.Start, figure.OpeningCharacterCount, "this figure", figure.OpeningCharacter);
        }
    }

    /// <summary>Reports the open tags above the first <paramref name="open"/>, which must be closed by now, and removes them.</summary>
    public static void CheckTags(BodyCheckState state, int open, bool areWords)
    {
        while (state.OpenTags.Count > open)
        {
            var (name, where) = state.OpenTags.CloseLast();
            if (areWords)
            {
                state.Diagnostics.Warning(
                    Codes.OpenElement, state.At(where), $"<{name}> is not closed, so it contains the rest of the paragraph",
                    $"close it with '</{name}>'");
            }
            else
            {
                Report(state, where, $"<{name}>", $"</{name}>");
            }
        }
    }

    private static void Report(BodyCheckState state, int start, int length, string what, char mark) =>
        Report(state, new Markdig.Syntax.SourceSpan(start, start + length - 1), what, new string(mark, length));

    private static void Report(BodyCheckState state, Markdig.Syntax.SourceSpan where, string what, string ending) =>
        state.Diagnostics.Error(
            Codes.NeverEnds, state.At(where), $"{what} never ends, so it contains everything that follows", $"close it with '{ending}'");
}
