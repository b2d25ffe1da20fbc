using System.Globalization;

namespace Dateline.Model.Looks;

/// <summary>A colour in sRGB, as stylesheets write it: <c>#a51c17</c>.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour that is written with a <c>#</c> and six digits; null for anything else.</summary>
    public static Colour? Parse(string written) =>
        written.Length == 7 && written[0] == '#'
            && uint.TryParse(written.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>How bright it looks, from 0 for black to 1 for white (WCAG 2.2, relative luminance).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The contrast with another colour, from 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>Hue in degrees, saturation and lightness from 0 to 1 (CSS Color Level 4, section 7). Grey has the hue 0.</summary>
    public (double Hue, double Saturation, double Lightness) Hsl
    {
        get
        {
            var (red, green, blue) = (Red / 255.0, Green / 255.0, Blue / 255.0);
            var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
            var (lightness, range) = ((most + least) / 2, most - least);
            if (range == 0)
            {
                return (0, 0, lightness);
            }

            var sixth = most == red ? (green - blue) / range : most == green ? ((blue - red) / range) + 2 : ((red - green) / range) + 4;
            return (60 * (sixth < 0 ? sixth + 6 : sixth), range / (1 - Math.Abs((2 * lightness) - 1)), lightness);
        }
    }

    /// <summary>The nearest colour to a hue, a saturation and a lightness.</summary>
    public static Colour FromHsl(double hue, double saturation, double lightness)
    {
        var reach = saturation * Math.Min(lightness, 1 - lightness);
        return new Colour(Part(0), Part(8), Part(4));

        byte Part(int shift)
        {
            var at = (shift + (hue / 30)) % 12;
            return (byte)Math.Round(255 * Math.Clamp(lightness - (reach * Math.Max(-1, Math.Min(Math.Min(at - 3, 9 - at), 1))), 0, 1));
        }
    }

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
