using System.Globalization;

namespace Dateline.Diagnostics;

/// <summary>Writes a number with its noun in singular or plural: <c>1 story</c>, <c>12 stories</c>.</summary>
internal static class Counted
{
    public static string Text(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
