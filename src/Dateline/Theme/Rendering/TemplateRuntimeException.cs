using Dateline.Diagnostics;

namespace Dateline.Theme.Rendering;

/// <summary>
/// What a template asks for and can't have. <paramref name="sought"/> is the word of the template that is to blame, where there is one.
/// </summary>
internal class TemplateRuntimeException(string message, string sought = "", string hint = "") : Exception(message)
{
    public string Sought { get; } = sought;

    public string Hint { get; } = hint;
}

/// <summary>A template asked a view, or the page, for what it does not have.</summary>
internal sealed class UnknownMemberException(string view, string member, IReadOnlyCollection<string> known)
    : TemplateRuntimeException($"{view} has no '{member}'", member, Nearest.Hint(member, known));

/// <summary>A template went beyond one of <see cref="TemplateLimits"/>.</summary>
internal sealed class LimitException(string message, string hint = "") : TemplateRuntimeException(message, hint: hint);
