using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Reads the folder of a generator: every document, the settings, the names of sections, and the paths of all other files.
/// </summary>
internal sealed class FolderReader(ImportRequest request, Findings findings, DiagnosticBag diagnostics)
{
    /// <summary>Errors in our own files that other generators accept: a document with them is imported.</summary>
    private static readonly Code[] Harmless = [Codes.DuplicateKey, Codes.LostText, Codes.ControlCharacter];

    private readonly Dictionary<string, (string, string)> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImportedDocument> _documents = [];
    private FrozenSet<string> _paths = [];
    private FrozenSet<string> _languageFolders = [];

    public Source Read()
    {
        var folder = request.Sources[0];
        var config = SourceConfig.Read(folder, findings);
        var layout = new FolderLayout(request.Kind, folder, config != SourceConfig.None);
        var scan = SourceScan.Run(folder, new ParallelOptions());
        foreach (var fault in scan.Faults)
        {
            findings.Add(FindingKind.Skipped, fault.Message, fault.Where);
        }

        var files = scan.Files.Where(f => !layout.IsSkipped(f.Path)).ToArray();
        _paths = files.Where(f => FolderLayout.IsDocument(f.Path)).Select(f => layout.Within(f.Path)).ToFrozenSet(StringComparer.Ordinal);
        _languageFolders = LanguageFolders(config);
        foreach (var file in files)
        {
            if (FolderLayout.IsDocument(file.Path))
            {
                ReadDocument(file, layout.Within(file.Path));
            }
            else
            {
                ReportSkippedText(file, layout);
            }
        }

        _documents.AddRange(DataFiles.Authors(folder, findings));
        return new Source(request.Kind, config, [.. _documents.Select(d => WithOldAddress(d, config))])
        {
            Files = files
                .Where(f => !FolderLayout.IsDocument(f.Path))
                .ToFrozenDictionary(f => f.Path, f => f.FullPath, StringComparer.Ordinal),
            Sections = _sections.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    private void ReportSkippedText(SourceFile file, FolderLayout layout)
    {
        var where = SourceSpan.File(Project.DisplayPath(file.FullPath));
        if (FolderLayout.IsUnsupportedText(file.Path))
        {
            findings.Add(FindingKind.Skipped, $"an unsupported kind of file: {Path.GetExtension(file.Path)}", where);
        }
        else if (layout.IsHtmlWithFields(file))
        {
            findings.Add(FindingKind.Skipped, "an HTML page with front matter: convert it to markdown and import again", where);
        }
    }

    /// <summary>The top folders that are named after languages, when there are at least two, or one for the site's own language.</summary>
    private FrozenSet<string> LanguageFolders(SourceConfig config)
    {
        var found = _paths
            .Where(p => p.Contains('/', StringComparison.Ordinal))
            .Select(p => p[..p.IndexOf('/')])
            .Where(DocumentName.IsLanguage)
            .ToFrozenSet(StringComparer.Ordinal);
        return found.Count > 1 || found.Contains(config.Language) ? found : [];
    }

    private void ReadDocument(SourceFile file, string path)
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
                FindingKind.Skipped,
                "its front matter or its text is invalid",
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

        var language = "";
        var slash = path.IndexOf('/');
        if (slash > 0 && _languageFolders.Contains(path[..slash]))
        {
            (language, path) = (path[..slash], path[(slash + 1)..]);
        }

        Add(path, language, SourceSpan.File(displayPath), fields, body);
    }

    private static string Guess(Code code)
    {
        if (code == Codes.DuplicateKey)
        {
            return "a field is set twice, the first one counts";
        }

        return code == Codes.LostText
            ? "the text behind ' #' is a comment, as in the source"
            : "an invisible character was removed, or is shown as �";
    }

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
            _sections.TryAdd(string.Join('/', parts[..^1]), (fields.TextOf("title"), fields.TextOf("description", "summary", "deck")));
            if (!string.IsNullOrWhiteSpace(body))
            {
                findings.Add(FindingKind.Unsupported, "the text of a section page or of the front page", where);
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
    /// A document's name. A language before the extension counts only when there is a translation beside it: <c>crates.io.md</c> has none.
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

    /// <summary>The first folder that is neither part of a date nor the document's own folder.</summary>
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
        var slug = document.Front.TextOf("slug") is { Length: > 0 } said ? said : document.Stem;
        return document.Kind == ImportedKind.Article && OldAddress.Compute(request.Kind, config, document, slug) is { } address
            ? document with { OldAddresses = ImmutableArray.Create(address) }
            : document;
    }
}
