namespace Dateline.Theme.Rendering;

/// <summary>
/// The limits for the templates of one page. A list of 100,000 stories needs about a tenth of the steps and a third of the bytes. They stop
/// a mistake in a theme, or a theme from a stranger, before it uses up the machine.
/// </summary>
internal static class TemplateLimits
{
    /// <summary>Statements, loop iterations and list items; long texts count by their length.</summary>
    public const int Steps = 50_000_000;

    public const int PageBytes = 256_000_000;

    /// <summary>Characters of one text that a template creates.</summary>
    public const int TextLength = 10_000_000;

    /// <summary>Characters of all texts that the templates of a page create.</summary>
    public const int TextInAll = 250_000_000;

    public const int ListLength = 1_000_000;

    /// <summary>The maximum depth of nested tags.</summary>
    public const int Nesting = 50;

    /// <summary>The maximum number of brackets, operators or filters in one value.</summary>
    public const int Operators = 100;

    /// <summary>The maximum depth of nested partials.</summary>
    public const int Partials = 100;
}
