using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Serve;

/// <summary>
/// Makes links that open a file in the writer's editor, at a line and a column. Only files of the newsroom and of its own theme get one,
/// after links are followed: they are below <paramref name="folders"/>. <paramref name="pattern"/> is one that <see cref="PatternOf"/>
/// gave; empty for no links.
/// </summary>
internal sealed partial class EditorLinks(string pattern, params string[] folders)
{
    public const string Default = "vscode";

    /// <summary>The addresses that these programs register for themselves.</summary>
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Default] = "vscode://file{path}:{line}:{column}",
        ["vscodium"] = "vscodium://file{path}:{line}:{column}",
        ["cursor"] = "cursor://file{path}:{line}:{column}",
        ["zed"] = "zed://file{path}:{line}:{column}",
        ["idea"] = "idea://open?file={path}&line={line}&column={column}",
        ["textmate"] = "txmt://open?url=file://{path}&line={line}&column={column}",
        ["none"] = "",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a writer can name, for messages.</summary>
    public static string Choices { get; } =
        string.Join(", ", Known.Keys.Order(StringComparer.Ordinal)) + ", or a URL such as vscode://file{path}:{line}:{column}";

    /// <summary>The pattern of an editor that is known by its name, or a pattern as written; null if it is neither.</summary>
    public static string? PatternOf(string written) =>
        Known.TryGetValue(written, out var known) ? known : OwnPattern().IsMatch(written) ? written : null;

    /// <summary>The address that opens a place in the editor; null if it can't or must not be opened.</summary>
    public string? Of(SourceSpan where)
    {
        if (pattern.Length == 0 || where.Path.Length == 0 || where.Path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var full = Path.GetFullPath(where.Path);
        return File.Exists(full) && folders.Any(folder => RealPath.IsIn(full, folder))
            ? Address(pattern, full, where.Line, where.Column)
            : null;
    }

    /// <summary>Writes a link to a place with the words for it, or the words alone.</summary>
    public void Write(HtmlBuilder html, SourceSpan where, string words)
    {
        if (Of(where) is { } address)
        {
            html.Add($"<a class=\"file\" href=\"{address}\" title=\"Open in the editor\">{words}</a>");
        }
        else
        {
            html.Add($"<span class=\"file\">{words}</span>");
        }
    }

    /// <summary>
    /// A pattern with a full path, whose every part is escaped, so that no sign in a name ends the address. On Windows paths have backward
    /// slashes and a drive, whose colon stays; elsewhere a backward slash is part of a name.
    /// </summary>
    public static string Address(string pattern, string full, int line, int column)
    {
        var path = full.StartsWith('/') ? full : full.Replace('\\', '/');
        path = path.StartsWith('/') ? path : "/" + path;
        var parts = path.Split('/').Select((part, i) => i == 1 && Drive().IsMatch(part) ? part : Uri.EscapeDataString(part));
        return pattern
            .Replace("{line}", Number(line), StringComparison.Ordinal)
            .Replace("{column}", Number(column), StringComparison.Ordinal)
            .Replace("{path}", string.Join('/', parts), StringComparison.Ordinal);
    }

    private static string Number(int number) => Math.Max(1, number).ToString(CultureInfo.InvariantCulture);

    // One letter before the colon is a drive and no scheme. What these schemes name would run in the preview.
    [GeneratedRegex("^(?!javascript:|data:|vbscript:|blob:)[a-z][a-z0-9+.-]+:[^\\s\"'<>]*\\{path\\}[^\\s\"'<>]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPattern();

    [GeneratedRegex("^[A-Za-z]:$")]
    private static partial Regex Drive();
}
