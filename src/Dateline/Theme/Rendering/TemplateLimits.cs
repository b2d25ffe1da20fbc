namespace Dateline.Theme.Rendering;

/// <summary>
/// How much the templates of one page may ask for. A list of 100,000 stories takes about a tenth of the steps and a third of the bytes; a
/// slip in a theme, or
/// a theme from a stranger, ends here instead of taking the machine.
/// </summary>
internal static class TemplateLimits
{
    /// <summary>Statements, rounds of loops, items of lists; long texts count by their length.</summary>
    public const int Steps = 50_000_000;

    public const int PageBytes = 256_000_000;

    /// <summary>Of one text that a template makes.</summary>
    public const int TextLength = 10_000_000;

    /// <summary>Of all the texts that the templates of a page make.</summary>
    public const int TextInAll = 250_000_000;

    public const int ListLength = 1_000_000;

    /// <summary>How many tags stand one in the other.</summary>
    public const int Nesting = 50;

    /// <summary>How many brackets, operators or filters one value is made with.</summary>
    public const int Operators = 100;

    /// <summary>How many partials stand one in the other.</summary>
    public const int Partials = 100;
}
