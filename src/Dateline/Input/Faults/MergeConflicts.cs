using Dateline.Diagnostics;

namespace Dateline.Input.Faults;

/// <summary>Finds the marks that git leaves where it could not merge. They count only at the very start of a line.</summary>
internal static class MergeConflicts
{
    private const string Ours = "<<<<<<< ";
    private const string Theirs = ">>>>>>> ";

    /// <summary>Reports one error for each conflict, and one for each mark that was left over.</summary>
    public static void Report(string path, ReadOnlySpan<char> text, int firstLine, DiagnosticBag diagnostics)
    {
        if (!text.Contains(Ours, StringComparison.Ordinal) && !text.Contains(Theirs, StringComparison.Ordinal))
        {
            return;
        }

        var depth = 0;
        var number = firstLine;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var (opens, closes) = (line.StartsWith(Ours), line.StartsWith(Theirs));
            if (depth == 0 && (opens || closes))
            {
                diagnostics.Error(
                    Codes.MergeConflict,
                    new SourceSpan(path, number, 1, 7),
                    "git left a merge conflict here",
                    hint: "keep one version, and delete the other and the lines of <<<<<<<, ======= and >>>>>>>");
            }

            depth += opens ? 1 : 0;
            depth = Math.Max(0, closes ? depth - 1 : depth);
            number++;
        }
    }

    /// <summary>
    /// Keeps the first version of each conflict, which was reported. Lines of the other version become blank, so that lines keep their
    /// numbers.
    /// </summary>
    public static void KeepOurs(Span<string> lines)
    {
        var (isInside, dropping) = (false, false);
        foreach (ref var line in lines)
        {
            var closes = line.StartsWith(Theirs, StringComparison.Ordinal);
            var isMark = closes || line.StartsWith(Ours, StringComparison.Ordinal);
            isInside |= isMark;
            dropping |= isInside
                && (line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith("|||||||", StringComparison.Ordinal));
            line = dropping || isMark ? "" : line;
            (isInside, dropping) = (isInside && !closes, dropping && !closes);
        }
    }
}
