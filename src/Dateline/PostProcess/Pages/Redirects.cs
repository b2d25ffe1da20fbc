using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Views;

namespace Dateline.PostProcess.Pages;

/// <summary>
/// A page at each former address that redirects to the current one, without help from the server. A former address of a file has a copy of
/// the file that replaced it.
/// </summary>
internal static class Redirects
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Redirects.Where(r => r.Form == RedirectForm.Page).Select(r => builder.Page(
            r.From,
            builder.OwnStrings,
            () => (null, new RedirectView(builder.Url(r.To), builder.FullUrl(r.To)))));

    /// <summary>The former addresses at which the site has a copy of a page, by the page's address.</summary>
    public static ILookup<string, string> Copies(Newsroom newsroom) =>
        newsroom.Redirects.Where(r => r.Form == RedirectForm.Copy).ToLookup(r => r.Target, r => r.From, StringComparer.Ordinal);
}
