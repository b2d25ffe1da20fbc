using System.Text.Json;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Commands;

/// <summary>People and tools see the phases of a build by their names.</summary>
public sealed class ProgressTests
{
    private static readonly string[] Phases = ["Input", "Process", "PostProcess", "Output"];

    [Fact]
    public void A_phase_is_shown_with_what_is_done_of_it()
    {
        var progress = new BuildProgress();
        progress.Begin("Input", 5000);
        for (var i = 0; i < 1203; i++)
        {
            progress.Step();
        }

        Assert.Equal("Input: 1,203 of 5,000", ProgressLine.Describe(progress));
    }

    [Fact]
    public void A_phase_of_unknown_size_is_shown_with_what_is_done_and_one_without_steps_by_its_name()
    {
        var progress = new BuildProgress();
        progress.Begin("Process");
        Assert.Equal("Process", ProgressLine.Describe(progress));
        progress.Step();
        Assert.Equal("Process: 1", ProgressLine.Describe(progress));
    }

    [Fact]
    public void A_report_has_the_time_of_each_phase_once_in_order()
    {
        var progress = new BuildProgress();
        foreach (var phase in (string[])[.. Phases, "Output", "done"])
        {
            progress.Begin(phase);
        }

        var file = Path.GetTempFileName();
        BuildReport.Write(file, BuildResult.Refused, progress, []);
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        File.Delete(file);
        var names = report.RootElement.GetProperty("phases").EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.Equal(Phases, names.Where(Phases.Contains));
    }

    [Fact]
    public void Pictures_that_are_scaled_are_a_phase_of_a_build_and_none_when_all_were_made()
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Jpeg(1400, 900));
        Assert.Contains("Pictures", PhasesOf(newsroom));
        Assert.DoesNotContain("Pictures", PhasesOf(newsroom));

        static IEnumerable<string> PhasesOf(Newsroom newsroom)
        {
            var progress = new BuildProgress();
            Assert.True(SiteBuild.Run(newsroom.Context(progress)).Succeeded);
            Assert.Equal("Output", progress.Phase);
            Assert.Equal(progress.Total, progress.Done);
            return progress.Times.Select(t => t.Phase);
        }
    }

    [Theory]
    [InlineData(0, "0 files")]
    [InlineData(1, "1 file")]
    [InlineData(2000, "2,000 files")]
    public void A_number_has_the_right_form_of_its_noun(int number, string text) => Assert.Equal(text, Quantity.Format(number, "file"));

    [Fact]
    public void A_noun_may_have_its_own_plural() => Assert.Equal("2 stories", Quantity.Format(2, "story", "stories"));
}
