using Dateline.Diagnostics;
using Dateline.Theme;

namespace Dateline;

/// <summary>
/// A build that documents with errors don't stop (<c>--keep-going</c>): after each refused attempt they are replaced by earlier texts, or
/// left out, until a build succeeds. Each attempt is an ordinary build of what is left.
/// </summary>
internal static class KeepGoing
{
    /// <summary>
    /// Builds the site with <paramref name="build"/>. Reports the errors of the current texts even when the build succeeds; then the
    /// result says what was replaced.
    /// </summary>
    public static BuildResult Run(
        BuildRequest request,
        EarlierTexts earlier,
        Func<BuildContext, BuildResult> build,
        BuildProgress progress,
        DiagnosticBag diagnostics,
        CancellationToken stop)
    {
        var reported = new HashSet<Diagnostic>();
        RewrittenTheme? theme = null;
        for (var attempt = request; ;)
        {
            var own = new DiagnosticBag();
            var context = ContextLoader.Prepare(attempt, progress, own, stop, theme);
            theme = context?.Templates.Theme;
            var result = context is null ? BuildResult.Refused : build(context);
            var found = own.Sorted();
            foreach (var diagnostic in found.Where(d => earlier.IsCurrent(d) && reported.Add(d)))
            {
                diagnostics.Add(diagnostic);
            }

            if (result.Succeeded)
            {
                return result with { Replaced = earlier.Documents };
            }

            if (context is null || earlier.Replace(found, context) is not { } next)
            {
                return result;
            }

            attempt = request with { Project = next };
        }
    }
}
