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

        return inline is LiteralInline { Content.IsEmpty: false } text && Rune.DecodeLastFromUtf16(text.Content.AsSpan(), out var rune, out _)
            == System.Buffers.OperationStatus.Done ? rune.Value : 0;
    }

    private static int FirstOf(Inline? inline)
    {
        while (inline is ContainerInline container)
        {
            inline = container.FirstChild;
        }

        return inline is LiteralInline { Content.IsEmpty: false } text && Rune.DecodeFromUtf16(text.Content.AsSpan(), out var rune, out _)
            == System.Buffers.OperationStatus.Done ? rune.Value : 0;
    }
}
