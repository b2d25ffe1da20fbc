using System.Text;
using Dateline.Markdown.Parsing;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Line ends within a paragraph. Between Chinese or Japanese characters they are no gap.</summary>
internal static class LineEnds
{
    public static bool AreJoined(LineBreakInline line, ReadOnlySpan<char> language) =>
        !line.IsHard && FirstOf(line.NextSibling) is var after && after >= 0x2000 && LastOf(line.PreviousSibling) is var before
        && EastAsian.JoinsLines(before, after, language);

    private static int LastOf(Inline? inline)
    {
        while (inline is ContainerInline container)
        {
            inline = container.LastChild;
        }

        if (inline is not LiteralInline text)
        {
            return 0;
        }

        Rune.DecodeLastFromUtf16(text.Content.AsSpan(), out var rune, out _);
        return rune.Value;
    }

    private static int FirstOf(Inline? inline)
    {
        while (inline is ContainerInline container)
        {
            inline = container.FirstChild;
        }

        if (inline is not LiteralInline text)
        {
            return 0;
        }

        Rune.DecodeFromUtf16(text.Content.AsSpan(), out var rune, out _);
        return rune.Value;
    }
}
