using System.Globalization;

namespace Dateline.Diagnostics;

/// <summary>Numbers for people: <c>1 file</c>, <c>2,000 files</c>.</summary>
internal static class Quantity
{
    /// <summary>A number with its noun. Pass <paramref name="plural"/> where it is not the noun with an s.</summary>
    public static string Format(int number, string noun, string? plural = null) =>
        $"{Format(number)} {(number == 1 ? noun : plural ?? noun + "s")}";

    /// <summary>A number with commas between the thousands, in every language of the machine.</summary>
    public static string Format(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
