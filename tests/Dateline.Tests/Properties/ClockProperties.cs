using CsCheck;

namespace Dateline.Tests.Properties;

/// <summary>What <c>dateline next</c> says is exact: nothing changes before, something does then.</summary>
[Trait("Speed", "Slow")]
public sealed class ClockProperties
{
    /// <summary>How many changes of one newsroom are looked at: the later ones are of other kinds than the first.</summary>
    private const int Steps = 4;

    [Fact]
    public void The_site_stays_as_it_is_until_the_next_change_and_is_another_from_then_on() =>
        Gen.Select(RandomClockwork.Texts, Gen.Bool).Sample(
            (texts, drafts) =>
            {
                using var newsroom = RandomClockwork.Make(texts);
                var time = RandomClockwork.Now;
                var site = newsroom.Build(time, drafts: drafts);
                for (var step = 0; step < Steps; step++)
                {
                    Assert.True(site.Result.Succeeded, string.Join('\n', site.Complaints));
                    if (newsroom.Next(time, drafts) is not { } next)
                    {
                        Assert.Empty(newsroom.Build(RandomClockwork.TenYearsLater, drafts: drafts).ChangesSince(site));
                        return;
                    }

                    var before = newsroom.Build(RandomClockwork.At(next.At.AddSeconds(-1)), drafts: drafts).ChangesSince(site);
                    Assert.True(before.Length == 0, $"After {time}, {next} is too late: {string.Join(", ", before)}");
                    time = RandomClockwork.At(next.At);
                    var then = newsroom.Build(time, drafts: drafts);
                    Assert.True(then.ChangesSince(site).Length > 0, $"{next} changes nothing");
                    site = then;
                }
            },
            iter: 25, threads: 1,
            print: c => $"drafts: {c.Item2}\n{string.Join('\n', RandomClockwork.Files(c.Item1).Select(f => $"{f.Path}\n{f.Front}"))}");
}
