using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Tests.Newsrooms;
using Dateline.Theme;

namespace Dateline.Tests.Themes;

/// <summary>The optimizer makes pages faster and changes no byte of them.</summary>
public sealed class OptimizerTests
{
    public static TheoryData<string> Sites { get; } = [Repository.Sample, Path.Combine(Repository.Tests, "Golden", "small")];

    [Theory, MemberData(nameof(Sites))]
    public void A_whole_site_has_the_same_bytes_without_the_optimizer(string input)
    {
        using var newsroom = Newsroom.Of(input);
        var optimized = Build(newsroom.Project with { Output = newsroom.Folder("optimized") }, isOptimized: true);
        var plain = Build(newsroom.Project with { Output = newsroom.Folder("plain") }, isOptimized: false);
        Files.AssertSame(plain, optimized);
    }

    /// <summary>Builds the site; its folder.</summary>
    private static string Build(Project project, bool isOptimized)
    {
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(
            new BuildRequest(project, Now: "2020-02-01 12:00", Drafts: true), new BuildProgress(), diagnostics, CancellationToken.None)!;
        var theme = ThemeFiles.Read(project, diagnostics);
        var templates = Templates.Load(theme, context.Site, context.Prose, diagnostics, isOptimized: isOptimized);
        Assert.True(SiteBuild.Run(context with { Templates = templates }).Succeeded);
        return project.Output;
    }
}
