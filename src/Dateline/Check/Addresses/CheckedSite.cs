using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Output;
using Dateline.PostProcess.Pages;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>A site as one revision of the newsroom publishes it. It has no pages when errors would stop a build.</summary>
internal sealed record CheckedSite(
    Newsroom Newsroom, ParsedDocuments Documents, ImmutableArray<PlannedPage> Pages, BuildContext Context)
{
    public SiteConfig Site => Newsroom.Site;

    public bool HasPages => !Pages.IsEmpty;

    /// <summary>The site with its pages, as far as errors leave some: a base with errors was published before it had them.</summary>
    public CheckedSite Planned() => HasPages ? this : this with { Pages = SiteBuild.Plan(Newsroom, Context) };

    /// <summary>
    /// Every address that readers and other sites may keep: pages, feeds, files and redirects. The pages of a list after its first are not
    /// among them. Their stories move on when one is withdrawn, the last of them comes and goes with the number of stories, and nothing
    /// could redirect from an address that the list may need again tomorrow. Nor is what only the site's own pages load.
    /// </summary>
    public HashSet<string> Addresses()
    {
        var claims = Context.Claims(Newsroom).Select(c => c.Address).ToHashSet(StringComparer.Ordinal);
        var addresses = new HashSet<string>(Pages.Length, StringComparer.Ordinal);
        foreach (var planned in Pages)
        {
            if (!IsPassing(planned.Page.Address) && !IsLaterPage(planned.Page.Address, claims))
            {
                addresses.Add(planned.Page.Address);
            }
        }

        addresses.ExceptWith(LiveFiles.AddressesIn(Newsroom));
        addresses.UnionWith(Newsroom.Redirects.Select(r => r.From));
        return addresses;
    }

    private static bool IsPassing(string address) =>
        ReservedPrefixes.Include(address) && !address.StartsWith(ReservedPrefixes.Media, StringComparison.OrdinalIgnoreCase);

    private static bool IsLaterPage(string address, HashSet<string> lists)
    {
        var folder = address.LastIndexOf("/" + Paging<Article>.Folder, StringComparison.Ordinal);
        return folder >= 0 && lists.Contains(address[..(folder + 1)]);
    }
}
