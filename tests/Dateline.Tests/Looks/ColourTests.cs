using CsCheck;
using Dateline.Model.Looks;

namespace Dateline.Tests.Looks;

/// <summary>Colours are measured as WCAG measures them, and a shade that is suggested can be read.</summary>
public sealed class ColourTests
{
    private static readonly Gen<Colour> Any = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Select((r, g, b) => new Colour(r, g, b));

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#a51c17", "#ffffff", 7.6)]
    [InlineData("#ff9a8d", "#1e2124", 7.9)]
    public void Contrast_is_that_of_WCAG(string one, string two, double expected)
    {
        var contrast = Colour.Parse(one)!.Value.ContrastWith(Colour.Parse(two)!.Value);
        Assert.InRange(contrast, expected - 0.05, expected + 0.05);
    }

    [Theory]
    [InlineData("a51c17"), InlineData("#a51c1"), InlineData("#a51c177"), InlineData("#a51cg7"), InlineData("# a51c1"), InlineData("")]
    [InlineData("#+51c17"), InlineData("＃a51c17"), InlineData("red")]
    public void Anything_but_six_digits_behind_a_sign_is_no_colour(string written) => Assert.Null(Colour.Parse(written));

    [Fact]
    public void A_colour_is_written_as_it_is_read() => Any.Sample(c => Colour.Parse(c.ToString()) == c);

    [Fact]
    public void Hue_saturation_and_lightness_give_the_colour_back() =>
        Any.Sample(c => Colour.FromHsl(c.Hsl.Hue, c.Hsl.Saturation, c.Hsl.Lightness) == c);

    [Fact]
    public void The_nearest_readable_shade_can_be_read_on_paper_and_tint() =>
        Any.Sample(c =>
        {
            foreach (var ground in new[] { Ground.Light, Ground.Dark })
            {
                var shade = ground.NearestReadable(c);
                Assert.All(ground.Papers, p => Assert.True(shade.ContrastWith(p) >= 4.5));
            }
        });

    [Fact]
    public void A_colour_that_can_be_read_is_its_own_nearest_shade() =>
        Any.Where(Ground.Light.IsReadable).Sample(c => Ground.Light.NearestReadable(c) == c);

    [Fact]
    public void The_nearest_readable_shade_has_the_same_hue_and_saturation() =>
        Any.Sample(c =>
        {
            foreach (var ground in new[] { Ground.Light, Ground.Dark })
            {
                // Channels are whole numbers, so the shade is the nearest to some lightness of exactly that hue.
                var shade = ground.NearestReadable(c);
                var (hue, saturation, _) = c.Hsl;
                Assert.Contains(
                    Enumerable.Range(0, 4097).Select(l => Colour.FromHsl(hue, saturation, l / 4096.0)), l => IsNear(l, shade));
            }
        }, iter: 300);

    [Fact]
    public void A_shade_that_is_a_step_nearer_could_not_be_read() =>
        Any.Where(c => !Ground.Light.IsReadable(c)).Sample(c =>
        {
            var (hue, saturation, _) = c.Hsl;
            var nearer = Colour.FromHsl(hue, saturation, Math.Min(1, Ground.Light.NearestReadable(c).Hsl.Lightness + (2.0 / 255)));
            Assert.True(!Ground.Light.IsReadable(nearer) || nearer == Ground.Light.NearestReadable(c));
        });

    private static bool IsNear(Colour one, Colour two) =>
        Math.Abs(one.Red - two.Red) <= 1 && Math.Abs(one.Green - two.Green) <= 1 && Math.Abs(one.Blue - two.Blue) <= 1;
}
