using Dateline.Diagnostics;

namespace Dateline.Theme.Rendering;

/// <summary>
/// An error in a template, found while it is rendered. <paramref name="sought"/> is the word of the template that caused it, if there is
/// one.
/// </summary>
internal class TemplateRuntimeException(string message, string sought = "", string hint = "") : Exception(message)
{
    public string Sought { get; } = sought;

    public string Hint { get; } = hint;
}

/// <summary>A template uses a member that a view, or the page, does not have.</summary>
internal sealed class UnknownMemberException(string view, string member, IReadOnlyCollection<string> known)
    : TemplateRuntimeException($"{view} has no '{member}'", member, Nearest.Hint(member, known));

/// <summary>A template exceeded one of <see cref="TemplateLimits"/>.</summary>
internal sealed class LimitException(string message, string hint = "") : TemplateRuntimeException(message, hint: hint);
