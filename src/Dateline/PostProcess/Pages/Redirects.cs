using Dateline.Model;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>A page at each former address that redirects to the current one, without help from the server.</summary>
internal static class Redirects
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Redirects.Select(r => builder.Page(
            r.From,
            builder.OwnStrings,
            () => (null, new RedirectView(builder.Url(r.To), builder.FullUrl(r.To)))));
}
