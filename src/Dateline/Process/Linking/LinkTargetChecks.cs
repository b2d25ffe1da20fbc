using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>Checks of the whole newsroom that need every address: links written as addresses of the site, menus, policies.</summary>
internal sealed class LinkTargetChecks(Newsroom newsroom, AddressIndex addresses, Claims claims, DiagnosticBag diagnostics)
{
    private readonly SiteAddresses _addresses = new(newsroom, addresses.Addresses, claims);

    public void Check(ParsedDocuments documents)
    {
        _addresses.Reserve(addresses, diagnostics);
        CheckTexts(documents.Articles);
        CheckTexts(documents.Editions);
        CheckTexts(documents.Pages);
        CheckMenus();

        // With errors about, what is missing may be there once they are mended.
        if (newsroom.Articles.IsEmpty && !diagnostics.HasErrors)
        {
            diagnostics.Warning(
                Codes.EmptyNewsroom,
                SourceSpan.File("articles"),
                "no article is public now",
                hint: documents.Articles.IsEmpty
                    ? "write the first: articles/2019/12/10-headline.md"
                    : "all are drafts, under embargo, scheduled, expired or withdrawn");
        }
    }

    private void CheckTexts(IEnumerable<ParsedText> texts)
    {
        foreach (var text in texts)
        {
            foreach (var pointer in text.Pointers)
            {
                if (IsAddress(pointer) && addresses.Of(text) == Visibility.Public && !_addresses.Has(Path(pointer.Written)))
                {
                    diagnostics.Warning(
                        Codes.BrokenLink, pointer.Where, $"the site has no address '{pointer.Written}'", hint: Hint(Path(pointer.Written)));
                }
            }
        }
    }

    private void CheckMenus()
    {
        foreach (var entry in newsroom.Site.MainMenu
            .Concat(newsroom.Site.FooterMenu)
            .Concat(newsroom.Site.Policies)
            .Where(e => e.Url.StartsWith('/')))
        {
            var address = Path(entry.Url);
            if (!_addresses.Has(address))
            {
                diagnostics.Warning(
                    Codes.BrokenLink,
                    entry.Where,
                    $"'{entry.Name}' links to {entry.Url}, but the site has no such address",
                    hint: address.EndsWith('/') ? "" : Hint(address));
            }
            else if (addresses.IsHidden(address))
            {
                diagnostics.Warning(Codes.HiddenLink, entry.Where, $"'{entry.Name}' links to {entry.Url}, which is not public now");
            }
        }
    }

    private string Hint(string address) =>
        address.EndsWith('/') ? "link to a document by the path of its .md file"
        : _addresses.Has(address + "/") ? $"write {address}/"
        : "addresses of the site end in a slash";

    private static bool IsAddress(Pointer pointer) =>
        !pointer.IsPicture && pointer.Written.StartsWith('/')
        && !pointer.Written.StartsWith("/" + MediaFolder.Folder, StringComparison.Ordinal)
        && !Path(pointer.Written).EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static string Path(string written)
    {
        var end = written.AsSpan().IndexOfAny('#', '?');
        return UnicodeComposition.Compose(Uri.UnescapeDataString(end < 0 ? written : written[..end]));
    }
}
