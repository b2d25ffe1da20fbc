using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Dateline.Model.Addresses;

/// <summary>
/// Which file of the finished site is served at an address: <c>news/index.html</c> at <c>/news/</c>, <c>feed.xml</c> at <c>/feed.xml</c>.
/// </summary>
internal static class SiteFile
{
    private const string OfFolder = "index.html";

    private static readonly FrozenSet<string> Pages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cfm", ".cgi"]);

    // Control characters, and on Windows also the characters with a meaning in paths.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [
            .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c),
            '\\',
            .. OperatingSystem.IsWindows() ? ":*?\"<>|" : "",
        ]);

    public static string PathOf(string address) => address.EndsWith('/') ? string.Concat(address.AsSpan(1), OfFolder) : address[1..];

    /// <summary>The same in UTF-8. The result is in the memory of <paramref name="to"/>.</summary>
    public static ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> address, Span<byte> to)
    {
        address[1..].CopyTo(to);
        var length = address.Length - 1;
        return to[..(address.EndsWith("/"u8) ? length + Encoding.UTF8.GetBytes(OfFolder, to[length..]) : length)];
    }

    /// <summary>The address at which a file is served.</summary>
    public static string AddressOf(string file) =>
        file == OfFolder || file.EndsWith("/" + OfFolder, StringComparison.Ordinal) ? $"/{file[..^OfFolder.Length]}" : $"/{file}";

    /// <summary>The page whose file is at <c>/news/index.html</c>, in any case, as on some disks; null if the name is another.</summary>
    public static string? PageOf(string path) =>
        path.EndsWith("/" + OfFolder, StringComparison.OrdinalIgnoreCase) ? path[..^OfFolder.Length] : null;

    /// <summary>
    /// The address whose compressed copy a server looks for at a path: <c>/news/</c> for <c>/news/index.html.br</c>. Null if the path's
    /// name is not that of a copy.
    /// </summary>
    public static string? OriginalOf(string path) =>
        path.Length > 4 && Path.GetExtension(path.AsSpan()) is ".br" or ".gz" ? AddressOf(path[1..^3]) : null;

    /// <summary>
    /// Whether a server sends an address as a file that is no page: by its ending. Endings of other systems' pages count as pages.
    /// </summary>
    public static bool IsFile(string address) =>
        Path.GetExtension(address.AsSpan()) is { IsEmpty: false } ending
        && !Pages.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    /// <summary>
    /// Whether a path stays below the output folder: no part of it is empty, <c>.</c> or <c>..</c>, and it has no control characters and no
    /// backslash. All code that writes, copies or removes a file checks this first.
    /// </summary>
    public static bool IsSafe(ReadOnlySpan<char> file)
    {
        if (file.IsEmpty || file[0] == '/' || file[^1] == '/' || file.ContainsAny(Unsafe))
        {
            return false;
        }

        for (var dot = file.IndexOf('.'); dot >= 0; dot = Next(file, dot, '.'))
        {
            if ((dot == 0 || file[dot - 1] == '/') && IsStep(file[dot..]))
            {
                return false;
            }
        }

        return file.IndexOf("//") < 0;
    }

    /// <summary>
    /// The folders that contain a file or an address, innermost first: <c>a/b</c> and <c>a</c> for <c>a/b/c.html</c> and for <c>a/b/</c>.
    /// </summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    /// <summary>Whether a part consists of dots only, which some systems read as this folder or the folder above.</summary>
    private static bool IsStep(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExcept('.');
        return end < 0 || rest[end] == '/';
    }

    private static int Next(ReadOnlySpan<char> text, int at, char sought)
    {
        var next = text[(at + 1)..].IndexOf(sought);
        return next < 0 ? -1 : at + 1 + next;
    }
}
