using Dateline.Markdown.Checking;
using Dateline.Model.Pictures;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders a box <c>::: gallery Title</c>: a grid of crops of one size, each of which opens its picture's file. In feeds, which have no
/// grid, the pictures are whole, and so is a picture that is alone in its box.
/// </summary>
internal static class GalleryRenderer
{
    // Two columns of the text's 38rem, and three from 40rem on.
    private const string Places = "auto, (min-width: 40rem) 12.5rem, 50vw";

    /// <summary>Whether a box is a gallery with a grid: it has more than one picture.</summary>
    public static bool HasGrid(CustomContainer box) => box.Info == BoxRenderer.Gallery
        && box.OfType<ParagraphBlock>().Where(PictureParagraph.Is).SelectMany(p => p.Inline!)
            .Where(i => PictureParagraph.PictureOf(i) is not null).Skip(1).Any();

    public static void Write(BodyRenderState state, CustomContainer gallery)
    {
        var hasGrid = HasGrid(gallery);
        var title = Characters.Clean(gallery.Arguments ?? "").Trim();
        state.To.Append("<section class=\"gallery\"");
        if (title.Length > 0)
        {
            state.To.Append(" aria-label=\"").Escape(title).Append("\">\n<p class=\"gallery-title\">");
            state.BeginWords();
            Typography.WriteLine(state.To, title, ref state.Quoting);
            state.To.Append("</p");
        }

        state.To.Append(">\n");
        var isOpen = false;
        foreach (var block in gallery)
        {
            var pictures = hasGrid && block is ParagraphBlock paragraph && PictureParagraph.Is(paragraph) ? paragraph : null;
            if (isOpen != pictures is not null)
            {
                state.To.Append(isOpen ? "</div>\n" : "<div class=\"gallery-pictures\">\n");
                isOpen = !isOpen;
            }

            if (pictures is null)
            {
                BlockRenderer.Write(state, block);
            }
            else
            {
                WritePictures(state, pictures);
            }
        }

        state.To.Append(isOpen ? "</div>\n" : "").Append("</section>\n");
    }

    private static void WritePictures(BodyRenderState state, ParagraphBlock pictures)
    {
        if (state.Options.Absolute)
        {
            PictureRenderer.WriteFigures(state, pictures);
            return;
        }

        foreach (var inline in pictures.Inline!)
        {
            if (PictureParagraph.PictureOf(inline) is not { } picture)
            {
                continue;
            }

            if (RecordingRenderer.Find(state, picture) is { } recording)
            {
                RecordingRenderer.WriteFigure(state, picture, recording);
            }
            else if (PictureRenderer.Find(state, picture) is { Address: { } file } whole)
            {
                WritePicture(state, inline, picture, file, whole);
            }
        }
    }

    private static void WritePicture(
        BodyRenderState state, Inline inline, LinkInline picture, string file, PictureRenderer.PictureSource whole)
    {
        var crop = PictureRenderer.Find(state, picture, Crop.Classic);
        state.To.Append(crop.Sizes.IsEmpty ? "<figure class=\"whole\">" : "<figure>");
        if (!(inline is LinkInline { IsImage: false } link && LinkRenderer.Open(state, link.Url ?? "", link.Title)))
        {
            state.To.Append("<a href=\"").EscapeUrl(file).Append("\">");
        }

        PictureRenderer.WriteImage(state, picture, crop.Sizes.IsEmpty ? whole : crop, Places);
        state.To.Append("</a>");
        PictureRenderer.WriteCaption(state, picture.Title);
        state.To.Append("</figure>\n");
    }
}
