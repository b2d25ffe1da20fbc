using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.State;

/// <summary>Time alone changes the site: what became due appears, what is over disappears.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("embargo: 2020-02-01 12:30")]
    [InlineData("date: 2020-02-01 12:30")]
    [InlineData("expires: 2020-02-01 12:30")]
    [InlineData("updated: 2020-02-01 12:30")]
    [InlineData("corrections: [{date: 2020-02-01 12:30, text: It was 3 metres.}]")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2020-02-01 12:30, reason: Not so.}")]
    public void A_later_build_shows_what_became_due_though_no_file_was_touched(string front)
    {
        using var newsroom = Rich.Newsroom().And("articles/due.md", "title: Due\n" + front);
        var before = newsroom.Build(now: "2020-02-01 12:29").Clean();
        newsroom.Build(now: "2020-02-01 12:29").DidNothing();
        var after = newsroom.Build(now: "2020-02-01 12:30").Clean().Same(newsroom.BuildAnew(now: "2020-02-01 12:30"));
        Assert.NotEmpty(after.ChangesSince(before));
        Assert.Equal(0, after.Result.Parsed);
        Assert.Empty(newsroom.Build(now: "2020-02-01 12:29").Clean().ChangesSince(before));
    }

    [Fact]
    public void Hours_in_which_nothing_became_due_change_nothing()
    {
        using var newsroom = Rich.Newsroom();
        newsroom.Build(now: "2020-02-01 12:00");
        newsroom.Build(now: "2020-02-09 17:45").DidNothing();
    }
}
