using DiffPlex.Renderer;

namespace Dateline.Check.Fixing;

/// <summary>
/// A file before and after all safe fixes. Both texts have the file's own line ends, and its byte order mark if it has one.
/// </summary>
internal sealed record FixedFile(string Path, string DisplayPath, string Before, string After)
{
    /// <summary>The difference in unified form, as <c>diff -u</c> and git show it.</summary>
    public string Diff => UnidiffRenderer.GenerateUnidiff(Plain(Before), Plain(After), DisplayPath, DisplayPath, ignoreWhitespace: false);

    /// <summary>The text without characters that terminals don't show.</summary>
    private static string Plain(string text) => text.TrimStart('\uFEFF').Replace("\r", "", StringComparison.Ordinal);
}
