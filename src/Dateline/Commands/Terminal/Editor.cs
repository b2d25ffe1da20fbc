namespace Dateline.Commands.Terminal;

/// <summary>The editor that a writer likes best: <c>VISUAL</c>, else <c>EDITOR</c>, which may have options of its own.</summary>
internal static class Editor
{
    public static string? Command =>
        Environment.GetEnvironmentVariable("VISUAL") is { Length: > 0 } visual
            ? visual
            : Environment.GetEnvironmentVariable("EDITOR") is { Length: > 0 } editor ? editor : null;

    /// <summary>Opens a file and waits until the editor is closed; false when the editor could not be started or failed.</summary>
    public static bool Open(string command, string file)
    {
        var start = OperatingSystem.IsWindows()
            ? new System.Diagnostics.ProcessStartInfo("cmd", ["/c", $"{command} \"{file}\""])
            : new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", $"{command} \"$1\"", "editor", file]);
        using var editor = System.Diagnostics.Process.Start(start);
        editor?.WaitForExit();
        return editor is { ExitCode: 0 };
    }
}
