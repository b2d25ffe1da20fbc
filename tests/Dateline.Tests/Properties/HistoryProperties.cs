using CsCheck;

namespace Dateline.Tests.Properties;

/// <summary>Whatever happens to a newsroom, to its state and to its site: the next build makes what a build from nothing makes.</summary>
[Trait("Speed", "Slow")]
public sealed class HistoryProperties
{
    [Fact]
    public void What_is_built_upon_the_last_build_is_what_a_build_from_nothing_makes() =>
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                using var history = new History(seed);
                for (var i = 0; i < 12; i++)
                {
                    history.Step();
                }
            },
            iter: 170, threads: 2);

    [Fact]
    public void The_same_holds_when_the_files_are_old_enough_for_their_stamps_to_be_trusted() =>
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                using var history = new History(seed);
                for (var i = 0; i < 10; i++)
                {
                    history.Step();
                    history.Age();
                }
            },
            iter: 10, threads: 2);
}
