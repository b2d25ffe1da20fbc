using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Pages;
using Dateline.Process.Settings;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0621: links to pages without a picture of their own show none on other sites, because <c>site.yml</c> names none, or one that other
/// sites don't show. The front page and all lists are such pages, so it is reported once. A missing one is reported before publication
/// only: a newsroom can be written and tried without it.
/// </summary>
internal static class SharePictures
{
    // Facebook ignores smaller pictures.
    private const int Smallest = 200;

    private const int Named = 3;

    public static void Check(CheckInput input)
    {
        var site = input.Newsroom.Site;
        if (input.Newsroom.SharePicture is { } picture)
        {
            ReportUnusable(input, picture);
        }
        else if (site.Image.Length == 0 && input.IsForPublication)
        {
            var builder = new PostProcess.PageBuilder(input.Newsroom, input.Context);
            var without = input.Newsroom.Articles
                .Where(a => ShareImages.OfStory(builder, a, StoryCards.Of(builder, a)) is null)
                .Select(a => a.Path).Reverse().ToArray();
            var named = without.Length == 0 ? ""
                : $" ({string.Join(", ", without.Take(Named))}{(without.Length > Named ? $" and {without.Length - Named} more" : "")})";
            input.Diagnostics.Note(
                Codes.NoSharePicture,
                SourceSpan.File(input.DisplayPath(SiteFields.FileName)),
                "links to the front page, to lists and to "
                    + $"{Quantity.Format(without.Length, "story", "stories")}{named} show no picture on other sites",
                "add a picture of 1200 x 630 pixels for all pages without one: image: media/card.png");
        }
    }

    private static void ReportUnusable(CheckInput input, MediaFile picture)
    {
        var fault = picture switch
        {
            { Type: "image/svg+xml" } => "is a drawing, which other sites don't show with links",
            { Width: > 0 and < Smallest } or { Height: > 0 and < Smallest } =>
                $"has {picture.Width} x {picture.Height} pixels, and other sites ignore pictures below {Smallest} x {Smallest}",
            _ => "",
        };
        if (fault.Length > 0)
        {
            input.Diagnostics.Warning(
                Codes.NoSharePicture,
                input.Newsroom.Site.ImageWhere,
                $"'{picture.Path}' {fault}",
                "expected a PNG or JPEG picture of 1200 x 630 pixels");
        }
    }
}
