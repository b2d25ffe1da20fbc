using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Where every text stands on the site, by the path of its file: its address, or that it is hidden now.</summary>
internal sealed class Standings
{
    private readonly Dictionary<string, Place> _texts;
    private readonly List<(Located Alias, string Address, TextDraft Text)> _aliases = [];
    private readonly BuildContext _context;

    public Standings(Drafts drafts, BuildContext context)
    {
        _context = context;
        _texts = new Dictionary<string, Place>(drafts.Articles.Length + drafts.Editions.Length + drafts.Pages.Length, StringComparer.Ordinal);
        Addresses = new Addresses(context.Diagnostics);
        SiteAddresses.TakeListings(Addresses, context.Site);
        foreach (var path in drafts.Unread)
        {
            _texts[path] = new Place("", Visibility.Hidden, IsBroken: true);
        }

        AddPages(drafts);
        AddEditions(drafts);
        AddArticles(drafts);
    }

    public Addresses Addresses { get; }

    /// <summary>Former addresses of texts that have one now, as the site writes them.</summary>
    public IReadOnlyList<(Located Alias, string Address, TextDraft Text)> Aliases => _aliases;

    public IEnumerable<string> Paths => _texts.Keys;

    public bool Has(string path) => _texts.ContainsKey(path);

    /// <summary>Whether a document is there, but so wrong that it has no place on the site: nothing more need be said of it.</summary>
    public bool IsBroken(string path) => _texts.TryGetValue(path, out var place) && place.IsBroken;

    public string AddressOf(TextDraft text) => _texts.TryGetValue(text.Path, out var place) ? place.Address : "";

    public Visibility Of(TextDraft text) => _texts.TryGetValue(text.Path, out var place) ? place.Visibility : Visibility.Hidden;

    /// <summary>The address of a public text; null when it is hidden or withdrawn.</summary>
    public string? PublicAddress(string path) =>
        _texts.TryGetValue(path, out var place) && place.Visibility == Visibility.Public ? place.Address : null;

    /// <summary>Whether an address is that of a text which readers can't see now.</summary>
    public bool IsHidden(string address) =>
        Addresses.PathAt(address) is { Length: > 0 } path && _texts.TryGetValue(path, out var place) && place.Visibility == Visibility.Hidden;

    private void AddPages(Drafts drafts)
    {
        foreach (var page in drafts.Pages)
        {
            var slug = AddressParts.SlugOf(page.Slug, System.IO.Path.GetFileNameWithoutExtension(page.Path), page.Shown, _context.Diagnostics);
            Add(page, _context.Site.Urls.PageOf(slug), VisibilityRule.Of(page, default, _context.Now, _context.Drafts));
        }
    }

    /// <summary>The newest public edition of each explainer has the explainer's address, earlier ones their date's below it.</summary>
    private void AddEditions(Drafts drafts)
    {
        foreach (var explainer in drafts.Editions.GroupBy(e => e.Id, StringComparer.OrdinalIgnoreCase))
        {
            var address = _context.Site.Urls.BackgroundOf(Slug.Of(explainer.Key));
            var days = new Dictionary<DateOnly, EditionDraft>();
            var newest = explainer.LastOrDefault(e => VisibilityOf(e) == Visibility.Public);
            foreach (var edition in explainer)
            {
                if (edition.IsDated && VisibilityRule.IsChecked(edition, _context.Drafts) && !days.TryAdd(edition.Date.Day, edition))
                {
                    _context.Diagnostics.Error(
                        Codes.DuplicateId, edition.Title.Where, $"the explainer '{edition.Id}' has two editions of {edition.Date.Day:yyyy-MM-dd}, this and {days[edition.Date.Day].Shown}", hint: "give one of the two another date");
                    _texts[edition.Path] = new Place("", Visibility.Hidden, IsBroken: true);
                    continue;
                }

                Add(edition, edition == newest ? address : Model.Background.EditionAddress(address, edition.Date.Day), VisibilityOf(edition));
            }
        }
    }

    private void AddArticles(Drafts drafts)
    {
        foreach (var article in drafts.Articles)
        {
            var slug = AddressParts.SlugOf(article.Slug, article.FromPath.Slug, article.Shown, _context.Diagnostics);
            Add(article, _context.Site.Urls.ArticleOf(article.Date.Day, slug), VisibilityRule.Of(article, article.Date, _context.Now, _context.Drafts));
        }
    }

    private Visibility VisibilityOf(EditionDraft edition) => VisibilityRule.Of(edition, edition.Date, _context.Now, _context.Drafts);

    /// <summary>A draft is known, so that one can link to it, but has no claim to an address.</summary>
    private void Add(TextDraft text, string address, Visibility visibility)
    {
        if (!text.IsDated || !VisibilityRule.IsChecked(text, _context.Drafts))
        {
            _texts[text.Path] = new Place("", Visibility.Hidden, IsBroken: !text.IsDated);
            return;
        }

        _texts[text.Path] = new Place(address, visibility, IsBroken: false);
        Addresses.Take(address, text.Title.Where, text.Path);
        foreach (var alias in text.Aliases)
        {
            if (AddressParts.Alias(alias, _context.Diagnostics) is { } former && Addresses.Take(former, alias.Where))
            {
                _aliases.Add((alias, former, text));
            }
        }
    }

    private readonly record struct Place(string Address, Visibility Visibility, bool IsBroken);
}
