using Dateline.Diagnostics;
using Dateline.Theme.Rendering;

namespace Dateline.Theme;

/// <summary>What went wrong while a page was printed, with the place in the template.</summary>
internal sealed class TemplateException(SourceSpan where, string message, string hint, bool isLimit) : Exception(message)
{
    public SourceSpan Where { get; } = where;

    public string Hint { get; } = hint;

    /// <summary>Whether a limit was reached: the template's other pages would take as long to say the same.</summary>
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
