using System.Collections.Frozen;
using Dateline.Diagnostics;

namespace Dateline.Process;

/// <summary>Where every text stands on the site, by the path of its file: its address, or that it is hidden now.</summary>
internal sealed class Standings
{
    private readonly Dictionary<string, (string Address, Visibility Visibility)> _texts = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _drafts;

    public Standings(Drafts drafts, BuildContext context)
    {
        _drafts = drafts.Articles.Select(a => a.Path)
            .Concat(drafts.Editions.Select(e => e.Path))
            .Concat(drafts.Pages.Select(p => p.Path))
            .ToFrozenSet(StringComparer.Ordinal);
        Addresses = new Addresses(context.Diagnostics);
        SiteAddresses.TakeListings(Addresses, context.Site);
        var urls = context.Site.Urls;
        foreach (var page in drafts.Pages)
        {
            var slug = AddressParts.SlugOf(page.Slug, System.IO.Path.GetFileNameWithoutExtension(page.Path), SourceSpan.File(page.Shown), context.Diagnostics);
            Add(page, urls.PageOf(slug), VisibilityRule.Of(page, default, context.Now, context.Drafts), context);
        }

        AddEditions(drafts, context);
        foreach (var article in drafts.Articles)
        {
            var slug = AddressParts.SlugOf(article.Slug, article.FromPath.Slug, SourceSpan.File(article.Shown), context.Diagnostics);
            Add(article, urls.ArticleOf(article.Date.Day, slug), VisibilityRule.Of(article, article.Date, context.Now, context.Drafts), context);
        }
    }

    public Addresses Addresses { get; }

    public bool Has(string path) => _drafts.Contains(path);

    public IEnumerable<string> Paths => _drafts;

    public string AddressOf(TextDraft text) => _texts.TryGetValue(text.Path, out var standing) ? standing.Address : "";

    public Visibility Of(TextDraft text) => _texts.TryGetValue(text.Path, out var standing) ? standing.Visibility : Visibility.Hidden;

    /// <summary>The address of a public text; null when it is hidden or withdrawn.</summary>
    public string? PublicAddress(string path) =>
        _texts.TryGetValue(path, out var standing) && standing.Visibility == Visibility.Public ? standing.Address : null;

    /// <summary>The newest public edition of each explainer has the explainer's address, earlier ones their date's below it.</summary>
    private void AddEditions(Drafts drafts, BuildContext context)
    {
        foreach (var explainer in drafts.Editions.GroupBy(e => e.Id, StringComparer.OrdinalIgnoreCase))
        {
            var address = context.Site.Urls.BackgroundOf(Slug.Of(explainer.Key));
            var seen = explainer.Where(e => VisibilityRule.IsChecked(e, context.Drafts))
                .Select(e => (Edition: e, Visibility: VisibilityRule.Of(e, e.Date, context.Now, context.Drafts))).ToArray();
            var newest = seen.LastOrDefault(e => e.Visibility == Visibility.Public).Edition;
            foreach (var (edition, visibility) in seen)
            {
                Add(edition, edition == newest ? address : Model.Background.EditionAddress(address, edition.Date.Day), visibility, context);
            }
        }
    }

    private void Add(TextDraft text, string address, Visibility visibility, BuildContext context)
    {
        if (!VisibilityRule.IsChecked(text, context.Drafts))
        {
            return;
        }

        _texts[text.Path] = (address, visibility);
        Addresses.Take(address, text.Title.Where);
        foreach (var alias in text.Aliases)
        {
            if (AddressParts.IsAlias(alias, context.Diagnostics))
            {
                Addresses.Take(alias.Value, alias.Where);
            }
        }
    }
}
