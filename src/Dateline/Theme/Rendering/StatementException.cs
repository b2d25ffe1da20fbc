using Dateline.Theme.Parsing;

namespace Dateline.Theme.Rendering;

/// <summary>What was thrown while a statement ran, with the statement's place. The innermost statement gives the place.</summary>
internal sealed class StatementException(ThemeTemplate template, SourceExtent where, Exception cause) : Exception(cause.Message, cause)
{
    public ThemeTemplate Template { get; } = template;

    public SourceExtent Where { get; } = where;

    /// <summary>
    /// Whether a template is to blame and no place was given yet. Who stops the build, a file that can't be read and full memory are none
    /// of a template's.
    /// </summary>
    public static bool IsTemplateError(Exception exception) =>
        exception is not (StatementException or OperationCanceledException or IOException or OutOfMemoryException);
}
