using System.Globalization;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// The picture of a story in feeds: for programs with its size and a thumbnail, and for readers as a figure above the text. Feed readers
/// know no AVIF, so its JPEG stands for it.
/// </summary>
internal static class FeedPictures
{
    public static FeedPicture? Of(PageBuilder builder, Figure? figure)
    {
        if (figure is not { File: var file })
        {
            return null;
        }

        var thumbnail = ThumbnailOf(builder, figure);
        if (Renditions.SharedOf(file) is { } jpeg)
        {
            return new FeedPicture(builder.FullUrl(jpeg.Address), jpeg.Type, 0, jpeg.Width, jpeg.Height, figure.Alt, figure.Credit)
            { Thumbnail = thumbnail };
        }

        // The length of a picture that is encoded is known only when it is written.
        var (width, height) = Renditions.LargestOf(file);
        var bytes = Renditions.IsCopied(file) ? file.Bytes : 0;
        return new FeedPicture(builder.FullUrl(file.Address), file.Type, bytes, width, height, figure.Alt, figure.Credit)
        { Thumbnail = thumbnail };
    }

    /// <summary>HTML that stands above a text; empty without a picture.</summary>
    public static string Html(PageBuilder builder, Figure? figure)
    {
        if (figure is not { File: var file })
        {
            return "";
        }

        var (address, width, height) = Renditions.SharedOf(file) is { } jpeg
            ? (jpeg.Address, jpeg.Width, jpeg.Height)
            : Renditions.PosterOf(file);
        var html = new StringWriter(CultureInfo.InvariantCulture);
        html.Write("<figure><img src=\"");
        MarkupEncoder.Write(html, builder.FullUrl(address));
        html.Write("\" alt=\"");
        MarkupEncoder.Write(html, figure.Alt);
        html.Write(width > 0 && height > 0 ? $"\" width=\"{width}\" height=\"{height}\">" : "\">");
        if (figure.Caption.Length > 0 || figure.Credit.Length > 0)
        {
            html.Write("<figcaption>");
            MarkupEncoder.Write(html, figure.Caption);
            html.Write(figure.Caption.Length > 0 && figure.Credit.Length > 0 ? " " : "");
            MarkupEncoder.Write(html, figure.Credit);
            html.Write("</figcaption>");
        }

        html.Write("</figure>\n");
        return html.ToString();
    }

    /// <summary>The smallest size that cards have; null for a drawing. Of a small picture it is the picture itself.</summary>
    private static FeedThumbnail? ThumbnailOf(PageBuilder builder, Figure figure)
    {
        var file = figure.File;
        if (!ShareImages.IsRaster(file))
        {
            return null;
        }

        var sizes = Renditions.Of(file, figure.IsDrawn ? Crop.Whole : Crop.Wide, figure.IsDrawn ? null : figure.Focus);
        var size = Renditions.SharedOf(file) ?? sizes.FirstOrDefault(s => s.Type == file.Type);
        return size is null
            ? new FeedThumbnail(builder.FullUrl(file.Address), file.Width, file.Height)
            : new FeedThumbnail(builder.FullUrl(size.Address), size.Width, size.Height);
    }
}
