namespace Dateline.Commands.Terminal;

/// <summary>The writer's text editor: <c>VISUAL</c>, else <c>EDITOR</c>. Either may hold a command with options.</summary>
internal static class Editor
{
    public static string? Command => Variable("VISUAL") ?? Variable("EDITOR");

    /// <summary>Opens a file and waits until the editor exits. False if the editor could not start or failed.</summary>
    public static bool Open(string command, string file)
    {
        var start = OperatingSystem.IsWindows()
            ? new System.Diagnostics.ProcessStartInfo("cmd", ["/c", $"{command} \"{file}\""])
            : new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", $"{command} \"$1\"", "editor", file]);
        using var editor = System.Diagnostics.Process.Start(start);
        editor?.WaitForExit();
        return editor is { ExitCode: 0 };
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
