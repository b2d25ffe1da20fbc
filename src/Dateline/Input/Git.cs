using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Dateline.Input;

/// <summary>Runs git and reads its output.</summary>
internal static class Git
{
    /// <summary>Git's output; null, with its error message, when it failed or is not installed.</summary>
    public static byte[]? Run(string folder, out string fault, params ReadOnlySpan<string> arguments)
    {
        using var output = new MemoryStream();
        return Read(folder, stream => stream.CopyTo(output), out fault, arguments) ? output.ToArray() : null;
    }

    /// <summary>Git's output if it is one line; null, with its error message, when it failed or is not installed.</summary>
    public static string? Line(string folder, out string fault, params ReadOnlySpan<string> arguments) =>
        Run(folder, out fault, arguments) is { } output ? Encoding.UTF8.GetString(output).TrimEnd('\n') : null;

    /// <summary>Reads git's output as a stream; false, with its error message, when it failed or is not installed.</summary>
    public static bool Read(string folder, Action<Stream> read, out string fault, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = System.Diagnostics.Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            read(git.StandardOutput.BaseStream);
            // Git fails if no one takes the rest: an archive has padding after its last entry.
            git.StandardOutput.BaseStream.CopyTo(Stream.Null);
            git.WaitForExit();
            fault = errors.GetAwaiter().GetResult().Trim();
            fault = fault.Length > 0 || git.ExitCode == 0 ? fault : $"git {arguments[0]} ended with exit code {git.ExitCode}";
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            fault = "git is not installed";
            return false;
        }
    }

    /// <summary>Paths that git separates by zero bytes.</summary>
    public static string[] Paths(byte[] output) => Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
