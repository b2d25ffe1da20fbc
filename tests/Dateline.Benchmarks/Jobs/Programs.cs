namespace Dateline.Benchmarks.Jobs;

/// <summary>Finds programs as a shell does.</summary>
internal static class Programs
{
    /// <summary>The file of a program that is named, or given by its path; null when there is none.</summary>
    public static string? Find(string program) =>
        (program.Contains('/', StringComparison.Ordinal) ? [Path.GetFullPath(program)] : Candidates(program)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program));
}
