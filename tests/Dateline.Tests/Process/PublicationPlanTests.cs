using System.Globalization;
using Dateline.Model;
using Dateline.Process.Schedule;

namespace Dateline.Tests.Process;

/// <summary>What a scheduler that runs every ten minutes has to do. It is 12:00.</summary>
public sealed class PublicationPlanTests
{
    private static readonly DateTimeOffset Noon = new(2020, 2, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("12:00:00.0", "Publish 0")]
    [InlineData("11:50:00.0", "Publish 0")]
    [InlineData("11:49:59.9", "Late 0")]
    [InlineData("12:00:00.1", "Wait 1")]
    [InlineData("12:05:12.0", "Wait 312")]
    [InlineData("12:10:00.0", "Wait 600")]
    [InlineData("12:10:00.1", "Nothing 0")]
    public void A_change_is_waited_for_published_or_left_to_a_later_run(string time, string expected)
    {
        var change = new Change(DateTimeOffset.Parse($"2020-02-01T{time}Z", CultureInfo.InvariantCulture), ChangeKind.Published, "a.md");
        var plan = PublicationPlan.Make(change, Noon, TimeSpan.FromMinutes(10));
        Assert.Equal(expected, $"{plan.Step} {plan.Wait}");
    }

    [Fact]
    public void Without_a_change_there_is_nothing_to_do() =>
        Assert.Equal(PublicationStep.Nothing, PublicationPlan.Make(null, Noon, TimeSpan.FromMinutes(10)).Step);
}
