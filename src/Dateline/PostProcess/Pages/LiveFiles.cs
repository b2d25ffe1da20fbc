using System.Globalization;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// The files beside the page of a live story: <c>live.json</c>, by which open pages learn that there is something new, and the feed of its
/// entries. They stay when the coverage has ended.
/// </summary>
internal static class LiveFiles
{
    public const string FileName = "live.json";

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) => Stories(newsroom).SelectMany(a =>
        (ClaimedAddress[])
        [
            new(FeedFormats.MainOf(newsroom.Site).AddressIn(a.Address), $"the feed of the entries of {a.Path}"),
            new(AddressOf(a), $"the state of the live story {a.Path}"),
        ]);

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) => Stories(newsroom).SelectMany(
        a => EntryFeed.LayOut(a, builder).Append(PlainFiles.Text(AddressOf(a), StateOf(a))));

    /// <summary>Whether a story has begun and not ended, so that its page looks for new entries.</summary>
    public static bool IsLive(Article article) => article.Text.Live is { Ended: null };

    /// <summary>How the page of a story looks for new entries; null for a story that is not live, or no more.</summary>
    public static LiveUpdateView? UpdateOf(PageBuilder builder, Article article) =>
        IsLive(article) ? new LiveUpdateView(builder.Url(AddressOf(article)), VersionOf(article)) : null;

    /// <summary>The addresses of the small files, which no one but open pages asks for.</summary>
    public static IEnumerable<string> AddressesIn(Newsroom newsroom) => Stories(newsroom).Select(AddressOf);

    private static IEnumerable<Article> Stories(Newsroom newsroom) => newsroom.Articles.Where(a => a.Text.Live is not null);

    private static string AddressOf(Article article) => article.Address + FileName;

    private static string StateOf(Article article)
    {
        var (count, ended) = (article.Text.Live!.NewestFirst.Count(), IsLive(article) ? "false" : "true");
        return string.Create(
            CultureInfo.InvariantCulture, $"{{\"version\":\"{VersionOf(article)}\",\"entries\":{count},\"ended\":{ended}}}\n");
    }

    /// <summary>Changes with everything that an open page takes over, and says nothing of entries that are still to come.</summary>
    private static string VersionOf(Article article)
    {
        var live = article.Text.Live!;
        var version = new Fingerprint();
        version.Add(live.Intro);
        version.Add(live.Ended?.ToString() ?? "");
        foreach (var entry in live.NewestFirst)
        {
            version.Add(entry.Id);
            version.Add(entry.Text);
            version.Add(entry.Edited?.ToString() ?? "");
            foreach (var author in EntryMarks.AuthorsOf(article, entry))
            {
                version.Add(author.Name);
            }
        }

        foreach (var point in article.Text.KeyPoints)
        {
            version.Add(point);
        }

        foreach (var correction in article.Corrections)
        {
            version.Add(correction.Date.ToString());
            version.Add(correction.Text);
        }

        version.Add(article.Updated?.ToString() ?? "");
        return version.Value.ToString("x16", CultureInfo.InvariantCulture);
    }
}
