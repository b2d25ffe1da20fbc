using System.Diagnostics;

namespace Dateline.Search;

/// <summary>
/// The program that makes the search index: Pagefind, in the one version whose index the theme's script reads. Builds never fetch it.
/// </summary>
internal static class PagefindProgram
{
    /// <summary>The version. Another one gives other bytes.</summary>
    public const string Version = "1.6.0";

    /// <summary>The variable that names the program's file.</summary>
    public const string Variable = "PAGEFIND";

    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["pagefind_extended.exe", "pagefind.exe"]
        : ["pagefind_extended", "pagefind"];

    /// <summary>
    /// The program's file: the one that <c>PAGEFIND</c> names, or one beside Dateline, or one on the PATH. Null when there is none that
    /// runs and has the version; then <paramref name="fault"/> says what is wrong.
    /// </summary>
    public static string? Find(out string fault)
    {
        fault = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? $"there is no file {named}, which the variable {Variable} names"
            : $"Pagefind {Version} is not on this machine";
        foreach (var file in Candidates().Where(File.Exists))
        {
            var version = VersionOf(file);
            if (version == Version)
            {
                fault = "";
                return file;
            }

            fault = version.Length > 0 ? $"{file} is Pagefind {version}, not {Version}" : $"{file} is not a program that can run here";
        }

        return null;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return [named];
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Prepend(AppContext.BaseDirectory).SelectMany(folder => Names.Select(name => Path.Combine(folder, name)));
    }

    /// <summary>What the program says its version is; empty when it does not run.</summary>
    private static string VersionOf(string file)
    {
        try
        {
            var start = new ProcessStartInfo(file, "--version") { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = System.Diagnostics.Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return said.StartsWith("pagefind", StringComparison.Ordinal) ? said[(said.LastIndexOf(' ') + 1)..] : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
