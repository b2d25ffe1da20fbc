using Dateline.Model;

namespace Dateline.PostProcess;

/// <summary>A listing for each section, with what the sections below it publish, and its feed.</summary>
internal static class SectionPages
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder furniture) =>
        newsroom.Site.AllSections.SelectMany(section => LayOutSection(newsroom, furniture, section));

    private static IEnumerable<Page> LayOutSection(Newsroom newsroom, PageBuilder furniture, Section section)
    {
        var listing = new Listing("section", section.Address, section.Name, section.Description)
        {
            Summary = furniture.OwnStrings.Fill("section_description", "name", section.Name),
            Above = [.. section.Upwards.Skip(1).Reverse().Select(s => furniture.Link(s, furniture.OwnStrings))],
            Children = [.. section.Children.Select(s => furniture.Link(s, furniture.OwnStrings))],
        };
        var articles = newsroom.BySection[section];
        return listing.Pages(articles, furniture).Append(Feeds.ListingFeed.LayOut(listing, articles, furniture));
    }
}
