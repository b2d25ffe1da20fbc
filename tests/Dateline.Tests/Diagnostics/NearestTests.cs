using Dateline.Diagnostics;

namespace Dateline.Tests.Diagnostics;

/// <summary>What is offered for a misspelt name.</summary>
public sealed class NearestTests
{
    private static readonly string[] Known = ["title", "lede", "date", "updated", "topics", "backgrounds"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("topcs", "topics")]
    [InlineData("bakcgrounds", "backgrounds")]
    [InlineData("dat", "date")]
    [InlineData("weather", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_offered_when_it_is_near(string written, string? meant) =>
        Assert.Equal(meant, Nearest.To(written, Known));

    [Fact]
    public void Few_choices_are_listed_when_none_is_near() =>
        Assert.Equal("one of: draft, published", Nearest.Hint("weather", ["published", "draft"]));
}
