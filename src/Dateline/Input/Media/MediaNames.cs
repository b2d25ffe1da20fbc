using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;

namespace Dateline.Input.Media;

/// <summary>
/// Finds names of files that no address can stand for: a hash or a question mark ends the path of an address, and a sign that looks encoded
/// is another one after decoding. Encoding them is no way out, because servers and hosts differ in what they decode, and how often.
/// </summary>
internal static partial class MediaNames
{
    /// <summary>What is wrong with a file's path, and another one; null when nothing is.</summary>
    public static MediaFault? FaultOf(string path)
    {
        for (var at = path.AsSpan().IndexOfAny(Signs); at >= 0 && at < path.Length; at++)
        {
            if (path[at] is '#' or '?' || SiteUrl.IsEscape(path.AsSpan(at)))
            {
                var sign = path[at] == '%' ? path.Substring(at, 3) : path[at].ToString();
                return new MediaFault(
                    Codes.UnpublishedType, $"the file's name contains {sign}, which means something else in an address",
                    Without(path) is { } other ? $"rename it to {other}" : "rename it");
            }
        }

        return null;
    }

    private const string Signs = "#?%";

    private static string? Without(string path)
    {
        var other = AtEdge().Replace(Unsafe().Replace(path, "-"), "");
        return Path.GetFileNameWithoutExtension(other).Length > 0 && !other.Contains("//", StringComparison.Ordinal) ? other : null;
    }

    [GeneratedRegex("[ -]*(?:[#?]|%(?=[0-9A-Fa-f]{2}))+[ -]*")]
    private static partial Regex Unsafe();

    [GeneratedRegex("(?<=/)-+|-+(?=[./])")]
    private static partial Regex AtEdge();
}
