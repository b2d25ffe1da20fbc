using Dateline.Diagnostics;

namespace Dateline.Input.Media;

/// <summary>Why a file can't be published, at a line of it where it has lines, and what to do.</summary>
internal sealed record MediaFault(Code Code, string What, string Hint, int Line = 0, int Column = 0)
{
    /// <summary>The ending that a file's name should have; null where that is not known.</summary>
    public string? Ending { get; init; }

    /// <summary>A file whose contents are not what its name says.</summary>
    public static MediaFault OfContent(string what, string hint, int line = 0) => new(Codes.WrongContent, what, hint, line);

    /// <summary>A drawing that does more than draw.</summary>
    public static MediaFault OfDrawing(string what, string hint, int line = 0, int column = 0) =>
        new(Codes.ActiveDrawing, what, hint, line, column);
}
