using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Dateline.Check;

/// <summary>Runs git and gives what it says.</summary>
internal static class Git
{
    /// <summary>What git wrote, as bytes; null, with its complaint, when it failed or is not there.</summary>
    public static byte[]? Run(string folder, out string fault, params ReadOnlySpan<string> arguments)
    {
        using var output = new MemoryStream();
        return Read(folder, stream => stream.CopyTo(output), out fault, arguments) ? output.ToArray() : null;
    }

    /// <summary>Reads what git writes while it writes; false, with its complaint, when it failed or is not there.</summary>
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
            git.WaitForExit();
            fault = errors.GetAwaiter().GetResult().Trim();
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            fault = "git is not installed";
            return false;
        }
    }

    /// <summary>A list of paths that git ends with zero bytes.</summary>
    public static string[] Paths(byte[] output) => Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
