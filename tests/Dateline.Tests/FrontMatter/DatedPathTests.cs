using Dateline.Process.Addresses;

namespace Dateline.Tests.FrontMatter;

/// <summary>What a path says of its article.</summary>
public sealed class DatedPathTests
{
    [Theory]
    [InlineData("articles/2019/12/10-putin-erdogan-call.md", "2019-12-10", "putin-erdogan-call")]
    [InlineData("articles/2019/12/10/putin-erdogan-call.md", "2019-12-10", "putin-erdogan-call")]
    [InlineData("articles/2019-12-10-putin-erdogan-call.md", "2019-12-10", "putin-erdogan-call")]
    [InlineData("articles/2019_12_10_call.md", "2019-12-10", "call")]
    [InlineData("articles/2019/12/10-20-leaders-meet.md", "2019-12-10", "20-leaders-meet")]
    [InlineData("backgrounds/libya-crisis/2019-04-10.md", "2019-04-10", "2019-04-10")]
    [InlineData("articles/2019/12/10.md", "2019-12-10", "10")]
    [InlineData("articles/2019/12/10/5-things-to-know.md", "2019-12-10", "5-things-to-know")]
    [InlineData("articles/2019/12-10-call.md", "2019-12-10", "call")]
    [InlineData("articles/2018/01/01/2019-12-10-call.md", "2019-12-10", "call")]
    [InlineData("articles/2020-01.md", null, "2020-01")]
    [InlineData("articles/5-things-to-know.md", null, "5-things-to-know")]
    [InlineData("articles/2019-in-pictures.md", null, "2019-in-pictures")]
    [InlineData("articles/2019/13/10-call.md", null, "10-call")]
    [InlineData("articles/2019/02/30-call.md", null, "30-call")]
    [InlineData("articles/2019/12/переговоры.md", null, "переговоры")]
    [InlineData("call.md", null, "call")]
    [InlineData("123456789012-call.md", null, "123456789012-call")]
    public void The_date_and_the_slug_are_in_the_path(string path, string? date, string slug) =>
        Assert.Equal((date, slug), (DatedPath.Read(path).Date?.ToString("yyyy-MM-dd"), DatedPath.Read(path).Slug));
}
