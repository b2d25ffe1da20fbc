using System.Collections.Frozen;
using Dateline.Input.Files;

namespace Dateline.Import.Folders;

/// <summary>
/// The folder layout of a generator: where its texts are, and which of its files are documents. Without a content folder the source of Hugo
/// or Zola is that folder itself, unless it has settings.
/// </summary>
internal sealed class FolderLayout(SourceKind kind, string folder, SourceConfig config)
{
    /// <summary>Folders that never hold texts.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        "node_modules", "bower_components", "_site", "_includes", "_layouts", "_sass");

    /// <summary>Folders that hold no texts at the source's root; within the content folder they are sections.</summary>
    private static readonly FrozenSet<string> SkippedAtRoot = FrozenSet.Create(
        "public", "themes", "layouts", "archetypes", "resources", "templates", "sass", "vendor", "overrides", "site");

    private static readonly FrozenSet<string> UnsupportedTexts = FrozenSet.Create(
        ".adoc", ".asciidoc", ".rst", ".org", ".rmd", ".qmd", ".ipynb", ".mdx", ".textile");

    private readonly string _content = ContentFolder(kind, folder, config);

    /// <summary>The folder that Jekyll has its collections in, with a slash; empty when they are in the source's folder.</summary>
    private readonly string _collections =
        kind == SourceKind.Jekyll && config.Fields.TextOf("collections_dir").Trim('.', '/') is { Length: > 0 } said ? said + "/" : "";

    public static bool IsDocument(string path) => IsMarkdown(path) && !path.StartsWith("static/", StringComparison.Ordinal);

    public static bool IsMarkdown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkd";

    /// <summary>Whether a file is a text in a format that imports don't read.</summary>
    public static bool IsUnsupportedText(string path) => UnsupportedTexts.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>A path within the content folder, or within the folder of collections.</summary>
    public string Within(string path)
    {
        var root = _collections.Length > 0 ? _collections : _content;
        return path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path;
    }

    public bool IsSkipped(string path)
    {
        var folders = path.Split('/')[..^1];
        var isContent = _content.Length > 0
            ? path.StartsWith(_content, StringComparison.Ordinal)
            : kind is SourceKind.Hugo or SourceKind.Zola && config == SourceConfig.None;
        return folders.Any(Skipped.Contains) || (!isContent && folders is [var first, ..] && SkippedAtRoot.Contains(first));
    }

    /// <summary>Whether a file is a text in HTML. Only files among the texts count: elsewhere they are templates.</summary>
    public bool IsHtmlText(SourceFile file) => NoContent.IsPage(file.Path) && MayBePage(file.Path) && NoContent.IsText(file);

    /// <summary>Whether a page in HTML at a path is one of the site. Jekyll has them anywhere.</summary>
    public bool MayBePage(string path) => kind == SourceKind.Jekyll || IsAmongTexts(path);

    /// <summary>Whether a generator that reads one folder only does not read a path.</summary>
    public bool IsOutside(string path) =>
        _content.Length > 0 && kind is not SourceKind.Eleventy && !path.StartsWith(_content, StringComparison.Ordinal);

    public bool IsAmongTexts(string path) =>
        _content.Length > 0
            ? path.StartsWith(_content, StringComparison.Ordinal)
            : path.StartsWith("_posts/", StringComparison.Ordinal) || path.Contains("/_posts/", StringComparison.Ordinal)
                || kind is SourceKind.Hugo or SourceKind.Zola or SourceKind.Eleventy or SourceKind.MkDocs;

    /// <summary>The folder with the texts, with a slash; empty when it is the source's folder itself.</summary>
    private static string ContentFolder(SourceKind kind, string folder, SourceConfig config)
    {
        var said = config.Fields.TextOf("contentDir", "docs_dir").Trim('.', '/');
        string[] names = kind switch
        {
            SourceKind.Hugo => [said.Length > 0 ? said : "content", "content"],
            SourceKind.MkDocs => [said.Length > 0 ? said : "docs", "docs"],
            SourceKind.Zola => ["content"],
            SourceKind.Eleventy => ["content", "src"],
            _ => [],
        };
        return names.FirstOrDefault(n => Directory.Exists(Path.Combine(folder, n))) is { } name ? name + "/" : "";
    }
}
