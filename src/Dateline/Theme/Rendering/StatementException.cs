using Dateline.Theme.Parsing;

namespace Dateline.Theme.Rendering;

/// <summary>An exception from a statement with the statement's place. The innermost statement adds the place.</summary>
internal sealed class StatementException(ThemeTemplate template, SourceExtent where, Exception cause) : Exception(cause.Message, cause)
{
    public ThemeTemplate Template { get; } = template;

    public SourceExtent Where { get; } = where;

    /// <summary>
    /// Whether the exception is an error of a template that has no place yet. Cancellation, an unreadable file and lack of memory are not
    /// errors of a template.
    /// </summary>
    public static bool IsTemplateError(Exception exception) =>
        exception is not (StatementException or OperationCanceledException or IOException or OutOfMemoryException);
}
