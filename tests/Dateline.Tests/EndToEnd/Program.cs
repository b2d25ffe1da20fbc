using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Dateline.Tests.EndToEnd;

/// <summary>The output and the exit code of a run of the program.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors);

/// <summary>Runs the program as a person at a shell does: that of a release, or the built one.</summary>
internal static class Program
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "dateline.dll");

    private static readonly string Host = Environment.ProcessPath is { } host
        && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : OnPath("dotnet");

    /// <summary>
    /// The program of a release, which is native and starts at once, if the variable <c>DATELINE_PROGRAM</c> has its path.
    /// </summary>
    private static readonly string[] Line =
        Environment.GetEnvironmentVariable("DATELINE_PROGRAM") is { Length: > 0 } released ? [released] : [Host, Path];

    /// <summary>A command for <see cref="RunIn"/> that runs the program with its arguments on a terminal.</summary>
    public const string OnTerminal = "script -qec \"$(printf \"'%s' \" \"$0\" \"$@\")\" /dev/null";

    /// <summary>A line of a shell script that runs the program with the script's arguments.</summary>
    public static string ShellLine => $"exec {string.Join(' ', Line.Select(word => $"'{word}'"))} \"$@\"";

    public static async Task<Run> Run(string folder, params string[] arguments) => await End(Start(folder, arguments));

    /// <summary>Runs the program without Linux's own calls, as it runs on other systems.</summary>
    public static async Task<Run> RunPortable(string folder, params string[] arguments)
    {
        var configuration = System.IO.Path.Combine(folder, "portable.runtimeconfig.json");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(System.IO.Path.ChangeExtension(Path, ".runtimeconfig.json")))!;
        json["runtimeOptions"]!["configProperties"]!["Dateline.PortableFiles"] = true;
        await File.WriteAllTextAsync(configuration, json.ToJsonString());
        return await End(Launch(Host, folder, ["exec", "--runtimeconfig", configuration, Path, .. arguments]));
    }

    /// <summary>Runs a copy of the program that has no library for pictures beside it.</summary>
    public static async Task<Run> RunWithoutLibrary(string folder, params string[] arguments)
    {
        var copy = Directory.CreateDirectory(System.IO.Path.Combine(folder, "program")).FullName;

        // The list of what belongs to the program names the library, and .NET would start nothing without it.
        foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles()
            .Where(f => !f.Name.EndsWith(".deps.json", StringComparison.Ordinal)))
        {
            file.CopyTo(System.IO.Path.Combine(copy, file.Name));
        }

        return await End(Launch(Host, folder, [System.IO.Path.Combine(copy, "dateline.dll"), .. arguments]));
    }

    /// <summary>Runs a <paramref name="script"/> in a shell. The program is in its <c>$0</c> and <c>$@</c>.</summary>
    public static async Task<Run> RunIn(string shell, string folder, string script, params string[] arguments) =>
        await End(Launch(shell, folder, ["-c", script, .. Line, .. arguments]));

    public static System.Diagnostics.Process Start(string folder, params string[] arguments) =>
        Launch(Line[0], folder, [.. Line[1..], .. arguments]);

    public static System.Diagnostics.Process Launch(string program, string folder, IEnumerable<string> arguments)
    {
        // A shell starts background jobs, and their children, with Ctrl-C ignored.
        string[] withInterrupt = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];
        string[] line = [.. withInterrupt, program, .. arguments];
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in line[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return System.Diagnostics.Process.Start(start)!;
    }

    /// <summary>The path of a command of this machine.</summary>
    public static string OnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, command))
            .FirstOrDefault(File.Exists) ?? command;

    public static async Task<Run> End(System.Diagnostics.Process process)
    {
        using (process)
        {
            var stop = TestContext.Current.CancellationToken;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return new Run(process.ExitCode, await output, await errors);
        }
    }
}
