using System.Globalization;
using System.Text;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>The sizes of pictures as templates get them.</summary>
internal static class PictureSizes
{
    public static PictureView ViewOf(Figure figure, PageBuilder builder) => new(
        figure.Alt,
        figure.Caption,
        figure.Credit,
        Of(figure, Crop.Whole, builder),
        Of(figure, Crop.Wide, builder),
        Of(figure, Crop.Square, builder))
    {
        Drawn = figure.IsDrawn,
        Chart = figure.IsChart,
        Small = figure.Small is { } small ? Of(small, Crop.Whole, null, builder) : null,
    };

    private static SizesView Of(Figure figure, Crop crop, PageBuilder builder) => Of(figure.File, crop, figure.Focus, builder);

    private static SizesView Of(MediaFile file, Crop crop, Focus? focus, PageBuilder builder)
    {
        var all = Renditions.Of(file, crop, focus);
        if (all.IsEmpty)
        {
            return new SizesView(builder.Url(file.Address), file.Width, file.Height, "", "");
        }

        var main = all[^1];
        return new SizesView(
            builder.Url(main.Address),
            main.Width,
            main.Height,
            Set(all.Where(r => r.Type == file.Type)),
            file.Type == Rendition.Avif ? "" : Set(all.Where(r => r.Type == Rendition.Avif)));

        string Set(IEnumerable<Rendition> sizes)
        {
            var set = new StringBuilder();
            foreach (var size in sizes)
            {
                set.Append(set.Length == 0 ? "" : ", ");
                set.Append(builder.Url(size.Address)).Append(CultureInfo.InvariantCulture, $" {size.Width}w");
            }

            return set.ToString();
        }
    }
}
