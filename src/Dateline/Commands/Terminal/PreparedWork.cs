using Dateline.Diagnostics;

namespace Dateline.Commands.Terminal;

/// <summary>Prepares a newsroom and works on it, while a line tells how far that is.</summary>
internal static class PreparedWork
{
    /// <summary>What the work gives; <paramref name="otherwise"/>, with complaints, when there is no newsroom.</summary>
    public static T On<T>(
        BuildRequest request,
        BuildProgress progress,
        DiagnosticBag diagnostics,
        Func<BuildContext, T> work,
        T otherwise,
        CancellationToken stop) =>
        ProgressLine.While(
            progress, () => ContextLoader.Prepare(request, progress, diagnostics, stop) is { } context ? work(context) : otherwise);
}
