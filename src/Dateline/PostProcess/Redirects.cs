using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>A page at each former address that sends readers on: permanence needs no server.</summary>
internal static class Redirects
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.Redirects.Select(r => furniture.Page(
            r.From,
            TemplateNames.Redirect,
            furniture.OwnStrings,
            () => (null, new RedirectView(furniture.Url(r.To), furniture.FullUrl(r.To)))));
}
