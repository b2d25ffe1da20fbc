using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>Reads the folder of a generator: every document, the settings, the names of sections, and what else lies there.</summary>
internal sealed class FolderReader(ImportRequest request, Findings findings, DiagnosticBag diagnostics)
{
    /// <summary>Folders that hold no texts wherever they are.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        "node_modules", "bower_components", "_site", "_includes", "_layouts", "_sass");

    /// <summary>Folders that hold none at the source's root; among its texts they are parts of the site.</summary>
    private static readonly FrozenSet<string> SkippedAtRoot = FrozenSet.Create(
        "public", "themes", "layouts", "archetypes", "resources", "templates", "sass", "vendor", "overrides", "site");

    /// <summary>What a repository tells its developers.</summary>
    private static readonly FrozenSet<string> ForDevelopers = FrozenSet.Create(
        StringComparer.Ordinal, "README", "LICENSE", "LICENCE", "COPYING", "CONTRIBUTING", "CONTRIBUTORS", "CHANGELOG", "CHANGES",
        "CODE_OF_CONDUCT", "SECURITY", "SUPPORT", "GOVERNANCE", "MAINTAINERS", "AUTHORS", "NOTICE", "TODO");

    /// <summary>What a writer must mend, but other generators have shown for years.</summary>
    private static readonly Code[] Harmless = [Codes.DuplicateKey, Codes.LostText, Codes.ControlCharacter];

    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        ".adoc", ".asciidoc", ".rst", ".org", ".rmd", ".ipynb", ".njk", ".mdx", ".textile");

    private readonly Dictionary<string, (string, string)> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImportedDocument> _documents = [];
    private FrozenSet<string> _paths = [];
    private FrozenSet<string> _languageFolders = [];
    private string _content = "";
    private bool _hasConfig;

    public Source Read()
    {
        var folder = request.Sources[0];
        var config = SourceConfig.Read(folder, findings);
        (_content, _hasConfig) = (ContentFolder(folder), config != SourceConfig.None);
        var scan = SourceScan.Run(folder, new ParallelOptions());
        foreach (var fault in scan.Faults)
        {
            findings.Add(FindingKind.LeftOut, fault.Message, fault.Where);
        }

        var files = scan.Files.Where(f => !IsSkipped(f.Path)).ToArray();
        _paths = files.Where(f => IsDocument(f.Path)).Select(f => Within(f.Path)).ToFrozenSet(StringComparer.Ordinal);
        _languageFolders = LanguageFolders(config);
        foreach (var file in files)
        {
            if (IsDocument(file.Path))
            {
                ReadDocument(file);
            }
            else if (Unread.Contains(Path.GetExtension(file.Path).ToLowerInvariant()))
            {
                findings.Add(
                    FindingKind.LeftOut,
                    $"a kind of file that is not read: {Path.GetExtension(file.Path)}",
                    SourceSpan.File(Project.DisplayPath(file.FullPath)));
            }
            else if (IsHtmlWithFields(file))
            {
                findings.Add(
                    FindingKind.LeftOut,
                    "a page of HTML with front matter: make it markdown and import again",
                    SourceSpan.File(Project.DisplayPath(file.FullPath)));
            }
        }

        _documents.AddRange(DataFiles.Authors(folder, findings));
        return new Source(request.Kind, config, [.. _documents.Select(d => WithOldAddress(d, config))])
        {
            Files = files.Where(f => !IsDocument(f.Path)).ToFrozenDictionary(f => f.Path, f => f.FullPath, StringComparer.Ordinal),
            Sections = _sections.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Without a content folder the source of Hugo or Zola is that folder itself.</summary>
    private bool IsSkipped(string path)
    {
        var folders = path.Split('/')[..^1];
        var isContent = _content.Length > 0
            ? path.StartsWith(_content, StringComparison.Ordinal)
            : request.Kind is SourceKind.Hugo or SourceKind.Zola && !_hasConfig;
        return folders.Any(Skipped.Contains) || (!isContent && folders is [var first, ..] && SkippedAtRoot.Contains(first));
    }

    /// <summary>Among the texts only: elsewhere such files are templates.</summary>
    private bool IsHtmlWithFields(SourceFile file)
    {
        var isText = _content.Length > 0
            ? file.Path.StartsWith(_content, StringComparison.Ordinal)
            : file.Path.StartsWith("_posts/", StringComparison.Ordinal) || file.Path.Contains("/_posts/", StringComparison.Ordinal)
                || request.Kind is SourceKind.Hugo or SourceKind.Zola;
        if (!isText || Path.GetExtension(file.Path).ToLowerInvariant() is not (".html" or ".htm"))
        {
            return false;
        }

        using var reader = new StreamReader(file.FullPath);
        return reader.ReadLine()?.TrimEnd() is "---" or "+++";
    }

    private static bool IsDocument(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkd" && !IsForDevelopers(path)
            && !path.StartsWith("static/", StringComparison.Ordinal);

    private static bool IsForDevelopers(string path) => ForDevelopers.Contains(Path.GetFileNameWithoutExtension(path));

    private string ContentFolder(string folder)
    {
        string[] usual = request.Kind switch
        {
            SourceKind.Hugo or SourceKind.Zola => ["content"],
            SourceKind.MkDocs => ["docs"],
            SourceKind.Eleventy => ["content", "src"],
            _ => [],
        };
        return usual.FirstOrDefault(n => Directory.Exists(Path.Combine(folder, n))) is { } name ? name + "/" : "";
    }

    private string Within(string path) => path.StartsWith(_content, StringComparison.Ordinal) ? path[_content.Length..] : path;

    /// <summary>Folders at the top that are called as languages are: two of them are no accident.</summary>
    private FrozenSet<string> LanguageFolders(SourceConfig config)
    {
        var found = _paths
            .Where(p => p.Contains('/', StringComparison.Ordinal))
            .Select(p => p[..p.IndexOf('/')])
            .Where(DocumentName.IsLanguage)
            .ToFrozenSet(StringComparer.Ordinal);
        return found.Count > 1 || found.Contains(config.Language) ? found : [];
    }

    private void ReadDocument(SourceFile file)
    {
        var displayPath = Project.DisplayPath(file.FullPath);
        var found = new DiagnosticBag();
        var text = Sources.ReadText(file, displayPath, found);
        var front = ForeignFrontMatter.Read(displayPath, text, request.Kind, found);
        var faults = found.Sorted().Where(c => c.Severity == Severity.Error).ToArray();
        if (front is not var (fields, body) || !faults.All(f => Harmless.Contains(f.Code)))
        {
            foreach (var diagnostic in found.Sorted())
            {
                diagnostics.Add(diagnostic);
            }

            findings.Add(
                FindingKind.LeftOut,
                "its front matter or its text is broken",
                faults is [var first, ..] ? first.Where : SourceSpan.File(displayPath));
            return;
        }

        foreach (var fault in faults)
        {
            findings.Add(FindingKind.Guessed, Guess(fault.Code), fault.Where);
        }

        foreach (var comment in fields.Scalars().Where(s => s.Value.Contains(' ')).Select(s => s.Comment).OfType<YamlComment>())
        {
            findings.Add(FindingKind.Guessed, Guess(Codes.LostText), comment.Where);
        }

        var path = Within(file.Path);
        var language = "";
        if (path.IndexOf('/') is > 0 and var slash && _languageFolders.Contains(path[..slash]))
        {
            (language, path) = (path[..slash], path[(slash + 1)..]);
        }

        Add(path, language, SourceSpan.File(displayPath), fields, body);
    }

    private static string Guess(Code code) =>
        code == Codes.DuplicateKey ? "of a field that is given twice the first counts"
        : code == Codes.LostText ? "what stands behind ' #' is a comment, as in the source"
        : "a character that can't be seen was taken out, or is shown as �";

    private void Add(string path, string language, SourceSpan where, YamlMap fields, string body)
    {
        var name = NameOf(path);
        var parts = path.Split('/');
        var section = SectionOf(path, name);
        if (TermKind(parts) is { } kind)
        {
            var isIndex = parts.Length == 2 && Path.GetFileNameWithoutExtension(path) is "_index" or "index";
            if (!isIndex)
            {
                _documents.Add(new ImportedDocument(kind, path, where, fields, body) { Stem = name.Stem });
            }
        }
        else if (Path.GetFileNameWithoutExtension(path) == "_index"
            || (path == "index.md" && fields.Find("date") is null && request.Kind is not SourceKind.MkDocs))
        {
            _sections.TryAdd(string.Join('/', parts[..^1]), (fields.Say("title"), fields.Say("description", "summary", "deck")));
            if (!string.IsNullOrWhiteSpace(body))
            {
                findings.Add(FindingKind.Left, "text of a section's or the site's front page", where);
            }
        }
        else
        {
            var isDraft = parts.Contains("_drafts");
            _documents.Add(new ImportedDocument(ImportedKind.Article, path, where, isDraft ? Draft(fields) : fields, body)
            {
                Stem = name.Stem,
                Day = name.Day,
                Section = section,
                Whole = language.Length > 0 ? $"{language}/{path}" : path,
                Language = language.Length > 0 ? language : name.Language,
                Group = name.Group,
            });
        }
    }

    /// <summary>
    /// What stands before the extension is a language only where there is the same in another one: <c>crates.io.md</c> is no translation.
    /// </summary>
    private DocumentName NameOf(string path)
    {
        var name = DocumentName.Read(path);
        var bare = Path.GetFileNameWithoutExtension(path);
        if (name.Language.Length == 0 || !bare.EndsWith("." + name.Language, StringComparison.Ordinal)
            || bare.StartsWith("index.", StringComparison.Ordinal))
        {
            return name;
        }

        var start = path[..^(Path.GetExtension(path).Length + name.Language.Length)];
        return _paths.Any(p => p != path && p.StartsWith(start, StringComparison.Ordinal) && p.LastIndexOf('/') < start.Length)
            ? name
            : DocumentName.Read(path, hasLanguage: false);
    }

    private static ImportedKind? TermKind(string[] parts) => parts switch
    {
        ["authors" or "_authors", ..] => ImportedKind.Author,
        ["people" or "contributors", _, "_index.md"] => ImportedKind.Author,
        ["topics" or "tags" or "categories", _, "_index.md"] or ["topics" or "tags", "_index.md"] => ImportedKind.Topic,
        _ => null,
    };

    /// <summary>The first folder that is neither a date nor the document's own.</summary>
    private static string SectionOf(string path, DocumentName name)
    {
        var folders = path.Split('/')[..^1];
        folders = name.IsBundle && Path.GetFileNameWithoutExtension(path) != "_index" ? folders[..^Math.Min(1, folders.Length)] : folders;
        return folders.FirstOrDefault(f => f is not ("_posts" or "_drafts" or "_pages") && !f.All(char.IsAsciiDigit))?.TrimStart('_') ?? "";
    }

    private static YamlMap Draft(YamlMap fields) =>
        fields with { Entries = fields.Entries.Add(new YamlEntry("draft", fields.Where, new YamlScalar("true", false, fields.Where))) };

    private ImportedDocument WithOldAddress(ImportedDocument document, SourceConfig config)
    {
        var slug = document.Front.Say("slug") is { Length: > 0 } said ? said : document.Stem;
        return document.Kind == ImportedKind.Article && OldAddress.Compute(request.Kind, config, document, slug) is { } address
            ? document with { OldAddresses = ImmutableArray.Create(address) }
            : document;
    }
}
