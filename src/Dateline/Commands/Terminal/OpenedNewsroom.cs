using Dateline.Authoring;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Commands.Terminal;

/// <summary>A newsroom as those commands need it that help writers: its settings, its clock, and what there is to choose from.</summary>
internal sealed record OpenedNewsroom(Project Project, SiteConfig Site, DateTimeOffset Now, Choices Offer)
{
    /// <summary>
    /// Opens a newsroom; null, with complaints, when <c>site.yml</c> can't be relied on. Errors elsewhere, the theme included, are nothing
    /// to a writer who starts a story, so they are only counted.
    /// </summary>
    public static OpenedNewsroom? Open(Project project, CancellationToken stop, string? now = null)
    {
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(new BuildRequest(project, Now: now), new BuildProgress(), diagnostics, stop);
        var settings = Project.DisplayPath(Path.Combine(project.Input, DocumentType.SettingsFile));
        if (context is null || diagnostics.Sorted().Any(d => d.Severity == Severity.Error && d.Where.Path == settings))
        {
            DiagnosticOutput.Print(diagnostics);
            return null;
        }

        var choices = Choices.Open(context);
        var newsroom = Project.DisplayPath(project.Input);
        if (diagnostics.Sorted()
            .Count(d => d.Severity == Severity.Error && d.Where.Path.StartsWith(newsroom, StringComparison.Ordinal)) is > 0 and var errors)
        {
            Console.Error.WriteLine(
                $"dateline: the newsroom has {Summary.Count(errors, "error")}, so a choice may be missing here. 'dateline build' lists "
                    + $"them.");
        }

        return new OpenedNewsroom(project, context.Site, context.Now, choices);
    }
}
