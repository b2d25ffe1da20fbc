using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>What lists, pages and feeds say of a story beside its words: its label, its roles, the state of live coverage.</summary>
internal static class StoryMarks
{
    /// <summary>The links by which readers pass on what has a URL and a title: a story, or an entry of a live one.</summary>
    public static ImmutableArray<LinkView> Shares(PageBuilder builder, LocaleStrings strings, string url, string title) =>
        ImmutableArray.CreateRange(
            builder.Site.Share,
            s => new LinkView(s.Name.Length > 0 ? s.Name : strings.Label($"share_{s.Id}"), s.LinkTo(url, title)));

    private const int EntriesShown = 2;

    /// <summary>The label of a story, in the story's language; null for plain news.</summary>
    public static LabelView? Label(PageBuilder builder, Article article)
    {
        if (builder.Site.LabelOf(article) is not { } label)
        {
            return null;
        }

        var strings = builder.Strings(article.Language);
        var (name, language) = NameOf(builder, label, strings);
        return new LabelView(
            label.Id, name, label.Colour.ToString().ToLowerInvariant(), !label.IsNews, PageBuilder.ForeignTo(strings, language));
    }

    /// <summary>The name of a label in a language, or in the one that it is known in.</summary>
    private static (string Name, string Language) NameOf(PageBuilder builder, StoryLabel label, LocaleStrings strings)
    {
        if (label.Names.TryGetValue(strings.Language, out var own)
            || label.Names.TryGetValue(strings.Language.Split('-')[0], out own))
        {
            return (own, strings.Language);
        }

        if (label.Names.TryGetValue(StoryLabel.Default, out own) || label.Names.TryGetValue(builder.Site.Language, out own))
        {
            return (own, builder.Site.Language);
        }

        if (label.Names.Count > 0)
        {
            var first = label.Names.OrderBy(n => n.Key, StringComparer.Ordinal).First();
            return (first.Value, first.Key);
        }

        return (strings[label.Key], strings.LanguageOf(label.Key));
    }

    /// <summary>That a story was corrected or updated, in words for lists; empty if it was not.</summary>
    public static string Changed(LocaleStrings strings, Article article)
    {
        if (!article.Corrections.IsEmpty)
        {
            return strings.Label("corrected_mark");
        }

        // A live story says more with its newest entries.
        return article.Updated is { } updated && article.Kind != ArticleKind.Live
            ? strings.FillLabel(
                "updated_mark",
                "time",
                updated.HasTime && updated.Day == article.Date.Day ? strings.Hour(updated) : strings.CardDay(updated).Text)
            : "";
    }

    public static LinkView? Sponsor(Article article) =>
        article.Text.Label?.Sponsor is { } sponsor ? new LinkView(sponsor.Name, sponsor.Url) : null;

    public static ReviewView? Review(Article article) =>
        article.Text.Label?.Review is { } review ? new ReviewView(review.Name, review.Rating) : null;

    public static ClaimView? Claim(Article article) =>
        article.Text.Label?.Claim is { } claim ? new ClaimView(claim.Text, claim.By, claim.Verdict) : null;

    public static ImmutableArray<CreditView> Credits(PageBuilder builder, LocaleStrings strings, Article article) =>
        article.Credits.IsEmpty
            ? []
            : [.. article.Credits.Select(c => new CreditView(
                strings.Label("credit_" + c.Role.ToString().ToLowerInvariant()), [.. c.People.Select(builder.Link)]))];

    /// <summary>
    /// Whose opinion a story is; empty for another story. Lists show it, because readers choose opinions by their authors.
    /// </summary>
    public static ImmutableArray<LinkView> Voices(PageBuilder builder, Article article) =>
        IsOpinion(builder, article) ? [.. article.Authors.Select(builder.Link)] : [];

    /// <summary>The picture of whose opinion a story is. That of a second author alone would stand beside the name of the first.</summary>
    public static PictureView? Head(PageBuilder builder, Article article) =>
        IsOpinion(builder, article) && article.Authors is [{ Picture: { } first }, ..] ? builder.Picture(first) : null;

    private static bool IsOpinion(PageBuilder builder, Article article) => builder.Site.LabelOf(article)?.Type == StoryType.Opinion;

    /// <summary>The pictures of the first two authors.</summary>
    public static ImmutableArray<PictureView> Heads(PageBuilder builder, Article article) =>
        article.Authors.All(a => a.Picture is null)
            ? []
            : [.. article.Authors.Take(2).Select(a => builder.Picture(a.Picture)).OfType<PictureView>()];

    /// <summary>The state of a live story; null for another one.</summary>
    public static LiveView? Live(PageBuilder builder, LocaleStrings strings, Article article) => article.Text.Live is { } live
        ? new LiveView(
            live.Ended is { } ended ? strings.When(ended) : null,
            [.. live.NewestFirst.Take(EntriesShown).Select(e => new EntryLine(
                new TimeView(TimeOf(strings, article, e.At), LocaleStrings.Iso(e.At)),
                e.Words,
                builder.Url(article.Address) + "#" + e.Id))])
        : null;

    /// <summary>The hour of something in a story, with its day if that is not the story's, and its year likewise.</summary>
    public static string TimeOf(LocaleStrings strings, Article article, Moment time)
    {
        var hour = time.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        return time.Day == article.Date.Day ? hour
            : $"{(time.Day.Year == article.Date.Day.Year ? strings.DatelineDay(time) : strings.DayText(time))}, {hour}";
    }
}
