using System.Globalization;

namespace Dateline.Model.Pictures;

/// <summary>
/// The point of a picture that its crops must show, in percent from the left and from the top. Null stands for the part that draws the eye.
/// </summary>
[Fingerprinted]
internal sealed record Focus(int Across, int Down)
{
    /// <summary>Reads <c>30% 60%</c>; null when the text is not such a point.</summary>
    public static Focus? Parse(string written)
    {
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Percent(parts[0]) is { } across && Percent(parts[1]) is { } down ? new Focus(across, down) : null;
    }

    private static int? Percent(string written) =>
        written.EndsWith('%') && int.TryParse(written.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100
            ? percent
            : null;
}
