using Dateline.Authoring;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Commands.Terminal;

/// <summary>A newsroom for the commands that help writers: its settings, the current time, and what there is to choose from.</summary>
internal sealed record OpenedNewsroom(Project Project, SiteConfig Site, DateTimeOffset Now, Choices Choices)
{
    /// <summary>
    /// Opens a newsroom. Prints the diagnostics and returns null if <c>site.yml</c> has errors. Errors elsewhere, the theme included, do
    /// not stop a writer who starts a story, so only their number is printed.
    /// </summary>
    public static OpenedNewsroom? Open(Project project, CancellationToken stop, string? now = null)
    {
        var diagnostics = new DiagnosticBag();
        var context = ContextLoader.Prepare(new BuildRequest(project, Now: now), new BuildProgress(), diagnostics, stop);
        var settings = Project.DisplayPath(Path.Combine(project.Input, DocumentType.SettingsFile));
        if (context is null || Errors(diagnostics).Any(d => d.Where.Path == settings))
        {
            DiagnosticOutput.Print(diagnostics);
            return null;
        }

        var choices = Choices.Open(context);
        var newsroom = Project.DisplayPath(project.Input);
        var errors = Errors(diagnostics).Count(d => d.Where.Path.StartsWith(newsroom, StringComparison.Ordinal));
        if (errors > 0)
        {
            Console.Error.WriteLine(
                $"dateline: the newsroom has {Quantity.Format(errors, "error")}, so choices may be missing. "
                    + "Run 'dateline build' to list the errors.");
        }

        return new OpenedNewsroom(project, context.Site, context.Now, choices);
    }

    private static IEnumerable<Diagnostic> Errors(DiagnosticBag diagnostics) =>
        diagnostics.Sorted().Where(d => d.Severity == Severity.Error);
}
