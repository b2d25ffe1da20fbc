using Dateline.Model;
using Dateline.PostProcess.Metadata;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A page for each document of <c>pages/</c>.</summary>
internal static class StaticPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder)
    {
        foreach (var page in newsroom.Pages)
        {
            var strings = builder.Strings(page.Language);
            yield return builder.Page(page.Address, strings, () =>
            (
                (PageHeads.Create(
                    builder,
                    strings,
                    page.Address,
                    page.Title,
                    page.Description.Length > 0 ? page.Description : newsroom.Site.Description) with
                { Lang = page.Language }).With(page.Body),
                new StaticPageView(
                    page.Title,
                    page.Lede,
                    page.Updated is { } updated ? strings.When(updated) : null,
                    new BodyView(page.Body, page.Language))),
                page.Template);
        }
    }
}
