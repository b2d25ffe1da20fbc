using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Theme.Rendering;

/// <summary>How much of <see cref="TemplateLimits"/> the templates of one page have used.</summary>
internal sealed class PageBudget
{
    /// <summary>Comparing, copying or escaping this many characters takes about as long as a step.</summary>
    public const int CharactersAStep = 64;

    private long _text;
    private int _partials;

    public long Steps { get; private set; }

    public void Spend(long steps)
    {
        if ((Steps += steps) > TemplateLimits.Steps)
        {
            throw TooManySteps();
        }
    }

    /// <summary>Charges for reading a text, by its length.</summary>
    public void CountRead(long characters) => Spend(characters / CharactersAStep);

    /// <summary>Charges for creating a text.</summary>
    public void CountText(int characters)
    {
        CheckText(characters);
        CountRead(characters);
        if ((_text += characters) > TemplateLimits.TextInAll)
        {
            var most = Count(TemplateLimits.TextInAll);
            throw new LimitException($"the page's templates create more than {most} characters of text");
        }
    }

    /// <summary>Charges for creating a list.</summary>
    public void CountList(long items)
    {
        CheckList(items);
        Spend(items);
    }

    /// <summary>Enters a partial. Call <see cref="LeavePartial"/> after it.</summary>
    public void EnterPartial()
    {
        Spend(1);
        if (++_partials > TemplateLimits.Partials || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }
    }

    public void LeavePartial() => _partials--;

    public static void CheckText(long characters)
    {
        if (characters > TemplateLimits.TextLength)
        {
            throw new LimitException($"a text is longer than {Count(TemplateLimits.TextLength)} characters");
        }
    }

    public static void CheckList(long items)
    {
        if (items > TemplateLimits.ListLength)
        {
            throw new LimitException($"a list is longer than {Count(TemplateLimits.ListLength)} items");
        }
    }

    // A separate method, so that charging a step can be inlined.
    private static LimitException TooManySteps() => new(
        $"the page needs more than {Count(TemplateLimits.Steps)} steps (statements, loop iterations, list items)",
        "does a loop run too long?");

    private static LimitException TooDeep() => new(
        $"partials are nested more than {TemplateLimits.Partials} deep", "does a partial include itself?");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
