using System.Globalization;
using Dateline.Diagnostics;
using Dateline.Model.Looks;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0691: colours of <c>site.yml</c> in which words can't be read on the theme's paper. A shade that is left out is derived, and readable.
/// </summary>
internal static class ColourContrast
{
    public static void Check(CheckInput input)
    {
        var site = input.Newsroom.Site;
        Check(input, "accent", site.Look.Accent);
        foreach (var section in site.AllSections)
        {
            Check(input, "colour", section.OwnColour);
        }
    }

    private static void Check(CheckInput input, string field, OwnColour colour)
    {
        Check(input, field, colour.Light, Ground.Light);
        Check(input, field + "_dark", colour.Dark, Ground.Dark);
    }

    private static void Check(CheckInput input, string field, Shade? written, Ground ground)
    {
        if (written is not { } shade || ground.IsReadable(shade.Colour))
        {
            return;
        }

        input.Diagnostics.Warning(
            Codes.LowContrast,
            shade.Where,
            $"words in {shade.Colour} are hard to read on {ground.Name} pages: the contrast is {Ratio(ground.ContrastOf(shade.Colour))}",
            $"expected {Ratio(Ground.Least)} or more",
            $"write {field}: \"{ground.NearestReadable(shade.Colour)}\"");
    }

    // Never rounded up: 4.499 is not enough.
    private static string Ratio(double contrast) => (Math.Floor(contrast * 100) / 100).ToString("0.0#", CultureInfo.InvariantCulture);
}
