using System.Buffers;

namespace Dateline.Model;

/// <summary>
/// Names of files and folders that Windows can't store (Naming Files, Paths, and Namespaces): devices of old, whatever ending they have,
/// what ends in a dot or a blank, and some signs. Git refuses to check them out there, and with them everything else.
/// </summary>
internal static class ReservedNames
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "<>:\"|?*\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$"];

    private static readonly string[] Ports = ["com", "lpt"];

    /// <summary>
    /// What is wrong with the first bad name of a path, whose parts have slashes between them; null when Windows can store it.
    /// </summary>
    public static string? FaultOf(ReadOnlySpan<char> path)
    {
        if (path.IndexOfAny(Signs) is >= 0 and var at)
        {
            return path[at] < ' ' ? $"it has the control character U+{(int)path[at]:X4}" : $"it has the sign {path[at]}";
        }

        foreach (var range in path.Split('/'))
        {
            var part = path[range];
            if (part.Length > 0 && part[^1] is '.' or ' ')
            {
                return part[^1] == '.' ? $"'{part}' ends in a dot" : $"'{part}' ends in a blank";
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

        // A raised digit counts as one.
        return stem.Length == 4 && stem[3] is (>= '0' and <= '9') or '\u00B9' or '\u00B2' or '\u00B3'
            && (stem.StartsWith(Ports[0], StringComparison.OrdinalIgnoreCase)
                || stem.StartsWith(Ports[1], StringComparison.OrdinalIgnoreCase));
    }
}
