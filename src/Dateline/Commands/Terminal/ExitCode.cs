namespace Dateline.Commands.Terminal;

/// <summary>What the program tells the shell when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input or the theme has errors; nothing was written unless a template failed.</summary>
    public const int Errors = 1;

    public const int Usage = 2;

    /// <summary>A file or folder could not be read or written.</summary>
    public const int Disk = 3;

    /// <summary>A defect of the program.</summary>
    public const int Defect = 70;

    /// <summary>Stopped by Ctrl-C; 128 and the signal's number, as shells have it.</summary>
    public const int Stopped = 130;
}
