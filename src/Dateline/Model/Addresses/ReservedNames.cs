using System.Buffers;

namespace Dateline.Model.Addresses;

/// <summary>
/// Names of files and folders that are not valid on Windows ("Naming Files, Paths, and Namespaces"): names of devices with any extension,
/// names that end in a dot or a space, and some characters. Git for Windows can't check out a repository that has one.
/// </summary>
internal static class ReservedNames
{
    private static readonly SearchValues<char> InvalidCharacters = SearchValues.Create(
        [.. "<>:\"|?*\\", .. Enumerable.Range('\0', ' ').Select(code => (char)code)]);

    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$"];

    private static readonly string[] Ports = ["com", "lpt"];

    /// <summary>What is wrong with the first invalid name in a path with forward slashes; null if all names are valid.</summary>
    public static string? FaultOf(ReadOnlySpan<char> path)
    {
        var at = path.IndexOfAny(InvalidCharacters);
        if (at >= 0)
        {
            return path[at] < ' ' ? $"it has the control character U+{(int)path[at]:X4}" : $"it has the character {path[at]}";
        }

        foreach (var range in path.Split('/'))
        {
            var part = path[range];
            if (part.Length > 0 && part[^1] is '.' or ' ')
            {
                return part[^1] == '.' ? $"'{part}' ends in a dot" : $"'{part}' ends in a space";
            }

            if (IsDevice(part))
            {
                return $"'{part}' is the name of a device";
            }
        }

        return null;
    }

    private static bool IsDevice(ReadOnlySpan<char> part)
    {
        var dot = part.IndexOf('.');
        var stem = (dot < 0 ? part : part[..dot]).TrimEnd(' ');
        if (stem.Length is < 3 or > 7)
        {
            return false;
        }

        foreach (var device in Devices)
        {
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        // Superscript digits count too.
        return stem.Length == 4 && stem[3] is (>= '0' and <= '9') or '\u00B9' or '\u00B2' or '\u00B3'
            && (stem.StartsWith(Ports[0], StringComparison.OrdinalIgnoreCase)
                || stem.StartsWith(Ports[1], StringComparison.OrdinalIgnoreCase));
    }
}
