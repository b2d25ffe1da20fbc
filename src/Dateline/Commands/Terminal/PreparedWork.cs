using Dateline.Diagnostics;

namespace Dateline.Commands.Terminal;

/// <summary>Loads a newsroom and runs work on it, and shows the progress.</summary>
internal static class PreparedWork
{
    /// <summary>The result of the work; <paramref name="otherwise"/>, with diagnostics, if the newsroom could not be loaded.</summary>
    public static T Run<T>(
        BuildRequest request,
        BuildProgress progress,
        DiagnosticBag diagnostics,
        Func<BuildContext, T> work,
        T otherwise,
        CancellationToken stop) =>
        ProgressLine.ShowWhile(
            progress, () => ContextLoader.Prepare(request, progress, diagnostics, stop) is { } context ? work(context) : otherwise);
}
