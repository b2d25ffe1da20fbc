using System.Globalization;
using CsCheck;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;
using Newsroom = Dateline.Tests.Newsrooms.Newsroom;

namespace Dateline.Tests.Process;

/// <summary>Times in nights when clocks change: nothing is public too early or too long, and a warning says which time is used.</summary>
public sealed class ClockChangeTests
{
    private const string Twice = "'2025-10-26 01:30' occurs twice, as clocks go back";
    private static readonly string[] Zones =
    [
        "Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Asia/Beirut", "America/Havana", "Pacific/Apia",
    ];

    private const string Never = "'2025-03-30 01:30' does not exist, as clocks go forward over it";

    [Theory]
    [InlineData(
        "2025-10-26 01:30",
        false,
        "2025-10-26T01:30:00Z",
        Twice + "; 'embargo' uses the later time, 2025-10-26 01:30+00:00; write 2025-10-26 01:30+01:00 or 2025-10-26 01:30+00:00")]
    [InlineData(
        "2025-10-26 01:30",
        true,
        "2025-10-26T00:30:00Z",
        Twice + "; 'embargo' uses the earlier time, 2025-10-26 01:30+01:00; write 2025-10-26 01:30+01:00 or 2025-10-26 01:30+00:00")]
    [InlineData(
        "2025-03-30 01:30",
        false,
        "2025-03-30T01:30:00Z",
        Never + "; 'embargo' uses the later time, 2025-03-30 02:30+01:00; write 2025-03-30 00:30+00:00 or 2025-03-30 02:30+01:00")]
    [InlineData(
        "2025-03-30 01:30",
        true,
        "2025-03-30T00:30:00Z",
        Never + "; 'embargo' uses the earlier time, 2025-03-30 00:30+00:00; write 2025-03-30 00:30+00:00 or 2025-03-30 02:30+01:00")]
    [InlineData("2025-10-26 02:00", false, "2025-10-26T02:00:00Z", "")]
    [InlineData("2025-10-26 00:59", false, "2025-10-25T23:59:00Z", "")]
    [InlineData("2025-10-26 01:30+01:00", false, "2025-10-26T00:30:00Z", "")]
    [InlineData("2025-10-26T01:30:00Z", true, "2025-10-26T01:30:00Z", "")]
    [InlineData("2025-10-26", false, "2025-10-25T23:00:00Z", "")]
    public void The_safe_one_of_two_times_is_used_and_a_warning_says_so(string written, bool isEnd, string at, string warning) =>
        Assert.Equal((at, warning), Read(written, "Europe/London", isEnd));

    [Theory]
    [InlineData("2023-04-28", "Africa/Cairo", "2023-04-27T22:00:00Z", "")]
    [InlineData("2025-11-02", "America/Havana", "2025-11-02T04:00:00Z", "")]
    [InlineData(
        "2011-12-30",
        "Pacific/Apia",
        "2011-12-30T10:00:00Z",
        "'2011-12-30' is skipped by the calendar in the site's time zone; 'embargo' uses the next day, 2011-12-31; write 2011-12-31")]
    public void A_day_starts_once_and_a_skipped_day_causes_a_warning(string written, string zone, string at, string warning) =>
        Assert.Equal((at, warning), Read(written, zone, isEnd: false));

    [Theory]
    [InlineData("embargo: 2025-10-26 01:30", "2025-10-26 01:30+00:00", "later")]
    [InlineData("date: 2025-10-26 01:30", "2025-10-26 01:30+00:00", "later")]
    [InlineData("updated: 2025-10-26 01:30", "2025-10-26 01:30+00:00", "later")]
    [InlineData("expires: 2025-10-26 01:30", "2025-10-26 01:30+01:00", "earlier")]
    [InlineData("corrections: [{date: 2025-10-26 01:30, text: Three metres}]", "2025-10-26 01:30+00:00", "later")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2025-10-26 01:30, reason: Forged}", "2025-10-26 01:30+00:00", "later")]
    public void Only_a_date_at_which_something_ends_uses_the_earlier_time(string line, string taken, string which)
    {
        using var newsroom = Newsroom.With("articles/2025/10/01-wall.md", $"title: Wall\n{line}").Site("zone: Europe/London");
        var complaint = newsroom.Build("2025-12-01 10:00").Complaint("DL0214");
        Assert.Contains($" uses the {which} time, {taken}", complaint, StringComparison.Ordinal);
        Assert.Contains(": warning DL0214: ", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-10-26 01:31+01:00", false)]
    [InlineData("2025-10-26 01:29+00:00", false)]
    [InlineData("2025-10-26 01:30+00:00", true)]
    public void An_embargo_does_not_end_the_first_time_that_the_clock_shows_it(string now, bool isSeen)
    {
        using var newsroom = Newsroom.With("articles/2025/10/26-embargo.md", "title: Wall\nembargo: 2025-10-26 01:30")
            .Site("zone: Europe/London");
        Assert.Equal(isSeen, newsroom.Build(now).Has("/2025/10/26/embargo/"));
        Assert.Equal(!isSeen, newsroom.Next(now)!.At == new DateTimeOffset(2025, 10, 26, 1, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public void The_time_of_a_build_is_the_earlier_one_so_that_nothing_is_public_too_early()
    {
        using var newsroom = Newsroom.With("articles/2025/10/20-embargo.md", "title: Wall\nembargo: 2025-10-26 01:00+00:00")
            .Site("zone: Europe/London");
        var site = newsroom.Build("2025-10-26 01:30");
        Assert.False(site.Has("/2025/10/20/embargo/"));
        Assert.Contains(
            "--now: warning DL0214: '2025-10-26 01:30' occurs twice, as clocks go back; '--now' uses the earlier time, 2025-10-26 "
                + "01:30+01:00",
            string.Join('\n', site.Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_given_exactly_when_a_time_has_two_meanings() =>
        Gen.Select(
            Gen.Int[0, 60 * 366 * 60].Select(m => new DateTime(1970, 1, 1).AddMinutes(m * 24.0)),
            Gen.Int[0, Zones.Length - 1].Select(i => Zones[i]),
            Gen.Int[-180, 180])
            .Sample((day, name, minutes) =>
            {
                var zone = SiteZone.Find(name)!;
                var local = day.Date.AddHours(1).AddMinutes(minutes);
                var times = zone.At(local);
                Assert.True(times.Earlier <= times.Later);
                Assert.Equal(times.Displayed == Clock.Once, times.Earlier == times.Later);
                Assert.Equal(times.Displayed != Clock.Never, times.Later.DateTime == local);
                Assert.Equal(
                    times.Displayed != Clock.Once,
                    Read(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), name, isEnd: false).Warning.Length > 0);
            });

    private static (string At, string Warning) Read(string written, string zone, bool isEnd)
    {
        var bag = new DiagnosticBag();
        var moment =
            Dates.Read(new Located(written, new("a.md", 3, 10, written.Length)), SiteZone.Find(zone)!, "embargo", isEnd, bag)!.Value;
        Assert.All(bag.Sorted(), d => Assert.Equal((Severity.Warning, Codes.ClockChange), (d.Severity, d.Code)));
        return (
            moment.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            string.Join('\n', bag.Sorted().Select(d => d.Text)));
    }
}
