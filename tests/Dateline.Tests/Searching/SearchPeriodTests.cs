using System.Globalization;
using Dateline.PostProcess.Searching;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Searching;

/// <summary>How an archive is divided: a story that comes or goes changes the part of its own period only.</summary>
public sealed class SearchPeriodTests
{
    [Fact]
    public void A_small_archive_is_one_part() => Assert.Equal(["all: 3"], Divide((2001, 1), (2010, 1), (2020, 1)));

    [Fact]
    public void The_newest_parts_are_small_and_the_earlier_ones_long() => Assert.Equal(
        ["2019-h2: 605", "2019-h1: 595", "2018: 900", "2010-2014: 1500", "2000-2009: 2000"],
        Divide((2005, 2000), (2012, 1500), (2018, 900), (2019, 1200)));

    [Fact]
    public void One_more_story_adds_to_its_own_part_only()
    {
        var before = Divide((2005, 2000), (2012, 1500), (2018, 900), (2019, 1200));
        Assert.Equal(["2010-2014: 1501"], Divide((2005, 2000), (2012, 1501), (2018, 900), (2019, 1200)).Except(before));
    }

    /// <summary>The parts of an archive with so many stories in each of these years, spread over the year.</summary>
    private static string[] Divide(params (int Year, int Count)[] years)
    {
        using var newsroom = Newsroom.With("articles/one.md", "title: One");
        using var linked = LinkedNewsroom.Open(newsroom.Context());
        var story = linked.Newsroom.Articles[0];
        var stories = years.SelectMany(y => Enumerable.Range(0, y.Count).Select(i => story with
        {
            Date = new Dateline.Model.Moment(
                new DateTimeOffset(y.Year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(365 * 24.0 * (i + 0.5) / y.Count), HasTime: true),
        }));
        return [.. SearchPeriod.Of("en", [.. stories]).Select(p => string.Create(
            CultureInfo.InvariantCulture, $"{p.Name}: {p.Stories.Length}"))];
    }
}
