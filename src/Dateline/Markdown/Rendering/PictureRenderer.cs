using Markdig.Extensions.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Prints pictures. One alone in its paragraph is a figure: its title is the caption, and what follows a bar in it the credit. A picture
/// that is not public is not printed at all.
/// </summary>
internal static class PictureRenderer
{
    /// <summary>A picture's address as printed, and its size, 0 where unknown.</summary>
    internal readonly record struct Found(string? Address, int Width, int Height);

    /// <summary>Whether a paragraph has nothing but pictures, each of them in a link or not.</summary>
    public static bool AreAlone(ParagraphBlock paragraph)
    {
        var any = false;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (PictureOf(inline) is not null)
            {
                any = true;
            }
            else if (!IsGap(inline))
            {
                return false;
            }
        }

        return any;
    }

    public static bool HaveCaptions(ParagraphBlock paragraph) =>
        paragraph.Inline!.Any(inline => PictureOf(inline) is { } picture && !string.IsNullOrWhiteSpace(picture.Title));

    private static bool IsGap(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline text && text.Content.AsSpan().IsWhiteSpace());

    // The picture that an inline is, or that is all there is in a link.
    private static LinkInline? PictureOf(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } picture => picture,
        LinkInline { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } => picture,
        _ => null,
    };

    public static Found Find(BodyRendering p, LinkInline picture)
    {
        var written = picture.Url ?? "";
        switch (Target.KindOf(written))
        {
            case TargetKind.Web:
                return new Found(written, 0, 0);
            case TargetKind.Site when written.Length > 0 && p.Options.Resolve(written) is { } reference:
                var address = reference.Address ?? reference.Picture?.Address;
                return new Found(
                    address is null ? null : LinkRenderer.OfSite(p, address),
                    reference.Picture?.Width ?? 0,
                    reference.Picture?.Height ?? 0);
            default:
                return default;
        }
    }

    public static void WriteImage(BodyRendering p, LinkInline picture, Found found)
    {
        if (found.Address is not { } address)
        {
            return;
        }

        p.To.Append("<img src=\"").EscapeUrl(address).Append("\" alt=\"").Escape(PlainText.From(picture)).Append('"');
        if (found is { Width: > 0, Height: > 0 })
        {
            p.To.Append(" width=\"").Append(found.Width).Append("\" height=\"").Append(found.Height).Append('"');
        }

        p.To.Append(" loading=\"lazy\" decoding=\"async\">");
    }

    /// <summary>Prints the pictures of a paragraph that has nothing else: each is a figure with its caption.</summary>
    public static void WriteFigures(BodyRendering p, ParagraphBlock paragraph)
    {
        for (var inline = paragraph.Inline!.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (PictureOf(inline) is { } picture)
            {
                WriteFigure(p, inline, picture);
            }
        }
    }

    private static void WriteFigure(BodyRendering p, Inline inline, LinkInline picture)
    {
        var found = Find(p, picture);
        if (found.Address is null)
        {
            return;
        }

        p.To.Append("<figure>");
        var isLinked = inline is LinkInline { IsImage: false } link && LinkRenderer.Open(p, link.Url ?? "", link.Title);
        WriteImage(p, picture, found);
        p.To.Append(isLinked ? "</a>" : "");
        WriteCaption(p, picture.Title);
        p.To.Append("</figure>\n");
    }

    /// <summary>What stands between two lines of <c>^^^</c>, with the captions on them.</summary>
    public static void WriteFigure(BodyRendering p, Figure figure)
    {
        p.To.Append("<figure>\n");
        foreach (var block in figure)
        {
            if (block is FigureCaption caption)
            {
                p.To.Append("<figcaption>");
                BlockRenderer.WriteWords(p, caption);
                p.To.Append("</figcaption>\n");
            }
            else if (block is ParagraphBlock paragraph && AreAlone(paragraph) && !HaveCaptions(paragraph))
            {
                BlockRenderer.WriteWords(p, paragraph);
                p.To.Append('\n');
            }
            else
            {
                BlockRenderer.Write(p, block);
            }
        }

        p.To.Append("</figure>\n");
    }

    private static void WriteCaption(BodyRendering p, ReadOnlySpan<char> title)
    {
        var bar = title.LastIndexOf('|');
        var caption = (bar < 0 ? title : title[..bar]).Trim();
        var credit = bar < 0 ? default : title[(bar + 1)..].Trim();
        if (caption.IsEmpty && credit.IsEmpty)
        {
            return;
        }

        p.To.Append("<figcaption>");
        WriteTyped(p, caption);
        p.To.Append(caption.IsEmpty || credit.IsEmpty ? "" : " ");
        if (!credit.IsEmpty)
        {
            p.To.Append("<span class=\"credit\">");
            WriteTyped(p, credit);
            p.To.Append("</span>");
        }

        p.To.Append("</figcaption>");
    }

    private static void WriteTyped(BodyRendering p, ReadOnlySpan<char> text)
    {
        p.BeginWords();
        Typography.Write(p.To, text, ref p.Quoting);
    }
}
