using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>Reads the authors that a generator keeps in data files beside its documents.</summary>
internal static class DataFiles
{
    private static readonly string[] Folders = ["_data", "data", "src/_data"];

    public static ImmutableArray<ImportedDocument> Authors(string folder, Findings findings)
    {
        var authors = ImmutableArray.CreateBuilder<ImportedDocument>();
        foreach (var data in Folders.Select(d => Path.Combine(folder, d)).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(data, "authors.*").Order(StringComparer.Ordinal))
            {
                foreach (var entry in SourceConfig.ReadFields(file, findings)?.Entries ?? [])
                {
                    Add(authors, entry.Key, entry.Value as YamlMap, file);
                }
            }

            var each = Path.Combine(data, "authors");
            foreach (var file in (Directory.Exists(each) ? Directory.EnumerateFiles(each) : []).Order(StringComparer.Ordinal))
            {
                Add(authors, Path.GetFileNameWithoutExtension(file), SourceConfig.ReadFields(file, findings), file);
            }
        }

        return authors.ToImmutable();
    }

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
