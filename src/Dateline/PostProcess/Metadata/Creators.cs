using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.PostProcess.Metadata;

/// <summary>Who made a story, for machines: its authors, or else the agency that it names, or else who published it first.</summary>
internal static class Creators
{
    public static ImmutableArray<Creator> Of(SiteConfig site, Article article) => article switch
    {
        { Authors: [] } => [new Creator(Publisher(site, article), IsPerson: false, null)],
        _ => ImmutableArray.CreateRange(article.Authors, Of),
    };

    public static Creator Of(Byline byline) =>
        new(byline.Name, byline.Author?.Kind != AuthorKind.Desk, byline.Author?.Address) { Picture = byline.Picture?.File };

    /// <summary>
    /// Whether a story names another agency. In another language than the site's it may be the newsroom's own name there: <c>ТАСС</c>.
    /// </summary>
    public static bool IsOfAgency(SiteConfig site, Article article) => article.IsOfAgency && article.Language == site.Language;

    /// <summary>The agency that the story names, or the newsroom; of a copy, the agency or the host of the original.</summary>
    private static string Publisher(SiteConfig site, Article article) => article switch
    {
        { IsSyndicated: false } => IsOfAgency(site, article) ? article.Text.Agency : site.Name,
        { Text.Agency.Length: > 0 } => article.Text.Agency,
        _ => ShownAddress.Host(new Uri(article.Text.Canonical)),
    };
}

/// <summary>A name, and the address of a page on this site if there is one.</summary>
internal sealed record Creator(string Name, bool IsPerson, string? Address)
{
    public MediaFile? Picture { get; init; }
}
