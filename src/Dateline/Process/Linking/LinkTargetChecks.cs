using Dateline.Diagnostics;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>Checks links to addresses of this site in texts, menus and policies, after linking, when all addresses are known.</summary>
internal sealed class LinkTargetChecks(Newsroom newsroom, AddressIndex addresses, SiteAddresses site, DiagnosticBag diagnostics)
{
    public void Check(ParsedDocuments documents)
    {
        CheckTexts(documents.Articles);
        CheckTexts(documents.Editions);
        CheckTexts(documents.Pages);
        CheckMenus();

        // With errors, stories may be missing because of them.
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
                if (IsAddress(pointer) && addresses.Of(text) == Visibility.Public && !site.Has(Path(pointer.Written)))
                {
                    diagnostics.Warning(
                        Codes.BrokenLink, pointer.Where, $"the site has no address '{pointer.Written}'", hint: Hint(Path(pointer.Written)));
                }
            }
        }
    }

    private void CheckMenus()
    {
        foreach (var entry in newsroom.Site.Links.Where(e => e.Url.StartsWith('/')))
        {
            var address = Path(entry.Url);
            if (!site.Has(address))
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

    private string Hint(string address)
    {
        if (address.EndsWith('/'))
        {
            return "link to a document by the path of its .md file";
        }

        if (site.Has(address + "/"))
        {
            return $"write {address}/";
        }

        if (!address[address.LastIndexOf('/')..].Contains('.'))
        {
            return "addresses of the site end in a slash";
        }

        return Nearest.To(address, addresses.Static.Select(f => f.Address)) is { } near
            ? $"did you mean '{near}'?"
            : $"is it in {StaticFolder.Name}/?";
    }

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
