using DiffPlex.Renderer;

namespace Dateline.Check.Fixing;

/// <summary>
/// A file as it is and as it would be when what can be mended without a doubt is mended. Both texts have the file's own line ends, and its
/// mark at the head if it has one.
/// </summary>
internal sealed record FixedFile(string Path, string DisplayPath, string Before, string After)
{
    /// <summary>The difference in unified form, as <c>diff -u</c> and git show it.</summary>
    public string Diff => UnidiffRenderer.GenerateUnidiff(Plain(Before), Plain(After), DisplayPath, DisplayPath, ignoreWhitespace: false);

    /// <summary>What a terminal would show as nothing, or trip over.</summary>
    private static string Plain(string text) => text.TrimStart('\uFEFF').Replace("\r", "", StringComparison.Ordinal);
}
