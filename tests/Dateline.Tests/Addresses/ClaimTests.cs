using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Output;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Addresses;

/// <summary>
/// Every page is at the address of a document, or at an address that its kind of page claims, so that a document can't have it too. If a
/// new kind of page does not claim its addresses, these tests fail and say what to do.
/// </summary>
public sealed class ClaimTests
{
    [Fact]
    public void Every_page_without_a_document_claims_its_address()
    {
        var (linked, pages) = Golden();
        var documents = linked.Articles.Select(a => a.Address)
            .Concat(linked.Pages.Select(p => p.Address))
            .Concat(linked.Withdrawals.Select(w => w.Address))
            .Concat(linked.Redirects.Select(r => r.From))
            .Concat(linked.Backgrounds.SelectMany(b => b.Editions.Select(b.AddressOf)))
            .ToHashSet(StringComparer.Ordinal);
        var claims = Pipelines.Claims(linked).ToImmutableArray();
        var free = pages.Where(p => !documents.Contains(p.Page.Address))
            .Where(p => !ReservedPrefixes.Include(p.Page.Address))
            .Where(p => !claims.Any(c => c.Address == p.Page.Address || c.Covers(p.Page.Address)))
            .Select(p => $"{p.Page.Address}: add it to the Claims of its page file, and that to the line \"{p.Family}\" of Pipelines.cs");
        Assert.Empty(free);
    }

    [Fact]
    public void Every_claim_is_that_of_a_page()
    {
        var (linked, pages) = Golden();
        var addresses = pages.Select(p => p.Page.Address).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Pipelines.Claims(linked), claim => !addresses.Contains(claim.Address));
    }

    private static (Dateline.Model.Newsroom Linked, ImmutableArray<PlannedPage> Pages) Golden()
    {
        using var newsroom = Newsroom.Of(Path.Combine(Repository.Tests, "Golden", "small"));
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(
            new BuildRequest(newsroom.Project, Now: "2020-01-15 12:00"),
            new BuildProgress(),
            diagnostics,
            TestContext.Current.CancellationToken)!;
        using var linked = LinkedNewsroom.Open(context);
        Assert.Empty(diagnostics.Sorted());
        return (linked.Newsroom, SiteBuild.PostProcess(linked.Newsroom, context));
    }
}
