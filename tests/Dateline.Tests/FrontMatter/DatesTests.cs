using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Tests.FrontMatter;

/// <summary>Dates as editors write them, and what is said of the others.</summary>
public sealed class DatesTests
{
    private static readonly SiteZone Moscow = SiteZone.Find("Europe/Moscow")!;

    [Theory]
    [InlineData("2019-12-10", "2019-12-10T00:00:00+03:00", false)]
    [InlineData("2019-12-10 14:30", "2019-12-10T14:30:00+03:00", true)]
    [InlineData("2019-12-10T14:30", "2019-12-10T14:30:00+03:00", true)]
    [InlineData("2019-12-10 9:05:07", "2019-12-10T09:05:07+03:00", true)]
    [InlineData("2019-12-10T14:30:00Z", "2019-12-10T17:30:00+03:00", true)]
    [InlineData("2019-12-10T14:30:00+03:00", "2019-12-10T14:30:00+03:00", true)]
    [InlineData("2019-12-10T14:30:00.123-05:00", "2019-12-10T22:30:00.123+03:00", true)]
    [InlineData("2014-01-09 5:24:49 -0400", "2014-01-09T13:24:49+04:00", true)]
    [InlineData("2019-12-10 23:30-05:00", "2019-12-11T07:30:00+03:00", true)]
    [InlineData("1850-01-01", "1850-01-01T00:00:00+02:30", false)]
    public void The_year_comes_first_and_the_zone_is_the_sites(string written, string at, bool hasTime)
    {
        var moment = Dates.Parse(written, Moscow);
        Assert.Equal(new Moment(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), hasTime), moment);
        Assert.Equal(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).Offset, moment!.Value.At.Offset);
    }

    [Theory]
    [InlineData("13/14/2019", "'13/14/2019' is not a date", "write the year first, then month, then day")]
    [InlineData("14/12/2019", "'14/12/2019' does not start with the year", "write 2019-12-14")]
    [InlineData("12/14/2019", "'12/14/2019' does not start with the year", "write 2019-12-14")]
    [InlineData("10.12.2019", "'10.12.2019' could be 2019-12-10 or 2019-10-12", "write the year first, then month, then day")]
    [InlineData("10.12.19", "'10.12.19' is not a date", "write the year first, with four digits")]
    [InlineData("2020-02-30", "'2020-02-30' is not a date: February 2020 has 29 days", "")]
    [InlineData("2019-14-12", "'2019-14-12' is not a date: there is no month 14", "the month comes before the day")]
    [InlineData("2019-2-3", "'2019-2-3' is not in the format of a date", "write 2019-02-03")]
    [InlineData("2019/12/10", "'2019/12/10' is not in the format of a date", "write 2019-12-10")]
    [InlineData(
        "2019-12-10 25:00",
        "'2019-12-10 25:00' is not a time: there is no hour 25",
        "hours go from 00 to 23 and minutes from 00 to 59")]
    [InlineData(
        "2019-12-10 2:30 pm",
        "'2019-12-10 2:30 pm' has a time that can't be read",
        "write 2019-12-10 14:30")]
    [InlineData("Dec 10, 2019", "'Dec 10, 2019' is not a date in the expected format", "write 2019-12-10")]
    [InlineData(
        "10 December 2019 14:30", "'10 December 2019 14:30' is not a date in the expected format", "write 2019-12-10 14:30")]
    [InlineData("December 10", "'December 10' is not a date", "write the year first, then month, then day")]
    [InlineData("10 декабря 2019", "'10 декабря 2019' is not a date", "write 2019-12-10")]
    [InlineData("2019–12–10", "'2019–12–10' is not a date: it has dashes instead of hyphens", "write 2019-12-10")]
    [InlineData("“2019-12-10”", "'“2019-12-10”' is not a date: it has quotes in it", "write 2019-12-10")]
    [InlineData("0001-01-01", "'0001-01-01' is not a date: the year must be from 1000 to 9998", "")]
    [InlineData("9999-12-31T23:59:59-12:00", "'9999-12-31T23:59:59-12:00' is not a date: the year must be from 1000 to 9998", "")]
    [InlineData("99999999999-1-1", "'99999999999-1-1' is not a date", "write the year first, then month, then day")]
    [InlineData("1.5", "'1.5' is not a date", "write the year first, then month, then day")]
    [InlineData("yesterday", "'yesterday' is not a date", "write the year first, then month, then day")]
    public void The_message_about_a_wrong_date_says_what_is_wrong(string written, string what, string hint)
    {
        var bag = new DiagnosticBag();
        Assert.Null(Dates.Read(new Located(written, new("a.md", 3, 7, written.Length)), Moscow, "date", isEnd: false, bag));
        Assert.Equal(
            new Diagnostic(
                Severity.Error,
                Codes.BadDate,
                new("a.md", 3, 7, written.Length),
                what,
                "expected a date such as 2019-12-10 or 2019-12-10 14:30",
                hint),
            Assert.Single(bag.Sorted()));
    }
}
