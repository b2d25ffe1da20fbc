using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// What readers can subscribe to, in the sentence <paramref name="Title"/>: by a form that a mail service receives, or else on a page.
/// </summary>
internal sealed record Newsletter(string Title)
{
    /// <summary>The URL, with https, that receives the form; empty if there is a <see cref="Page"/> instead.</summary>
    public string Form { get; init; } = "";

    /// <summary>The origin of <see cref="Form"/>, as a content security policy names it; empty without a form.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The name under which the mail service expects the reader's address.</summary>
    public required string Field { get; init; }

    /// <summary>What the form sends beside the address, as the mail service asks for it.</summary>
    public ImmutableArray<HiddenValue> Hidden { get; init; } = [];

    /// <summary>The page on which readers subscribe; null if there is a form.</summary>
    public MenuEntry? Page { get; init; }

    /// <summary>What it costs, and how to end it; empty if nothing is said.</summary>
    public required string Note { get; init; }

    /// <summary>The page that says what happens to readers' addresses; null without one.</summary>
    public MenuEntry? Privacy { get; init; }

    /// <summary>The words of the button; empty for the theme's.</summary>
    public required string Button { get; init; }

    /// <summary>Its links, which are checked like those of menus.</summary>
    public IEnumerable<MenuEntry> Links => new[] { Page, Privacy }.OfType<MenuEntry>();
}

/// <summary>A value that a form sends and readers don't see.</summary>
internal readonly record struct HiddenValue(string Name, string Value);
