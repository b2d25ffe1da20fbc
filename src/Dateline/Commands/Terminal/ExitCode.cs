namespace Dateline.Commands.Terminal;

/// <summary>The program's exit codes.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The input or the theme has errors. Nothing was written, except when a template failed.</summary>
    public const int Errors = 1;

    public const int Usage = 2;

    /// <summary>A file or folder could not be read or written.</summary>
    public const int FileError = 3;

    /// <summary>Built with <c>--keep-going</c>, although documents have errors: without them, or as they were earlier.</summary>
    public const int KeptGoing = 4;

    /// <summary>A bug in Dateline.</summary>
    public const int InternalError = 70;

    /// <summary>Stopped by Ctrl-C: 128 plus the number of the signal, as in shells.</summary>
    public const int Stopped = 130;
}
