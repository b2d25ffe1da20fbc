using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Dates in the forms of other programs; what could mean two days is not guessed at.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("2019-12-10", "2019-12-10")]
    [InlineData("2019-12-10 14:30", "2019-12-10 14:30")]
    [InlineData("2019-12-10T14:30:00Z", "2019-12-10T14:30:00Z")]
    [InlineData("2023-02-07 12:52:00 -0500", "2023-02-07T12:52:00-05:00")]
    [InlineData("2023-02-07 12:52:00 EST", "2023-02-07T12:52:00-05:00")]
    [InlineData("Tue, 10 Dec 2019 13:40:00 GMT", "2019-12-10T13:40:00+00:00")]
    [InlineData("Tue, 10 Dec 2019 13:40:00 +0300", "2019-12-10T13:40:00+03:00")]
    [InlineData("Tue, 10 Dec 2019 14:30:00 Z", "2019-12-10T14:30:00+00:00")]
    [InlineData("March 27, 2020 2:30 PM EST", "2020-03-27T14:30:00-05:00")]
    [InlineData("27 Mar 2020 14:30 +0300", "2020-03-27T14:30:00+03:00")]
    [InlineData("2020 March 27", "2020-03-27")]
    [InlineData("March 27, 2020", "2020-03-27")]
    [InlineData("27 Mar 2020", "2020-03-27")]
    [InlineData("2020/3/7", "2020-03-07")]
    [InlineData("March 27, 2020 9:05 pm", "2020-03-27 21:05")]
    [InlineData("03/04/2020", null)]
    [InlineData("March 27", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void A_date_is_read(string written, string? read) => Assert.Equal(read, ForeignDates.Read(written));
}
