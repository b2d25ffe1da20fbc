using System.Collections.Immutable;
using Dateline.Model;
using Dateline.PostProcess.Feeds;
using Dateline.PostProcess.Metadata;
using Dateline.Theme;

namespace Dateline.PostProcess;

/// <summary>
/// What stands around the texts of a live story's entries: times, authors, edits, corrections, links to pass an entry on.
/// </summary>
internal static class EntryMarks
{
    /// <summary>The entries for the page of the story, pending ones among them.</summary>
    public static ImmutableArray<LiveMark> OfPage(PageBuilder builder, LocaleStrings strings, Article article) =>
        Of(builder, strings, article, isPage: true);

    /// <summary>The same for a feed, or for others who republish the story: with absolute URLs, and without links to pass it on.</summary>
    public static ImmutableArray<LiveMark> OfCopy(PageBuilder builder, LocaleStrings strings, Article article) =>
        Of(builder, strings, article, isPage: false);

    /// <summary>The authors that an entry names; none if it has those of the story.</summary>
    public static ImmutableArray<Byline> AuthorsOf(Article article, LiveEntry entry) =>
        article.EntryAuthors.FirstOrDefault(a => a.Entry == entry.Id)?.People ?? [];

    /// <summary>Who made an entry, for machines: its authors, or those of the story.</summary>
    public static ImmutableArray<Creator> CreatorsOf(PageBuilder builder, Article article, LiveEntry entry) =>
        AuthorsOf(article, entry) is { IsEmpty: false } own
            ? ImmutableArray.CreateRange(own, Creators.Of)
            : Creators.Of(builder.Site, article);

    /// <summary>What an entry says in short, or the headline of its story.</summary>
    public static string TitleOf(Article article, LiveEntry entry) => entry.Words.Length > 0 ? entry.Words : article.Title;

    /// <summary>The absolute URL of an entry.</summary>
    public static string UrlOf(PageBuilder builder, Article article, LiveEntry entry) =>
        $"{builder.FullUrl(article.Address)}#{entry.Id}";

    /// <summary>When an entry last changed: its edit or its last correction; null if it never did.</summary>
    public static Moment? ChangeOf(Article article, LiveEntry entry)
    {
        var last = entry.At.ChangedAt(entry.Edited);
        foreach (var correction in article.Corrections.Where(c => c.Entry == entry.Id))
        {
            last = last.ChangedAt(correction.Date);
        }

        return last == entry.At ? null : last;
    }

    private static ImmutableArray<LiveMark> Of(PageBuilder builder, LocaleStrings strings, Article article, bool isPage) =>
        article.Text.Live is not { } live ? [] : ImmutableArray.CreateRange(live.Entries, e => e.IsPending
            ? LiveMark.Pending
            : new LiveMark(e.Id, StoryMarks.TimeOf(strings, article, e.At), LocaleStrings.Iso(e.At), e.At.At.UtcTicks)
            {
                Above = Above(builder, strings, article, e, isPage),
                Below = Corrections(strings, article, e) + (isPage ? Shares(builder, strings, article, e) : ""),
            });

    private static string Above(PageBuilder builder, LocaleStrings strings, Article article, LiveEntry entry, bool isPage)
    {
        var authors = AuthorsOf(article, entry);
        if (authors.IsEmpty && entry.Edited is null)
        {
            return "";
        }

        var names = authors.Select(a => a.Author is { } author
            ? $"<a href=\"{Escape(isPage ? builder.Url(author.Address) : builder.FullUrl(author.Address))}\">{Escape(a.Name)}</a>"
            : Escape(a.Name));
        var by = authors.IsEmpty ? "" : $"{Escape(strings["by"])} {string.Join(", ", names)}";
        var edited = entry.Edited is { } at
            ? $"<span class=\"entry-edited\">{LocaleStrings.Filled(Escape(strings["edited"]), "time", Time(strings, article, at))}</span>"
            : "";
        return $"<p class=\"entry-by\">{by}{(by.Length > 0 && edited.Length > 0 ? " " : "")}{edited}</p>\n";
    }

    private static string Corrections(LocaleStrings strings, Article article, LiveEntry entry) => string.Concat(
        article.Corrections.Where(c => c.Entry == entry.Id).Select(c =>
            $"<p class=\"entry-correction\"><b>{Escape(strings[CorrectionNotes.Kind(c) + "_label"])}, "
                + $"{Time(strings, article, c.Date)}:</b> {Escape(c.Text)}</p>\n"));

    private static string Shares(PageBuilder builder, LocaleStrings strings, Article article, LiveEntry entry)
    {
        if (builder.Site.Share.IsEmpty)
        {
            return "";
        }

        var links = StoryMarks.Shares(builder, strings, UrlOf(builder, article, entry), TitleOf(article, entry))
            .Select(s => $"<li><a rel=\"nofollow\" href=\"{Escape(s.Url)}\">{Escape(s.Name)}</a></li>\n");
        var words = Escape(strings["share_entry"]);
        return $"<details class=\"entry-share\"><summary>{words}</summary>\n<ul>\n{string.Concat(links)}</ul></details>\n";
    }

    private static string Time(LocaleStrings strings, Article article, Moment at) =>
        $"<time datetime=\"{LocaleStrings.Iso(at)}\">{Escape(StoryMarks.TimeOf(strings, article, at))}</time>";

    private static string Escape(string text) => MarkupEncoder.Instance.Encode(text);
}
