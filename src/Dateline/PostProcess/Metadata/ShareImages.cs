using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Views;

namespace Dateline.PostProcess.Metadata;

/// <summary>
/// The picture for links to a page on other sites: the page's own, or the first in a story's text, else that of its section, else that of
/// the site. Other sites show no
/// drawings (SVG), no AVIF and nothing small.
/// </summary>
internal static class ShareImages
{
    // Facebook ignores smaller pictures.
    private const int Smallest = 200;

    /// <summary>The picture of a page; null when neither the page, its section nor the site has one that other sites show.</summary>
    public static SharePicture? Of(PageBuilder builder, Figure? own = null, Section? section = null) =>
        Find(builder, own, section)?.Picture;

    /// <summary>The same, and whether it is the page's own.</summary>
    public static (SharePicture Picture, bool IsOwn)? Find(PageBuilder builder, Figure? own, Section? section)
    {
        var above = section is null ? null : builder.SharePictureOf(section);
        if (own is not null && IsShown(own.File))
        {
            return (View(builder, own.File, own.Alt), true);
        }

        if ((above is not null && IsShown(above) ? above : builder.SharePicture) is { } shared && IsShown(shared))
        {
            return (View(builder, shared, builder.Site.Name), false);
        }

        // A small picture is better than none: some sites show it beside the link.
        return own is { File: var small } && IsRaster(small) ? (View(builder, small, own.Alt), true) : null;
    }

    /// <summary>The picture for links to a story: a card with its headline comes before the pictures of section and site.</summary>
    public static SharePicture? OfStory(PageBuilder builder, Article article, TextCard? card) => card is null
        ? Of(builder, article.Image is { } own && IsShown(own.File) ? own : FirstIn(article) ?? article.Image, article.Section)
        : new SharePicture(builder.FullUrl(card.Address), article.Title, TextCard.Width, TextCard.Height);

    /// <summary>The first picture of a story's text that other sites show as it is.</summary>
    private static Figure? FirstIn(Article article)
    {
        foreach (var reference in article.Body.References)
        {
            if (reference.Picture is { } file && file.Type != Rendition.Avif && IsShown(file))
            {
                return Figure.Of(file, PictureText.None with { Alt = file.Words.Alt.Length > 0 ? file.Words.Alt : article.Title });
            }
        }

        return null;
    }

    /// <summary>Whether other sites show a picture. One of unknown size is taken for large.</summary>
    public static bool IsShown(MediaFile file) =>
        IsRaster(file) && file is not ({ Width: > 0 and < Smallest } or { Height: > 0 and < Smallest });

    /// <summary>Whether a file is a picture made of pixels, in a form that other sites show.</summary>
    public static bool IsRaster(MediaFile file) =>
        file.Type.StartsWith("image/", StringComparison.Ordinal) && file.Type != "image/svg+xml"
            && (file.Type != Rendition.Avif || Renditions.SharedOf(file) is not null);

    private static SharePicture View(PageBuilder builder, MediaFile file, string alt)
    {
        if (Renditions.SharedOf(file) is { } jpeg)
        {
            return new SharePicture(builder.FullUrl(jpeg.Address), alt, jpeg.Width, jpeg.Height);
        }

        var (width, height) = Renditions.LargestOf(file);
        return new SharePicture(builder.FullUrl(file.Address), alt, width, height);
    }
}
