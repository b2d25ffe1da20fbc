using Dateline.Diagnostics;
using Dateline.Theme.Rendering;

namespace Dateline.Theme;

/// <summary>An error in a template, found while a page was rendered, with its place in the template.</summary>
internal sealed class TemplateException(SourceSpan where, string message, string hint, bool isLimit) : Exception(message)
{
    public SourceSpan Where { get; } = where;

    public string Hint { get; } = hint;

    /// <summary>Whether a limit was exceeded. The template's other pages would exceed it too, and take as long.</summary>
    public bool IsLimit { get; } = isLimit;

    public static TemplateException From(StatementException fault)
    {
        var cause = fault.InnerException!;
        var problem = cause as TemplateRuntimeException;
        var where = fault.Template.PlaceOf(fault.Where, problem?.Sought ?? "");
        return new(where, MessageOf(cause), problem?.Hint ?? "", cause is LimitException);
    }

    private static string MessageOf(Exception cause) => cause switch
    {
        TemplateRuntimeException => cause.Message,
        OverflowException => "a number is too large",
        _ => $"rendering failed here: {cause.Message}",
    };
}
