using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;

namespace Dateline.PostProcess.Pages;

/// <summary>A listing for each section, with what the sections below it publish, and its feed.</summary>
internal static class SectionPages
{
    public static IEnumerable<ClaimedAddress> Claims(Newsroom newsroom) =>
        newsroom.Site.AllSections.Select(s =>
            Listing.Claim(newsroom, s.Address, newsroom.BySection.GetValueOrDefault(s, []), $"the section '{s.Id}' of site.yml") with
            {
                Where = s.Where,
                Below = [.. FeedFormats.Of(newsroom.Site).Select(f => f.FileName), Paging<Article>.Folder],
                Sitemap = SitemapGroup.Section,
            });

    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Site.AllSections.SelectMany(section => LayOutSection(newsroom, builder, section));

    private static IEnumerable<Page> LayOutSection(Newsroom newsroom, PageBuilder builder, Section section)
    {
        var listing = new Listing("section", section.Address, section.Name, section.Description)
        {
            Summary = builder.OwnStrings.Fill("section_description", "name", section.Name),
            Above = [.. section.SelfAndAncestors.Skip(1).Reverse().Select(s => builder.Link(s, builder.OwnStrings))],
            Section = section,
            Podcast = newsroom.Podcasts.FirstOrDefault(p => p.List == section.Address)?.Address ?? "",
            Children = [.. section.Children.Select(s => builder.Link(s, builder.OwnStrings))],
        };
        var articles = newsroom.BySection[section];
        return listing.Pages(articles, builder).Concat(ListingFeed.LayOut(listing, articles, builder));
    }
}
