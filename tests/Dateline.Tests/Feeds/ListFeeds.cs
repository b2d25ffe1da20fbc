using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Feeds;

/// <summary>The RSS files of a site's lists. A live story has a feed of its entries, which is of no list.</summary>
internal static partial class ListFeeds
{
    public static string[] Of(Built site) => [.. site.Files.Keys.Where(f => List().IsMatch(f))];

    [GeneratedRegex(@"^(?!\d{4}/).*feed\.xml$")]
    private static partial Regex List();
}
