using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Pictures;
using Dateline.Model.Recordings;
using Dateline.Process.Settings;

namespace Dateline.Process.Linking;

/// <summary>Links the podcasts of <c>site.yml</c> to their covers. Reports what podcast directories would refuse.</summary>
internal static class PodcastLinker
{
    // Apple Podcasts: artwork requirements.
    private const int SmallestCover = 1400, LargestCover = 3000;

    public static ImmutableArray<Podcast> Link(MediaFolder media, BuildContext context) =>
        [.. context.Site.Podcasts.Select(p => Link(p, media, context.Diagnostics))];

    private static Podcast Link(DeclaredPodcast declared, MediaFolder media, DiagnosticBag diagnostics)
    {
        if (declared.Image.Length == 0)
        {
            diagnostics.Warning(
                Codes.BadPodcast, declared.Where, "the podcast has no cover, and directories refuse it", "expected image: media/cover.png",
                $"a square picture, PNG or JPEG, of {SmallestCover} to {LargestCover} pixels");
            return declared.Podcast;
        }

        if (media.IsLeftOut(SiteFields.FileName, declared.Image))
        {
            return declared.Podcast;
        }

        if (media.Find(SiteFields.FileName, declared.Image) is not { } path)
        {
            diagnostics.Error(
                Codes.MissingMedia, declared.ImageWhere, $"there is no picture '{declared.Image}'", "expected a file below media/",
                Nearest.To(declared.Image, media.Paths) is { } near ? $"did you mean '{near}'?" : "");
            return declared.Podcast;
        }

        var cover = media.Use(path);
        if (FaultOf(cover) is { Length: > 0 } fault)
        {
            diagnostics.Warning(
                Codes.BadPodcast, declared.ImageWhere, $"the cover '{declared.Image}' {fault}, and directories refuse it",
                $"expected a square picture, PNG or JPEG, of {SmallestCover} to {LargestCover} pixels");
        }

        return declared.Podcast with { Cover = cover };
    }

    private static string FaultOf(MediaFile cover)
    {
        var (width, height) = Renditions.LargestOf(cover);
        return cover switch
        {
            { Type: not ("image/png" or "image/jpeg") } => "is no PNG or JPEG picture",
            _ when width != height => $"is not square: it has {cover.Width} x {cover.Height} pixels",
            _ when width < SmallestCover || width > LargestCover => $"has {cover.Width} x {cover.Height} pixels",
            _ => "",
        };
    }
}
