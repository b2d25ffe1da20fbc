using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Theme.Running;

/// <summary>What the templates of one page have used of <see cref="TemplateLimits"/>.</summary>
internal sealed class PageBudget
{
    /// <summary>So many characters are compared, copied or escaped in the time of a step.</summary>
    public const int CharactersAStep = 64;

    private long _text;
    private int _partials;

    public long Steps { get; private set; }

    public void Take(long steps)
    {
        if ((Steps += steps) > TemplateLimits.Steps)
        {
            throw TooManySteps();
        }
    }

    /// <summary>Counts the reading of a text by its length.</summary>
    public void Read(long characters) => Take(characters / CharactersAStep);

    /// <summary>Counts a text that was made.</summary>
    public void Make(int characters)
    {
        CheckText(characters);
        Read(characters);
        if ((_text += characters) > TemplateLimits.TextInAll)
        {
            var most = Count(TemplateLimits.TextInAll);
            throw new LimitException($"the templates of the page make texts of more than {most} characters in all");
        }
    }

    /// <summary>Counts a list that was made.</summary>
    public void MakeList(long items)
    {
        CheckList(items);
        Take(items);
    }

    /// <summary>Enters a partial. <see cref="Leave"/> follows.</summary>
    public void Enter()
    {
        Take(1);
        if (++_partials > TemplateLimits.Partials || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }
    }

    public void Leave() => _partials--;

    public static void CheckText(long characters)
    {
        if (characters > TemplateLimits.TextLength)
        {
            throw new LimitException($"a text grows longer than {Count(TemplateLimits.TextLength)} characters");
        }
    }

    public static void CheckList(long items)
    {
        if (items > TemplateLimits.ListLength)
        {
            throw new LimitException($"a list grows longer than {Count(TemplateLimits.ListLength)} items");
        }
    }

    // Apart, so that counting a step stays a few instructions.
    private static LimitException TooManySteps() => new(
        $"the page takes more than {Count(TemplateLimits.Steps)} steps (statements, rounds of loops, items of lists)",
        "does a loop go on too far?");

    private static LimitException TooDeep() => new(
        $"partials stand more than {TemplateLimits.Partials} deep in one another", "is it an endless recursion?");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
