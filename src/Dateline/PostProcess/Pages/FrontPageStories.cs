using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// Which stories the front page shows, and where. What <c>front.yml</c> leaves open is filled by priority and date. No story is shown
/// twice: the plan claims first, then the lead, the stories beside it, packages, the latest, and the sections.
/// </summary>
internal sealed class FrontPageStories
{
    private const int RelatedShown = 3, RelatedDays = 30, TopicsOfSubject = 2, PackagesShown = 2, PackageShown = 5;

    private const int LatestShown = 12, LeastLatest = 3;

    /// <summary>The most stories beside a lead with a picture, and those below one without, in two rows.</summary>
    private const int MostSlots = 4;

    /// <summary>A package without an editor: how many stories it needs, and from how many days.</summary>
    private const int PackageNeeds = 3, PackageDays = 10;

    /// <summary>A section shows its first story and <see cref="More"/> others; without a picture there is room for more.</summary>
    private const int More = 2, MoreWithoutPicture = 4;

    /// <summary>What all sections show together, so that twenty of them don't make a page three times as long and heavy.</summary>
    private const int AllSectionsShow = 48;

    private readonly Newsroom _newsroom;
    // A record is compared by all its members, and a newsroom has each story once.
    private readonly HashSet<Article> _shown = new(ReferenceEqualityComparer.Instance);

    private FrontPageStories(Newsroom newsroom)
    {
        _newsroom = newsroom;
        var plan = newsroom.FrontPage;
        _shown.UnionWith(plan.Slots);
        _shown.UnionWith(plan.Packages.SelectMany(p => p.Items));
        Lead = plan.Lead
            ?? LeadStory.Of(newsroom.Site, Open(newsroom.Articles).Where(IsInOwnLanguage).Take(Considered))
            ?? LeadStory.Of(newsroom.Site, Open(newsroom.Articles).Take(Considered));
        _shown.UnionWith(Lead is null ? [] : [Lead]);
        Related = Claim(Lead is null ? [] : RelatedTo(Lead).Distinct().Take(RelatedShown));
        Slots = plan.Slots.IsEmpty ? Claim(SlotsOfSections()) : plan.Slots;
        Packages = plan.Packages.IsEmpty ? [.. PackagesOfExplainers()] : [.. plan.Packages.Where(p => !p.Items.IsEmpty)];
        Latest = Claim(NewestLines());
        Sections = EndTogether([.. newsroom.Site.Sections.Select(s => (s, OfSection(s))).Where(s => !s.Item2.IsEmpty)]);
    }

    /// <summary>How many of the newest stories can lead.</summary>
    private const int Considered = 100;

    public Article? Lead { get; }

    public ImmutableArray<Article> Related { get; }

    public ImmutableArray<Article> Slots { get; }

    public ImmutableArray<FrontPackage> Packages { get; }

    public ImmutableArray<Article> Latest { get; }

    public ImmutableArray<(Section Section, ImmutableArray<Article> Stories)> Sections { get; }

    public static FrontPageStories Of(Newsroom newsroom) => new(newsroom);

    private bool IsOpen(Article article) => !_shown.Contains(article);

    private bool IsInOwnLanguage(Article article) => article.Language == _newsroom.Site.Language;

    private IEnumerable<Article> Open(ImmutableArray<Article> articles) => ArticleOrder.NewestFirst(articles).Where(IsOpen);

    private ImmutableArray<Article> Claim(IEnumerable<Article> articles)
    {
        ImmutableArray<Article> claimed = [.. articles];
        _shown.UnionWith(claimed);
        return claimed;
    }

    /// <summary>
    /// The open stories that the writer of a story chose, then those of the days before it on the same subject: on the story's main topic,
    /// which is the first that it names, or on two of its topics. One topic alone, such as a country, makes no subject.
    /// </summary>
    private IEnumerable<Article> RelatedTo(Article lead) =>
        lead.Related.Select(path => _newsroom.ByPath.Value[path])
            .Concat(Recent(lead.Date.At.AddDays(-RelatedDays)).Where(a => a.Language == lead.Language && IsOnSubject(a, lead)))
            .Where(IsOpen);

    private static bool IsOnSubject(Article article, Article lead) =>
        !lead.Topics.IsEmpty && (article.Topics.Contains(lead.Topics[0]) || article.Topics.Count(lead.Topics.Contains) >= TopicsOfSubject);

    private IEnumerable<Article> Recent(DateTimeOffset since) =>
        ArticleOrder.NewestFirst(_newsroom.Articles).TakeWhile(a => a.Date.At >= since);

    private IEnumerable<Article> NewestLines()
    {
        var left = FrontPageHeights.BesideLatest(this, !_newsroom.Backgrounds.IsEmpty);
        DateOnly? day = null;
        foreach (var (number, article) in Open(_newsroom.Articles).Take(LatestShown).Index())
        {
            left -= FrontPageHeights.Line(article) + (article.Date.Day == day ? 0 : FrontPageHeights.Day);
            if (left < 0 && number >= LeastLatest)
            {
                yield break;
            }

            day = article.Date.Day;
            yield return article;
        }
    }

    /// <summary>The most important recent stories, no two of one section; where there are not enough sections, others follow.</summary>
    private IEnumerable<Article> SlotsOfSections()
    {
        Article[] candidates = [.. Open(_newsroom.Articles).Where(IsInOwnLanguage).Take(Considered / 4).OrderBy(a => a.Priority)];
        Article[] first = [.. candidates.DistinctBy(a => a.Section.SelfAndAncestors.Last())];
        ImmutableArray<Article> most = [.. first.Concat(candidates.Except(first)).Take(MostSlots)];
        return Lead?.Image is null ? most : FrontPageHeights.FillBeside(Lead, Related, !_newsroom.Backgrounds.IsEmpty, most);
    }

    /// <summary>The stories of the last days that share a topic with an explainer or show it, where they are many.</summary>
    private IEnumerable<FrontPackage> PackagesOfExplainers()
    {
        if (_newsroom.Articles.IsEmpty || _newsroom.Backgrounds.IsEmpty)
        {
            yield break;
        }

        Article[] recent =
            [.. Recent(_newsroom.Articles[^1].Date.At.AddDays(-PackageDays)).Where(a => IsOpen(a) && IsInOwnLanguage(a))];
        foreach (var explainer in BackgroundPages.NewestFirst(_newsroom)
            .Select(b => (Background: b, Stories: recent.Where(a => IsAbout(a, b)).ToArray()))
            .Where(b => b.Stories.Length >= PackageNeeds)
            .OrderByDescending(b => b.Stories.Length).Take(PackagesShown))
        {
            Article[] stories = [.. explainer.Stories.Where(IsOpen)];
            if (stories.Length >= PackageNeeds)
            {
                Article[] shown = [.. stories.OrderBy(a => a.Priority).Take(PackageShown)];
                yield return new FrontPackage(
                    explainer.Background.Newest.Title,
                    explainer.Background,
                    Claim(shown[0].Image is null ? shown.Take(PackageNeeds) : shown));
            }
        }
    }

    private static bool IsAbout(Article article, Background background) =>
        article.Backgrounds.Any(b => b.Background == background) || article.Topics.Any(background.Newest.Topics.Contains);

    private ImmutableArray<Article> OfSection(Section section)
    {
        var first = Open(_newsroom.BySection[section]).Take(1 + MoreWithoutPicture).ToArray();
        var share = AllSectionsShow / _newsroom.Site.Sections.Length;
        var room = HasPicture(first) ? Math.Min(share - 1, 1 + More) : Math.Min(share, 1 + MoreWithoutPicture);
        return Claim(first.Take(Math.Max(1, room)));
    }

    /// <summary>Whether the first of some stories has a photograph, which is shown above it.</summary>
    public static bool HasPicture(ReadOnlySpan<Article> stories) => stories is [{ Image.IsDrawn: false }, ..];

    /// <summary>
    /// Shortens the sections of a row to the shortest of them, but not below <see cref="More"/> stories after the first. The theme makes
    /// rows of three, and of four where these are full.
    /// </summary>
    private static ImmutableArray<(Section Section, ImmutableArray<Article> Stories)> EndTogether(
        ImmutableArray<(Section Section, ImmutableArray<Article> Stories)> sections)
    {
        return [.. sections.Chunk(sections.Length is 4 or 8 ? 4 : 3).SelectMany(row =>
        {
            var shortest = row.Min(s => s.Stories.Length + PictureOf(s.Stories));
            return row.Select(s => (
                s.Section,
                s.Stories[..Math.Min(s.Stories.Length, Math.Max(1 + More, shortest - PictureOf(s.Stories)))]));
        })];

        static int PictureOf(ImmutableArray<Article> stories) => HasPicture(stories.AsSpan()) ? MoreWithoutPicture - More : 0;
    }
}
