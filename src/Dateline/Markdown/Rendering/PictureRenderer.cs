using System.Collections.Immutable;
using Dateline.Model.Pictures;
using Markdig.Extensions.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders pictures. A picture alone in its paragraph is a figure: its title is the caption, and the part after a bar is the credit. A
/// picture that is not public is left out.
/// </summary>
internal static class PictureRenderer
{
    /// <summary>A picture's address to render, and its size; 0 if unknown.</summary>
    internal readonly record struct PictureSource(string? Address, int Width, int Height, ImmutableArray<Rendition> Sizes);

    // The width of a story's text in the built-in theme; browsers that know "auto" measure the picture's place themselves.
    public const string TextPlaces = "auto, (min-width: 40rem) 38rem, 100vw";

    /// <summary>A picture's file, or a crop of it: without sizes if it is not scaled.</summary>
    public static PictureSource Find(BodyRenderState state, LinkInline picture, Crop? crop = null)
    {
        var written = picture.Url ?? "";
        if (!MayShow(state, picture))
        {
            return new PictureSource(null, 0, 0, []);
        }

        switch (Target.KindOf(written))
        {
            case TargetKind.Web:
                return new PictureSource(written, 0, 0, []);
            case TargetKind.Site when written.Length > 0 && state.Options.Resolve(written) is { } reference:
                var address = reference.Address ?? reference.Picture?.Address;
                var shown = address is null ? null : LinkRenderer.SiteAddress(state, address);
                return reference.Picture is { } file && Renditions.Of(file, crop ?? Crop.Whole) is [.., var main] sizes
                    ? new PictureSource(
                        crop is null ? shown : LinkRenderer.SiteAddress(state, main.Address), main.Width, main.Height, sizes)
                    : new PictureSource(shown, reference.Picture?.Width ?? 0, reference.Picture?.Height ?? 0, []);
            default:
                return new PictureSource(null, 0, 0, []);
        }
    }

    /// <summary>Whether a picture, a film or a sound may be shown here; in a copy for others not everything may.</summary>
    public static bool MayShow(BodyRenderState state, LinkInline picture) =>
        state.Options.MayShow is not { } mayShow || mayShow(FileOf(state, picture), CreditOf(picture.Title));

    private static string FileOf(BodyRenderState state, LinkInline picture) =>
        picture.Url is { Length: > 0 } written && state.Options.Resolve(written) is { Picture.Path: var path } ? path : "";

    /// <summary>Renders a picture, film or sound without a caption.</summary>
    public static void WriteAlone(BodyRenderState state, LinkInline picture)
    {
        if (RecordingRenderer.Find(state, picture) is { } recording)
        {
            RecordingRenderer.WritePlayer(state, picture, recording);
        }
        else
        {
            WriteImage(state, picture, Find(state, picture), TextPlaces);
        }
    }

    /// <summary>Renders a picture. <paramref name="places"/> is how wide the theme shows it, as <c>sizes</c> says it.</summary>
    public static void WriteImage(BodyRenderState state, LinkInline picture, PictureSource source, string places)
    {
        if (source.Address is not { } address)
        {
            return;
        }

        var hasAvif = WriteSource(state, source, places);
        state.To.Append("<img src=\"").EscapeUrl(address).Append('"');
        WriteSizes(state, source.Sizes.Where(s => s.Type == s.Source.Type), source, places);
        state.To.Append(" alt=\"").Escape(PlainText.From(picture)).Append('"');
        if (source is { Width: > 0, Height: > 0 })
        {
            state.To.Append(" width=\"").Append(source.Width).Append("\" height=\"").Append(source.Height).Append('"');
        }

        state.To.Append(" loading=\"lazy\" decoding=\"async\">").Append(hasAvif ? "</picture>" : "");
    }

    /// <summary>Begins a picture that has AVIF beside the type of its file; false when it has not.</summary>
    private static bool WriteSource(BodyRenderState state, PictureSource source, string places)
    {
        var sizes = source.Sizes.Where(s => s.Type == Rendition.Avif && s.Type != s.Source.Type).ToArray();
        if (sizes.Length == 0 || state.Options.Absolute)
        {
            return false;
        }

        state.To.Append("<picture><source type=\"image/avif\"");
        WriteSizes(state, sizes, source, places);
        state.To.Append('>');
        return true;
    }

    private static void WriteSizes(BodyRenderState state, IEnumerable<Rendition> sizes, PictureSource source, string places)
    {
        if (source.Sizes.IsEmpty || state.Options.Absolute)
        {
            return;
        }

        var separator = " srcset=\"";
        foreach (var size in sizes)
        {
            state.To.Append(separator).EscapeUrl(state.Options.Site.Link(size.Address)).Append(' ').Append(size.Width).Append('w');
            separator = ", ";
        }

        state.To.Append("\" sizes=\"").Append(places).Append('"');
    }

    /// <summary>Renders a paragraph of pictures, each as a figure with its caption.</summary>
    public static void WriteFigures(BodyRenderState state, ParagraphBlock paragraph)
    {
        for (var inline = paragraph.Inline!.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (PictureParagraph.PictureOf(inline) is { } picture)
            {
                WriteFigure(state, inline, picture);
            }
        }
    }

    private static void WriteFigure(BodyRenderState state, Inline inline, LinkInline picture)
    {
        var marks = PictureMarks.Find(PictureParagraph.WidthOf(inline)) ?? default;
        if (RecordingRenderer.Find(state, picture) is { } recording)
        {
            RecordingRenderer.WriteFigure(state, picture, recording, marks.Width);
            return;
        }

        var source = Find(state, picture);
        if (source.Address is null)
        {
            return;
        }

        state.To.Append(marks.Classes is { Length: > 0 } classes ? $"<figure class=\"{classes}\">" : "<figure>");
        var isLinked = inline is LinkInline { IsImage: false } link && LinkRenderer.Open(state, link.Url ?? "", link.Title);
        WriteImage(state, picture, source, marks.Width?.Places ?? TextPlaces);
        state.To.Append(isLinked ? "</a>" : "");
        WriteCaption(state, picture.Title);
        state.To.Append("</figure>\n");
    }

    /// <summary>Renders a figure between two lines of <c>^^^</c>, with its captions.</summary>
    public static void WriteFigure(BodyRenderState state, Figure figure)
    {
        state.To.Append("<figure>\n");
        foreach (var block in figure)
        {
            if (block is FigureCaption caption)
            {
                state.To.Append("<figcaption>");
                BlockRenderer.WriteWords(state, caption);
                state.To.Append("</figcaption>\n");
            }
            else if (block is ParagraphBlock paragraph && PictureParagraph.Is(paragraph) && !PictureParagraph.HasCaptions(paragraph))
            {
                BlockRenderer.WriteWords(state, paragraph);
                state.To.Append('\n');
            }
            else
            {
                BlockRenderer.Write(state, block);
            }
        }

        state.To.Append("</figure>\n");
    }

    /// <summary>The credit in a picture's title: what follows the last bar.</summary>
    private static string CreditOf(string? title) => title?.LastIndexOf('|') is >= 0 and var bar ? title[(bar + 1)..].Trim() : "";

    /// <summary>Renders a title as caption and credit, and behind them how long a film or a sound plays, if that is known.</summary>
    public static void WriteCaption(BodyRenderState state, string? title, string length = "")
    {
        var hasWords = title is not null && title.AsSpan().IndexOfAnyExcept(' ', '|') >= 0;
        if (!hasWords && length.Length == 0)
        {
            return;
        }

        state.To.Append("<figcaption>");
        WriteCaptionWords(state, title, "");
        if (length.Length > 0)
        {
            state.To.Append(hasWords ? " " : "").Append("<span class=\"length\">").Escape(length).Append("</span>");
        }

        state.To.Append("</figcaption>");
    }

    /// <summary>Renders a picture's title: the caption, and after a bar the credit. If there is any, a gap comes before it.</summary>
    public static void WriteCaptionWords(BodyRenderState state, ReadOnlySpan<char> title, string gap)
    {
        var caption = Model.PictureWords.Split(title, out var credit);
        state.To.Append(caption.IsEmpty && credit.IsEmpty ? "" : gap);
        WriteTypeset(state, caption);
        state.To.Append(caption.IsEmpty || credit.IsEmpty ? "" : " ");
        if (!credit.IsEmpty)
        {
            state.To.Append("<span class=\"credit\">");
            WriteTypeset(state, credit);
            state.To.Append("</span>");
        }
    }

    private static void WriteTypeset(BodyRenderState state, ReadOnlySpan<char> text)
    {
        state.BeginWords();
        Typography.WriteLine(state.To, text, ref state.Quoting);
    }
}
