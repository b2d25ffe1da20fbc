using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Metadata;
using Dateline.PostProcess.Republishing;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// For each story that others may publish, a page from which they can copy it, below the address of the story. Search engines don't list
/// it; its head names the story as the original.
/// </summary>
internal static class RepublishPages
{
    private const string Folder = "republish/";

    public static string AddressOf(Article article) => article.Address + Folder;

    /// <summary>
    /// Whether others may publish a story. A copy of somebody else's story and a story of another agency are not the newsroom's to give,
    /// unless the writer says that they are.
    /// </summary>
    public static bool IsAllowed(SiteConfig site, Article article) => site.Republish is not null && article.Text.Republish switch
    {
        Permission.Granted => true,
        Permission.Refused => false,
        _ => !article.IsSyndicated && !article.IsOfAgency && article.Kind != ArticleKind.Link,
    };

    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        Allowed(newsroom).Select(a => new ClaimedAddress(AddressOf(a), $"the page from which others can republish {a.Path}"));

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) => Allowed(newsroom).Select(a =>
        builder.Page(
            AddressOf(a), RepublishView.Shape, (Newsroom: newsroom, Article: a), s => new Copied(s.Article, s.Newsroom.EndedRights), View));

    private static IEnumerable<Article> Allowed(Newsroom newsroom) =>
        newsroom.Site.Republish is null ? [] : newsroom.Articles.Where(a => IsAllowed(newsroom.Site, a));

    private static PageView View(Copied copied, PageBuilder builder)
    {
        var article = copied.Article;
        var strings = builder.Strings(article.Language);
        var name = strings.Fill("republish_title", "title", article.Title);
        var canonical = PageHeads.Canonical(builder, article);
        var head = PageHeads.Bare(
            builder, strings, AddressOf(article), name, strings["republish_text"], article.Section,
            builder.Link(article.Section, strings), builder.Link(article)) with
        {
            Indexed = false,
            Canonical = canonical,
        };
        var terms = builder.Site.Republish!;
        using var copy = new StoryCopy(builder, article, copied.Ended);
        var html = copy.Html();
        var language = builder.OwnLanguageOn(strings);
        return builder.Wrap(strings, head, new RepublishView(
            builder.Link(article),
            html,
            PlainStory.Of(html),
            $"<link rel=\"canonical\" href=\"{canonical}\">",
            new LinkView(terms.Licence, terms.LicenceUrl) { Lang = language },
            terms.Conditions,
            language));
    }

    /// <summary>A story, and the files to which the rights have ended: on these its copy depends alone.</summary>
    private readonly record struct Copied(Article Article, FrozenSet<string> Ended) : IFacts
    {
        public void AddTo(ref Fingerprint fingerprint)
        {
            fingerprint.Add(Article);
            foreach (var file in Ended.Order(StringComparer.Ordinal))
            {
                fingerprint.Add(file);
            }
        }
    }
}
