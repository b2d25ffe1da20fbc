using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Checks of the whole newsroom that need every address: links written as addresses of the site, menus, policies.</summary>
internal static class LinkChecks
{
    /// <summary>A former address must not stand where the site itself writes a file.</summary>
    public static void CheckAliases(Newsroom newsroom, Drafts drafts, Standings standings, bool withDrafts)
    {
        foreach (var alias in drafts.Articles.Concat<TextDraft>(drafts.Editions).Concat(drafts.Pages)
            .Where(t => VisibilityRule.IsChecked(t, withDrafts))
            .SelectMany(t => t.Aliases)
            .Where(a => SiteAddresses.IsFileOfSite(newsroom, Addresses.Whole(a.Value))))
        {
            standings.Addresses.Refuse(alias.Value, alias.Where, SourceSpan.File("the site itself"));
        }
    }

    public static void CheckAddresses(Newsroom newsroom, Drafts drafts, Standings standings, DiagnosticBag diagnostics)
    {
        foreach (var text in drafts.Articles.Concat<TextDraft>(drafts.Editions).Concat(drafts.Pages).Where(t => standings.Of(t) == Visibility.Public))
        {
            foreach (var pointer in text.Body.Pointers.Where(p => IsAddress(p) && !SiteAddresses.Has(newsroom, standings.Addresses, Path(p.Written))))
            {
                diagnostics.Warning(
                    Codes.BrokenLink, pointer.Where, $"the site has no address '{pointer.Written}'", hint: pointer.Written.EndsWith('/') ? "link to a document by the path of its .md file" : "addresses of the site end in a slash");
            }
        }

        foreach (var entry in newsroom.Site.MainMenu.Concat(newsroom.Site.FooterMenu).Concat(newsroom.Site.Policies)
            .Where(e => e.Url.StartsWith('/') && !SiteAddresses.Has(newsroom, standings.Addresses, Path(e.Url))))
        {
            diagnostics.Warning(Codes.BrokenLink, SourceSpan.File(SiteFields.FileName), $"'{entry.Name}' leads to {entry.Url}, an address that the site does not have");
        }

        if (newsroom.Articles.IsEmpty)
        {
            diagnostics.Warning(Codes.EmptyNewsroom, SourceSpan.File("articles"), "no article is public now", hint: drafts.Articles.IsEmpty ? "write the first: articles/2019/12/10-headline.md" : "they are drafts, under embargo, dated later, expired or withdrawn");
        }
    }

    private static bool IsAddress(Pointer pointer) =>
        !pointer.IsPicture && pointer.Written.StartsWith('/') && !pointer.Written.StartsWith("/" + MediaShelf.Folder, StringComparison.Ordinal)
        && !Path(pointer.Written).EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static string Path(string written)
    {
        var end = written.AsSpan().IndexOfAny('#', '?');
        return end < 0 ? written : written[..end];
    }
}
