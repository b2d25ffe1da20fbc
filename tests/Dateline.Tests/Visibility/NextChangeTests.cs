using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;
using Newsroom = Dateline.Tests.Newsrooms.Newsroom;

namespace Dateline.Tests.Visibility;

/// <summary>The next time at which the site changes by itself. It is February 1, 2020, 12:00 in Moscow.</summary>
public sealed class NextChangeTests
{
    private const string Old = "title: Flood\ndate: 2020-01-10\n";

    [Theory]
    [InlineData("date: 2020-02-03 09:00", "2020-02-03 09:00 Published")]
    [InlineData("date: 2020-01-10\nembargo: 2020-02-03 09:00", "2020-02-03 09:00 EmbargoEnds")]
    [InlineData(
        "date: 2020-01-10\nembargo: 2020-02-03\nstatus: withdrawn\nwithdrawn: {date: 2020-02-02, reason: No.}",
        "2020-02-03 00:00 EmbargoEnds")]
    [InlineData("date: 2020-01-10\nexpires: 2020-02-03", "2020-02-03 00:00 Expires")]
    [InlineData("date: 2020-01-10\nupdated: 2020-02-03", "2020-02-03 00:00 Updated")]
    [InlineData(
        "date: 2020-01-10\ncorrections: [{date: 2020-01-11, text: Old.}, {date: 2020-02-03, text: New.}]", "2020-02-03 00:00 Corrected")]
    [InlineData("date: 2020-01-10\nstatus: withdrawn\nwithdrawn: {date: 2020-02-03, reason: No.}", "2020-02-03 00:00 Withdrawn")]
    [InlineData("date: 2020-01-31 15:00", "2020-02-02 15:00 LeavesNewsSitemap")]
    [InlineData("date: 2020-02-03T09:00:00Z", "2020-02-03 12:00 Published")]
    public void Every_time_in_a_story_that_changes_something_is_a_change(string front, string expected)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{front}");
        Assert.Equal($"{expected} articles/flood.md", Plain(newsroom.Next()));
    }

    [Theory]
    [InlineData("date: 2020-01-10\nupdated: 2020-02-01 12:00")]
    [InlineData("date: 2020-01-10\nexpires: 2020-02-01\ncorrections: [{date: 2020-02-03, text: New.}]\nupdated: 2020-02-03")]
    [InlineData("date: 2020-02-03\nstatus: draft")]
    [InlineData("status: draft")]
    [InlineData("date: 2020-01-10\nstatus: withdrawn\nupdated: 2020-02-03\ncorrections: [{date: 2020-02-03, text: New.}]")]
    [InlineData("date: 2020-01-31\ncanonical: https://example.org/story")]
    [InlineData("date: 2020-01-31\nstatus: withdrawn")]
    public void A_time_that_changes_nothing_for_readers_does_not_count(string front)
    {
        using var newsroom = new Newsroom().File("articles/flood.md", $"---\ntitle: Flood\nsection: world\n{front}\n---\nText.\n");
        Assert.Null(newsroom.Next());
    }

    [Theory]
    [InlineData("date: 2020-02-05\nembargo: 2020-02-03", "2020-02-05 00:00 Published")]
    [InlineData("date: 2020-02-03\nembargo: 2020-02-05", "2020-02-05 00:00 EmbargoEnds")]
    [InlineData(
        "date: 2020-02-03\nembargo: 2020-02-05\nupdated: 2020-02-04\ncorrections: [{date: 2020-02-04, text: New.}]",
        "2020-02-05 00:00 EmbargoEnds")]
    [InlineData("date: 2020-01-10\nexpires: 2020-02-04\nupdated: 2020-02-05", "2020-02-04 00:00 Expires")]
    [InlineData(
        "date: 2020-01-10\nstatus: withdrawn\nwithdrawn: {date: 2020-02-04, reason: No.}\nupdated: 2020-02-03", "2020-02-03 00:00 Updated")]
    public void The_first_time_that_changes_something_counts(string front, string expected)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{front}");
        Assert.Equal($"{expected} articles/flood.md", Plain(newsroom.Next()));
    }

    [Theory]
    [InlineData("date: 2020-02-03", "2020-02-03 00:00 Published")]
    [InlineData("date: 2020-01-10\nembargo: 2020-02-03", "2020-02-03 00:00 EmbargoEnds")]
    [InlineData("date: 2020-01-10\nexpires: 2020-02-03", "2020-02-03 00:00 Expires")]
    [InlineData("date: 2020-01-10\nupdated: 2020-02-03", "2020-02-03 00:00 Updated")]
    [InlineData(
        "date: 2020-01-10\ntimeline: [{date: 2020-02-04, text: Later.}, {date: 2020-02-03, text: Soon.}]",
        "2020-02-03 00:00 TimelineEntry")]
    [InlineData("date: 2020-02-05\ntimeline: [{date: 2020-02-03, text: Soon.}]", "2020-02-05 00:00 Published")]
    public void Every_time_in_an_edition_that_changes_something_is_a_change(string front, string expected)
    {
        using var newsroom = Newsroom.With("backgrounds/dam/first.md", $"title: The dam\n{front}");
        Assert.Equal($"{expected} backgrounds/dam/first.md", Plain(newsroom.Next()));
    }

    [Fact]
    public void The_update_of_a_page_is_a_change()
    {
        using var newsroom = Newsroom.With("pages/about.md", "title: About us\nupdated: 2020-02-03");
        Assert.Equal("2020-02-03 00:00 Updated pages/about.md", Plain(newsroom.Next()));
    }

    [Fact]
    public void Of_changes_at_one_time_the_one_with_the_first_path_is_reported()
    {
        using var newsroom = Newsroom
            .With("articles/b.md", Old + "expires: 2020-02-03")
            .And("articles/a.md", Old + "updated: 2020-02-03")
            .And("pages/about.md", "title: About us\nupdated: 2020-02-03");
        Assert.Equal("2020-02-03 00:00 Updated articles/a.md", Plain(newsroom.Next()));
    }

    [Fact]
    public void A_draft_counts_when_drafts_are_included()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft\ndate: 2020-02-03");
        Assert.Equal("2020-02-03 00:00 Published articles/flood.md", Plain(newsroom.Next(drafts: true)));
    }

    [Fact]
    public void A_draft_without_a_date_changes_at_midnight()
    {
        using var newsroom = new Newsroom().File("articles/flood.md", "---\ntitle: Flood\nsection: world\nstatus: draft\n---\nText.\n");
        Assert.Equal("2020-02-02 00:00 NewDay articles/flood.md", Plain(newsroom.Next(drafts: true)));
    }

    [Fact]
    public void A_draft_with_todays_date_does_not_change_at_midnight()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft\ndate: 2020-02-01");
        Assert.Equal("2020-02-03 00:00 LeavesNewsSitemap articles/flood.md", Plain(newsroom.Next(drafts: true)));
    }

    [Fact]
    public void The_time_has_the_sites_offset_also_after_a_clock_change()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-03-07 12:00").Site("zone: America/New_York");
        Assert.Equal("2020-03-09T13:00:00-04:00", Dateline.Theme.LocaleStrings.Iso(newsroom.Next("2020-03-08")!.At));
    }

    [Fact]
    public void A_story_that_a_full_news_sitemap_leaves_out_does_not_count()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ndate: 2020-01-31 12:00");
        var context = ContextLoader.Prepare(
            new BuildRequest(newsroom.Project, Now: Newsroom.Now),
            new BuildProgress(),
            new DiagnosticBag(),
            TestContext.Current.CancellationToken)!;
        var text = File.ReadAllText(Path.Combine(newsroom.Project.Input, "articles/flood.md"));
        var story =
            (ParsedArticle)ArticleFields.Read(
                new SourceText("articles/flood.md", ".", text), ParseRules.From(context.Site), context.Diagnostics)!;
        Assert.Equal("2020-02-02 12:01 LeavesNewsSitemap articles/1.md", Plain(NextChange.Find(Stories(NewsWindow.Most + 1), context)));
        Assert.Equal("2020-02-02 12:00 LeavesNewsSitemap articles/0.md", Plain(NextChange.Find(Stories(NewsWindow.Most), context)));

        ParsedDocuments Stories(int count) => ParsedDocuments.Sort(
            [.. Enumerable.Range(0, count)
                .Select(i => story with { Path = $"articles/{i}.md", Date = new Moment(story.Date.At.AddMinutes(i), true) })],
                    [], ParsedFrontPage.Open, context.Site.Urls, today: default);
    }

    private static string? Plain(Change? change) =>
        change is null
            ? null
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change.At:yyyy-MM-dd HH:mm} {change.Kind} {change.Path}");
}
