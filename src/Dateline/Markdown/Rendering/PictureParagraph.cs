using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Finds the pictures of a paragraph that has nothing else, and the widths that are written behind them.</summary>
internal static class PictureParagraph
{
    /// <summary>Whether a paragraph has only pictures, with or without links and widths.</summary>
    public static bool Is(ParagraphBlock paragraph)
    {
        var any = false;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (PictureOf(inline) is not null)
            {
                any = true;
            }
            else if (!IsGap(inline) && !IsWidth(inline))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>Whether a picture has more than itself to show: a caption or a width.</summary>
    public static bool HasCaptions(ParagraphBlock paragraph) => paragraph.Inline!.Any(
        inline => PictureOf(inline) is { } picture && (!string.IsNullOrWhiteSpace(picture.Title) || WidthOf(inline).Length > 0));

    /// <summary>The picture, if the inline is one or is a link with only a picture in it.</summary>
    public static LinkInline? PictureOf(Inline? inline) => inline switch
    {
        LinkInline { IsImage: true } picture => picture,
        LinkInline { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } => picture,
        _ => null,
    };

    /// <summary>The word in braces behind a picture; empty if there is none.</summary>
    public static ReadOnlySpan<char> WidthOf(Inline picture) =>
        picture.NextSibling is { } next && IsWidth(next) ? ((LiteralInline)next).Content.AsSpan().TrimEnd()[1..^1] : default;

    private static bool IsGap(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline text && text.Content.AsSpan().IsWhiteSpace());

    private static bool IsWidth(Inline inline) =>
        inline is LiteralInline { IsFirstCharacterEscaped: false } text && PictureOf(text.PreviousSibling) is not null
            && text.Content.AsSpan().TrimEnd() is ['{', .. var word, '}'] && PictureWidth.IsWord(word);
}
