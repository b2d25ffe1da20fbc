using Dateline.Diagnostics;

namespace Dateline.Input.Media;

/// <summary>Why a file can't be published, and what to do. <paramref name="Line"/> is 0 when the fault has no place in the file.</summary>
internal sealed record MediaFault(Code Code, string What, string Hint, int Line = 0, int Column = 0)
{
    /// <summary>The extension that the file should have; null when it is not known.</summary>
    public string? Ending { get; init; }

    /// <summary>A file whose content does not match its extension.</summary>
    public static MediaFault OfContent(string what, string hint, int line = 0) => new(Codes.WrongContent, what, hint, line);

    /// <summary>An SVG picture with scripts or other active content.</summary>
    public static MediaFault OfDrawing(string what, string hint, int line = 0, int column = 0) =>
        new(Codes.ActiveDrawing, what, hint, line, column);
}
