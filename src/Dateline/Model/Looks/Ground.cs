using System.Collections.Immutable;

namespace Dateline.Model.Looks;

/// <summary>
/// The backgrounds of text, on light pages or on dark ones: the theme's paper and its tint. A colour of text must be readable on both.
/// </summary>
internal sealed record Ground(string Name, bool IsDark, ImmutableArray<Colour> Papers)
{
    /// <summary>The contrast that small words need (WCAG 2.2, 1.4.3).</summary>
    public const double Least = 4.5;

    // Small enough that each step of any channel is met.
    private const double Step = 1.0 / 1024;

    public static Ground Light { get; } = new("light", false, [new(0xff, 0xff, 0xff), new(0xf6, 0xf3, 0xed)]);

    public static Ground Dark { get; } = new("dark", true, [new(0x13, 0x15, 0x17), new(0x1e, 0x21, 0x24)]);

    /// <summary>The colour of pages.</summary>
    public Colour Paper => Papers[0];

    /// <summary>The contrast of a colour with the paper on which it is hardest to read.</summary>
    public double ContrastOf(Colour colour) => Papers.Min(colour.ContrastWith);

    public bool IsReadable(Colour colour) => ContrastOf(colour) >= Least;

    /// <summary>
    /// The nearest shade of a colour that can be read: the colour itself, or one of the same hue and saturation that is darker or, on dark
    /// paper, lighter.
    /// </summary>
    public Colour NearestReadable(Colour colour)
    {
        var (hue, saturation, lightness) = colour.Hsl;
        var shade = colour;
        while (!IsReadable(shade))
        {
            lightness += IsDark ? Step : -Step;
            shade = Colour.FromHsl(hue, saturation, Math.Clamp(lightness, 0, 1));
        }

        return shade;
    }
}
