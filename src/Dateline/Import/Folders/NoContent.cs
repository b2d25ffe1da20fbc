using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Files;

namespace Dateline.Import.Folders;

/// <summary>
/// Leaves out the files of a source that are no texts for readers, and lists them: notes for the developers and agents of a repository,
/// templates, snippets, feeds, and what the texts were made from.
/// </summary>
internal sealed partial class NoContent(SourceKind kind, FolderLayout layout, Findings findings)
{
    private const string Developers = "files for the people who work on the repository";

    /// <summary>Names of files for the developers of a repository.</summary>
    private static readonly FrozenSet<string> ForDevelopers = FrozenSet.Create(
        StringComparer.Ordinal, "README", "LICENSE", "LICENCE", "COPYING", "CONTRIBUTING", "CONTRIBUTORS", "CHANGELOG", "CHANGES",
        "CODE_OF_CONDUCT", "SECURITY", "SUPPORT", "GOVERNANCE", "MAINTAINERS", "AUTHORS", "NOTICE", "TODO", "CLAUDE", "AGENTS", "GEMINI",
        "CODEOWNERS", "HACKING", "INSTALL", "DEVELOPMENT", "WRITING", "EDITING", "ROADMAP", "PULL_REQUEST_TEMPLATE", "ISSUE_TEMPLATE");

    /// <summary>The same in small letters, where no page has the name.</summary>
    private static readonly FrozenSet<string> ForDevelopersInSmall = FrozenSet.Create(
        StringComparer.Ordinal, "readme", "license", "licence", "contributing", "changelog", "code_of_conduct", "code-of-conduct", "claude",
        "agents", "copilot-instructions");

    private static readonly FrozenSet<string> PartFolders = FrozenSet.Create(
        "snippets", "_snippets", "includes", "_includes", "partials", "_partials", "templates", "_templates", "overrides", "archetypes");

    /// <summary>The files that may be texts, or files of texts.</summary>
    public IEnumerable<SourceFile> Without(IEnumerable<SourceFile> files)
    {
        var all = files.ToArray();
        var texts = all.Where(f => FolderLayout.IsMarkdown(f.Path)).Select(f => Path.ChangeExtension(f.Path, null))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in all)
        {
            if (Reason(file, texts) is { } reason)
            {
                findings.Add(FindingKind.NoContent, reason, SourceSpan.File(Project.DisplayPath(file.FullPath)), file.Path);
            }
            else
            {
                yield return file;
            }
        }
    }

    private string? Reason(SourceFile file, HashSet<string> texts)
    {
        var path = file.Path;
        if (FolderLayout.IsMarkdown(path))
        {
            return IsForDevelopers(Path.GetFileNameWithoutExtension(path)) ? Developers : ReasonOfText(file);
        }

        if (FolderLayout.IsUnsupportedText(path))
        {
            var folder = path[..(path.LastIndexOf('/') + 1)];
            return texts.Contains(Path.ChangeExtension(path, null)!) || texts.Contains(folder + "index") ? "files that texts were made from"
                : layout.IsAmongTexts(path) ? null
                : "texts outside the folder of texts";
        }

        if (!IsPage(path) || !layout.MayBePage(path))
        {
            return null;
        }

        var head = Head(file);
        return FrontOf(head).Length > 0 && !IsText(head) ? "templates of pages" : null;
    }

    private string? ReasonOfText(SourceFile file)
    {
        var path = file.Path;
        if (layout.IsOutside(path))
        {
            return "texts outside the folder of texts";
        }

        var front = FrontOf(Head(file));
        if (NotForReaders().IsMatch(front))
        {
            return "templates of feeds and other files for programs";
        }

        if (front.Length > 0)
        {
            return null;
        }

        var folders = path.Split('/')[..^1];
        return folders.Any(PartFolders.Contains) || Template().IsMatch(Path.GetFileName(path)) ? "templates and parts of texts"
            : kind == SourceKind.Jekyll && folders is ["docs" or "doc" or "scripts" or "test" or "tests" or "spec", ..] ? Developers
            : null;
    }

    /// <summary>Whether a page in HTML has a text of its own. A loop over other pages makes it a template.</summary>
    public static bool IsText(SourceFile file) => IsText(Head(file));

    private static bool IsText(string head)
    {
        var front = FrontOf(head);
        return HasTitle().IsMatch(front) && !NotForReaders().IsMatch(front) && !Loop().IsMatch(head);
    }

    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".njk" or ".liquid";

    private static bool IsForDevelopers(string name) =>
        ForDevelopers.Contains(name) || ForDevelopersInSmall.Contains(name)
        || name.StartsWith("STYLE", StringComparison.Ordinal) || name.StartsWith("TEMPLATE", StringComparison.Ordinal)
        || ForDevelopers.Contains(name.Split('.', '-')[0]);

    /// <summary>The front matter at the start of a file; empty when there is none.</summary>
    private static string FrontOf(string head)
    {
        var start = head.TrimStart('\uFEFF', '\n', '\r', ' ');
        if (start.StartsWith('{'))
        {
            return start;
        }

        var mark = start.Length > 3 ? start[..3] : "";
        if (mark is not ("---" or "+++"))
        {
            return "";
        }

        var end = start.IndexOf("\n" + mark, 3, StringComparison.Ordinal);
        return end < 0 ? start : start[..end];
    }

    private static string Head(SourceFile file)
    {
        using var reader = new StreamReader(file.FullPath);
        var buffer = new char[8000];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    [GeneratedRegex(
        """^["']?(?:permalink|url|outputs?)["']?\s*[:=]\s*["'\[]*\S*(?:\.(?:xml|json|txt|js|css|webmanifest|ics|rss)|\bRSS)["'\]]*\s*$""",
        RegexOptions.Multiline)]
    private static partial Regex NotForReaders();

    [GeneratedRegex("""^["']?(?:title|name|headline)["']?\s*[:=]""", RegexOptions.Multiline)]
    private static partial Regex HasTitle();

    [GeneratedRegex(@"\{%-?\s*(?:for|block|extends|macro)\b|^pagination\s*:|\bpaginator\.|\bcollections\.", RegexOptions.Multiline)]
    private static partial Regex Loop();

    [GeneratedRegex(@"^_?(?:(?:post|article|page|story|news|newsletter|blog)[-_])?template\b", RegexOptions.IgnoreCase)]
    private static partial Regex Template();
}
