using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>Pages that are no stories.</summary>
internal static class StaticPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture)
    {
        foreach (var page in newsroom.Pages)
        {
            var words = furniture.Strings(page.Language);
            yield return furniture.Page(page.Address, TemplateNames.Page, words, () =>
            (
                PageHeads.Create(furniture, words, page.Address, page.Title, page.Lede.Length > 0 ? page.Lede : newsroom.Site.Description) with { Lang = page.Language },
                new StaticPageView(page.Title, page.Lede, page.Updated is { } updated ? words.When(updated) : null, new BodyView(page.Body, page.Language))));
        }
    }
}
