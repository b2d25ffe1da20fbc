using Dateline.Diagnostics;

namespace Dateline.Model.Looks;

/// <summary>What a newsroom makes its own of the theme without a line of code: <c>look:</c> in <c>site.yml</c>.</summary>
internal sealed record SiteLook
{
    /// <summary>How many days old a story is when its page says so, unless the newsroom says otherwise.</summary>
    public const int DefaultOld = 365;

    /// <summary>The theme as it is.</summary>
    public static SiteLook Theme { get; } = new();

    /// <summary>The picture that the masthead shows instead of the name.</summary>
    public NamedFile Logo { get; init; }

    /// <summary>The same for dark pages; none if the logo fits them, too.</summary>
    public NamedFile LogoDark { get; init; }

    public OwnColour Accent { get; init; }

    /// <summary>The typeface of headlines.</summary>
    public Typeface Display { get; init; }

    /// <summary>The typeface of stories.</summary>
    public Typeface Text { get; init; }

    /// <summary>Its italic.</summary>
    public Typeface Italic { get; init; }

    /// <summary>The typeface of everything else: menus, times, captions.</summary>
    public Typeface Sans { get; init; }

    /// <summary>How many days old a story is when its page says so; 0 for never.</summary>
    public int Old { get; init; } = DefaultOld;
}

/// <summary>A file that <c>site.yml</c> names, and where.</summary>
internal readonly record struct NamedFile(string Path, SourceSpan Where)
{
    public bool IsNone => string.IsNullOrEmpty(Path);
}

/// <summary>A typeface: the theme's, the system's, or a file of the newsroom in <c>theme/assets/fonts/</c>.</summary>
internal readonly record struct Typeface(TypefaceKind Kind, NamedFile File)
{
    public static Typeface System { get; } = new(TypefaceKind.System, default);
}

internal enum TypefaceKind
{
    Theme,
    System,
    Own,
}

/// <summary>A colour as <c>site.yml</c> has it, and where.</summary>
internal readonly record struct Shade(Colour Colour, SourceSpan Where);

/// <summary>A colour of the newsroom's own: on light pages and on dark ones. Nothing where it has none.</summary>
internal readonly record struct OwnColour(Shade? Light, Shade? Dark)
{
    /// <summary>The colour on dark pages. A shade that is left out follows from the light one.</summary>
    public Colour? OnDark => Dark?.Colour ?? (Light is { } light ? Ground.Dark.NearestReadable(light.Colour) : null);
}
