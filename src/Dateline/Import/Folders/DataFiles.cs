using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>Reads the authors that a generator keeps in data files beside its documents.</summary>
internal static class DataFiles
{
    private static readonly string[] Folders = ["_data", "data", "src/_data", "content/_data", "docs/blog", "docs"];

    private static readonly string[] Names = ["authors", ".authors", "people"];

    private static readonly string[] Endings = [".yml", ".yaml", ".toml", ".json"];

    public static ImmutableArray<ImportedDocument> Authors(string folder, Findings findings)
    {
        var authors = ImmutableArray.CreateBuilder<ImportedDocument>();
        foreach (var data in Folders.Select(d => Path.Combine(folder, d)).Where(Directory.Exists))
        {
            foreach (var file in Files(data))
            {
                // MkDocs has them below a key, in a hidden file; others have a list, or each below its id.
                var fields = SourceConfig.ReadFields(file, findings);
                fields = fields is { Entries: [{ Key: "authors", Value: YamlMap inner }] } ? inner : fields;
                foreach (var entry in fields?.Entries ?? [])
                {
                    Add(authors, entry.Key, entry.Value as YamlMap, file);
                }
            }

            var each = Path.Combine(data, "authors");
            foreach (var file in (Directory.Exists(each) ? Directory.EnumerateFiles(each) : []).Where(IsData).Order(StringComparer.Ordinal))
            {
                Add(authors, Path.GetFileNameWithoutExtension(file), SourceConfig.ReadFields(file, findings), file);
            }
        }

        return authors.ToImmutable();
    }

    private static IEnumerable<string> Files(string data) =>
        Names.SelectMany(name => Endings.Select(ending => Path.Combine(data, name + ending)))
            .Where(File.Exists);

    private static bool IsData(string file) => Endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    private static void Add(ImmutableArray<ImportedDocument>.Builder authors, string id, YamlMap? fields, string file)
    {
        if (fields is not null)
        {
            authors.Add(
                new ImportedDocument(
                    ImportedKind.Author, $"authors/{id}", SourceSpan.File(Project.DisplayPath(file)), fields, "")
                { Stem = id });
        }
    }
}
