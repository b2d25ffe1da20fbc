using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Pictures;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The files of <c>media/</c> that a public page uses, and all files of <c>static/</c>. Pictures are published in the sizes and crops in
/// which pages show them, everything else is copied unchanged.
/// </summary>
internal static class MediaFiles
{
    // Where the picture of a story or an explainer stands, beside the head of its own page.
    private static readonly Crop[] OfCards = [Crop.Wide, Crop.Square];

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        var shared = Shared(newsroom).ToHashSet(StringComparer.Ordinal);
        var opening = Opening(newsroom).ToLookup(f => f.File.Path, f => f.Focus, StringComparer.Ordinal);
        var heads = Heads(newsroom).ToLookup(f => f.File.Path, f => f.Focus, StringComparer.Ordinal);
        var inGalleries = InGalleries(newsroom);
        return newsroom.Media.Values
            .OrderBy(m => m.Path, StringComparer.Ordinal)
            .SelectMany(m => m.IsScaled
                ? Scaled(m, opening[m.Path], inGalleries.Contains(m.Path), shared.Contains(m.Path), builder)
                    .Concat(Cropped(m, heads[m.Path], [Crop.Square], builder))
                : [Copy(m, m.Address, builder)])
            .DistinctBy(p => p.Address)
            .Concat(newsroom.StaticFiles.Select(f => Copy(f, StaticFolder.AddressOf(f.Path), builder)));
    }

    private static IEnumerable<Figure> Opening(Newsroom newsroom) =>
        newsroom.Articles.Select(a => a.Image)
            .Concat(newsroom.Backgrounds.SelectMany(b => b.Editions).Select(e => e.Image))
            .OfType<Figure>();

    /// <summary>The pictures of authors, which are shown as squares.</summary>
    private static IEnumerable<Figure> Heads(Newsroom newsroom) =>
        newsroom.ByAuthor.Select(a => AuthorPages.PictureOf(a.Key, a.Value[0])).OfType<Figure>();

    private static IEnumerable<Page> Cropped(MediaFile file, IEnumerable<Focus?> points, Crop[] crops, PageBuilder builder) =>
        points.Distinct().SelectMany(focus => crops.SelectMany(crop => Renditions.Of(file, crop, focus))).Select(r => Make(r, builder));

    private static HashSet<string> InGalleries(Newsroom newsroom) => newsroom.Articles.Select(a => a.Body)
        .Concat(newsroom.Backgrounds.SelectMany(b => b.Editions).Select(e => e.Body))
        .Concat(newsroom.Pages.Select(p => p.Body))
        .SelectMany(b => b.References)
        .Where(r => r.Use == ReferenceUse.Gallery && r.Picture is not null)
        .Select(r => r.Picture!.Path)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Pictures in a form that other sites don't show, which stand for pages there.</summary>
    private static IEnumerable<string> Shared(Newsroom newsroom) =>
        newsroom.Media.Values.Any(m => m.Type == Rendition.Avif)
            ? Opening(newsroom).Select(f => f.File)
                .Concat(newsroom.SectionPictures.Values)
                .Concat(newsroom.SharePicture is { } site ? [site] : Array.Empty<MediaFile>())
                .Select(f => f.Path)
            : [];

    private static IEnumerable<Page> Scaled(
        MediaFile file, IEnumerable<Focus?> opening, bool isInGallery, bool isShared, PageBuilder builder) =>
        Renditions.Of(file, Crop.Whole)
            .Concat(isInGallery ? Renditions.Of(file, Crop.Classic) : [])
            .Concat(opening.Distinct().SelectMany(focus => OfCards.SelectMany(crop => Renditions.Of(file, crop, focus))))
            .Concat(isShared && Renditions.SharedOf(file) is { } jpeg ? [jpeg] : Array.Empty<Rendition>())
            .Select(r => Make(r, builder));

    private static Page Make(Rendition rendition, PageBuilder builder) => rendition.IsMain && Renditions.IsCopied(rendition.Source)
        ? Copy(rendition.Source, rendition.Address, builder)
        : new RenditionPage(rendition, Original(rendition.Source, builder));

    private static StaticFilePage Copy(MediaFile file, string address, PageBuilder builder) => new(file, address, Original(file, builder));

    private static string Original(MediaFile file, PageBuilder builder) => Path.Combine(builder.Context.Project.Input, file.Path);
}
