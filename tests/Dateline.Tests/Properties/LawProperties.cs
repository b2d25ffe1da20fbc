using System.Globalization;
using CsCheck;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Pages;
using Dateline.Process.Fields;
using Dateline.Theme;

namespace Dateline.Tests.Properties;

/// <summary>Laws of the small parts that much depends on.</summary>
[Trait("Speed", "Slow")]
public sealed class LawProperties
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Moscow", "America/New_York", "Asia/Kolkata", "Pacific/Chatham", "Africa/Casablanca",
    ];

    private static readonly Gen<SiteZone> AnyZone = Gen.Int[0, Zones.Length - 1].Select(i => SiteZone.Find(Zones[i])!);

    // Before 1970 some zones were off by seconds, which no date on the web can say.
    private static readonly Gen<DateTime> AnyMinute = Gen.Int[0, 130 * 366 * 24 * 60]
        .Select(minutes => new DateTime(1970, 1, 2).AddMinutes(minutes));

    [Fact]
    public void Pages_lose_no_item_and_show_none_twice() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 40]).Sample((count, size) =>
        {
            var paging = Paging(count, size);
            var shown = Enumerable.Range(0, paging.Done + 1).SelectMany(n => paging.Page(n).Items);
            Assert.Equal(Enumerable.Range(1, count), shown.Order());
        });

    [Fact]
    public void Pages_that_are_done_never_change_whatever_is_added() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[1, 40]).Sample((count, more, size) =>
        {
            var (before, after) = (Paging(count, size), Paging(count + more, size));
            foreach (var number in Enumerable.Range(1, before.Done))
            {
                Assert.Equal(before.Page(number).Items, after.Page(number).Items);
                Assert.Equal(before.Page(number).Older, after.Page(number).Older);
            }

            // The youngest of them alone learns that it is followed by a page of its own and no more by the first.
            Assert.All(
                Enumerable.Range(1, Math.Max(0, before.Done - 1)),
                n => Assert.Equal(before.Page(n), after.Page(n), (x, y) => x.Newer == y.Newer));
        });

    [Fact]
    public void The_first_page_is_never_short_of_a_page_nor_longer_than_two() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 40]).Sample((count, size) =>
            Paging(count, size).Page(0).Items.Length is var length && length >= Math.Min(count, size) && length < 2 * size);

    [Fact]
    public void Every_page_is_reached_from_the_first_and_leads_back() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 40]).Sample((count, size) =>
        {
            var paging = Paging(count, size);
            var byAddress = Enumerable.Range(0, paging.Done + 1).ToDictionary(paging.AddressOf, paging.Page);
            var (address, seen) = ("/news/", 1);
            for (var page = byAddress[address]; page.Older.Length > 0; page = byAddress[address], seen++)
            {
                Assert.Equal(address, byAddress[page.Older].Newer);
                address = page.Older;
            }

            Assert.Equal(paging.Done + 1, seen);
        });

    [Fact]
    public void A_time_that_the_site_writes_reads_back_as_the_same_instant() =>
        Gen.Select(AnyMinute, AnyZone).Sample((local, zone) =>
        {
            var at = zone.At(local).Later;
            var read = Dates.Parse(LocaleStrings.Iso(at), zone);
            Assert.Equal(at, read!.Value.At);
            Assert.Equal(at.Offset, read.Value.At.Offset);
        });

    [Fact]
    public void A_day_reads_back_as_its_first_instant_in_the_sites_zone() =>
        Gen.Select(AnyMinute, AnyZone).Sample((local, zone) =>
        {
            var read = Dates.Parse(local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), zone)!.Value;
            Assert.False(read.HasTime);
            Assert.Equal(DateOnly.FromDateTime(local), read.Day);
            Assert.NotEqual(read.Day, DateOnly.FromDateTime(zone.Here(read.At.AddTicks(-1)).DateTime));
        });

    [Fact]
    public void A_wall_clocks_time_reads_as_itself_unless_a_change_of_clocks_skips_it() =>
        Gen.Select(AnyMinute, AnyZone).Sample((local, zone) =>
        {
            var read = Dates.Parse(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), zone)!.Value;
            Assert.True(read.At.DateTime == local || read.At.DateTime > local, $"{local} became {read.At}");
        });

    [Fact]
    public void The_next_day_is_the_first_instant_of_another_day_than_now() =>
        Gen.Select(AnyMinute, AnyZone).Sample((utc, zone) =>
        {
            var now = zone.Here(new DateTimeOffset(utc, TimeSpan.Zero));
            var next = zone.NextDay(now);
            Assert.True(next > now);
            Assert.NotEqual(now.Date, next.Date);
            Assert.Equal(now.Date, zone.Here(next.AddTicks(-1)).Date);
        });

    [Theory]
    [InlineData("Europe/Moscow", "2020-02-01T12:00:00+03:00", "2020-02-02T00:00:00+03:00")]
    [InlineData("America/Sao_Paulo", "2018-11-03T12:00:00-03:00", "2018-11-04T01:00:00-02:00")]
    [InlineData("America/St_Johns", "2010-11-07T00:00:30-02:30", "2010-11-06T23:01:00-03:30")]
    [InlineData("Pacific/Apia", "2011-12-29T12:00:00-10:00", "2011-12-31T00:00:00+14:00")]
    public void The_next_day_comes_when_the_clocks_say_so(string zone, string now, string next) =>
        Assert.Equal(next, LocaleStrings.Iso(SiteZone.Find(zone)!.NextDay(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_mark_joins_its_letter_when_what_stood_between_them_is_dropped() =>
        Assert.Equal("\u017A", Slug.From("Z'\u0301"));

    [Fact]
    public void A_slug_is_its_own_slug() =>
        Gen.String[Gen.Char["abZ09 -_./&'éЖя漢“\u0301"], 0, 30].Sample(text => Slug.From(Slug.From(text)) == Slug.From(text));

    private static Paging<int> Paging(int count, int size) => new("/news/", [.. Enumerable.Range(1, count)], size);
}
