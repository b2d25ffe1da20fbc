using System.Collections.Immutable;

namespace Dateline.Model.Pictures;

/// <summary>
/// The part of a picture that is shown: all of it, or a part of a fixed ratio, and the widths in pixels in which it is published.
/// <paramref name="Across"/> to <paramref name="Down"/> is the ratio; both are 0 for the whole picture.
/// </summary>
internal sealed record Crop(string Name, int Across, int Down, ImmutableArray<int> Widths)
{
    /// <summary>At the head of a story and in its text: a column of 608 pixels, a wide picture of 1,035, a phone of 390.</summary>
    public static Crop Whole { get; } = new("", 0, 0, [640, 960, 1280, 2048]);

    /// <summary>On cards: 288 pixels in a section's block, 608 for the lead, a phone of 358.</summary>
    public static Crop Wide { get; } = new("16x9", 16, 9, [320, 640, 960, 1280]);

    /// <summary>In galleries, in two columns or three.</summary>
    public static Crop Classic { get; } = new("4x3", 4, 3, [320, 640]);

    /// <summary>Thumbnails and authors' heads, 96 pixels.</summary>
    public static Crop Square { get; } = new("1x1", 1, 1, [192]);

    /// <summary>The crops that leave something out.</summary>
    public static ImmutableArray<Crop> Parts { get; } = [Wide, Classic, Square];

    /// <summary>The largest part of this ratio, of a picture of <paramref name="width"/> to <paramref name="height"/> pixels.</summary>
    public (int Width, int Height) Of(int width, int height)
    {
        if (Across == 0)
        {
            return (width, height);
        }

        return (long)width * Down > (long)height * Across
            ? (Math.Max(1, (int)Math.Round((double)height * Across / Down)), height)
            : (width, Math.Max(1, (int)Math.Round((double)width * Down / Across)));
    }
}
