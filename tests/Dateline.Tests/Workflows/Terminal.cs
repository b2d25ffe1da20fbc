namespace Dateline.Tests.Workflows;

/// <summary>
/// A terminal at the desk: the shell knows the program, git and the usual commands, and nothing else of the machine that runs the tests.
/// </summary>
internal sealed class Terminal(GitHub github)
{
    private readonly string _home = Directory.CreateDirectory(Path.Combine(github.Root, "home")).FullName;

    /// <summary>Types a line and returns what it printed.</summary>
    public async Task<string> Type(string line, int exitCode = 0)
    {
        var run = await EndToEnd.Program.End(Start(line));
        Assert.True(run.ExitCode == exitCode, $"{line}\n{run.ExitCode}: {run.Output}{run.Errors}");
        return run.Output + run.Errors;
    }

    public System.Diagnostics.Process Start(string line)
    {
        var path = $"{github.Tools.Program}:{github.Tools.SearchPath}";
        var pagefind = Environment.GetEnvironmentVariable("PAGEFIND");
        return EndToEnd.Program.Launch(
            "env", github.Desk, ["-i", $"HOME={_home}", $"PATH={path}", $"PAGEFIND={pagefind}", "bash", "-c", line]);
    }
}
