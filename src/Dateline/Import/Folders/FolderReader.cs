using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;

namespace Dateline.Import.Folders;

/// <summary>
/// Reads the folder of a generator: every document, the settings, the names of sections, and the paths of all other files.
/// </summary>
internal sealed partial class FolderReader(ImportRequest request, Mapping mapping, Findings findings, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (string, string)> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImportedDocument> _documents = [];
    private readonly DocumentReader _reader = new(request.Kind, findings, diagnostics);

    public Source Read()
    {
        var folder = request.Sources[0];
        var config = SourceConfig.Read(request.Kind, folder, findings);
        var layout = new FolderLayout(request.Kind, folder, config);
        var scan = SourceScan.Run(folder, new ParallelOptions());
        foreach (var fault in scan.Faults)
        {
            findings.Add(FindingKind.Skipped, fault.Message, fault.Where);
        }

        var files = new NoContent(request.Kind, layout, findings).Without(scan.Files.Where(f => !layout.IsSkipped(f.Path))).ToArray();
        var languages = new PathLanguages(files.Where(f => FolderLayout.IsDocument(f.Path)).Select(f => layout.Within(f.Path)), config);
        var defaults = new FolderDefaults(request.Kind, folder, config, findings);
        foreach (var file in files)
        {
            if (!FolderLayout.IsDocument(file.Path) && !layout.IsHtmlText(file))
            {
                ReportSkippedText(file);
            }
            else if (_reader.Read(file) is var (where, fields, body))
            {
                Add(languages.Read(layout.Within(file.Path)), layout.Within(file.Path), where, defaults.Complete(fields, file.Path), body);
            }
        }

        _documents.AddRange(DataFiles.Authors(folder, findings));
        var addresses = new OldAddress(request.Kind, config, findings);
        var dates = new DateKeys(request.Kind, config);
        return new Source(request.Kind, config, [.. _documents.Select(d => addresses.Complete(dates.Complete(d)))])
        {
            Files = files
                .Where(f => !FolderLayout.IsDocument(f.Path))
                .DistinctBy(f => f.Path, NameComparer.Paths)
                .ToFrozenDictionary(f => f.Path, f => f.FullPath, NameComparer.Paths),
            Sections = _sections.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    private void ReportSkippedText(SourceFile file)
    {
        if (request.Kind == SourceKind.Eleventy && DataProgram().IsMatch(file.Path))
        {
            findings.Add(
                FindingKind.Unsupported, "data files that are programs: what they give to texts is not known",
                SourceSpan.File(Project.DisplayPath(file.FullPath)), file.Path);
        }

        if (FolderLayout.IsUnsupportedText(file.Path))
        {
            findings.Add(
                FindingKind.Skipped,
                $"texts of a kind that is not supported ({Path.GetExtension(file.Path)}): convert them to markdown and import again",
                SourceSpan.File(Project.DisplayPath(file.FullPath)),
                file.Path);
        }
    }

    private void Add(PathLanguage found, string whole, SourceSpan where, YamlMap fields, string body)
    {
        var path = found.Path;
        var name = DocumentName.Read(found.IsGuess ? path : found.Neutral);
        var parts = path.Split('/');
        if (TermPages.KindOf(parts, fields) is { } kind)
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
            if (found.IsGuess)
            {
                findings.Add(FindingKind.Guessed, $"language {found.Language}: the file without _{found.Language} is another language",
                    where);
            }

            var isDraft = parts.Contains("_drafts");
            var (others, text) = TextFields.Take(fields, body, mapping);
            body = text?.Value ?? body;
            _documents.Add(new ImportedDocument(ImportedKind.Article, path, where, isDraft ? Draft(others) : others, body)
            {
                TextField = text?.Where,
                Stem = name.Stem,
                Day = name.Day,
                Section = SectionOf(path, name),
                Whole = whole,
                Language = found.Language,
                Group = GroupOf(found, fields),
            });
        }
    }

    /// <summary>The same for all translations of a document: their common key, or their path without the language.</summary>
    private static string GroupOf(PathLanguage found, YamlMap fields)
    {
        if (fields.TextOf("translationKey", "translation_key") is { Length: > 0 } key)
        {
            return "key " + key;
        }

        var said = fields.TextOf("lang", "language", "locale");
        var name = DocumentName.Read(found.Neutral);
        var hasSuffix = found.Neutral != found.Path;
        var stem = hasSuffix ? name.Stem : DocumentName.WithoutLanguage(name.Stem, said.Length > 0 ? said : found.Language);
        return name.Day is { } day ? $"{name.Folder}{day:yyyy-MM-dd} {stem}" : name.Folder + stem;
    }

    /// <summary>The first folder that is neither part of a date nor the document's own folder.</summary>
    private static string SectionOf(string path, DocumentName name)
    {
        var folders = path.Split('/')[..^1];
        folders = name.IsBundle && Path.GetFileNameWithoutExtension(path) != "_index" ? folders[..^Math.Min(1, folders.Length)] : folders;
        return folders.FirstOrDefault(f => f is not ("_posts" or "_drafts" or "_pages") && !f.All(char.IsAsciiDigit))?.TrimStart('_') ?? "";
    }

    private static YamlMap Draft(YamlMap fields) =>
        fields with { Entries = fields.Entries.Add(new YamlEntry("draft", fields.Where, new YamlScalar("true", false, fields.Where))) };

    [GeneratedRegex(@"\.11tydata\.[cm]?[jt]s$|(?:^|/)_data/.*\.[cm]?[jt]s$")]
    private static partial Regex DataProgram();
}
