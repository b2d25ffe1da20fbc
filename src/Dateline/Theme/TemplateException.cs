using Dateline.Diagnostics;
using Dateline.Theme.Running;

namespace Dateline.Theme;

/// <summary>What went wrong while a page was printed, with the place in the template.</summary>
internal sealed class TemplateException(SourceSpan where, string message, string hint, bool isLimit) : Exception(message)
{
    public SourceSpan Where { get; } = where;

    public string Hint { get; } = hint;

    /// <summary>Whether a limit was reached: the template's other pages would take as long to say the same.</summary>
    public bool IsLimit { get; } = isLimit;

    public static TemplateException Explain(TemplateFault fault)
    {
        var cause = fault.InnerException!;
        var problem = cause as TemplateProblem;
        return new(fault.Template.PlaceOf(fault.Where, problem?.Sought ?? ""), Say(cause), problem?.Hint ?? "", cause is LimitException);
    }

    private static string Say(Exception cause) => cause switch
    {
        TemplateProblem => cause.Message,
        OverflowException => "a number is too large",
        _ => $"the template can't be run from here: {cause.Message}",
    };
}
