using System.Collections.Frozen;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>Finds the documents that describe a person or a topic, and are no texts of their own.</summary>
internal static class TermPages
{
    private static readonly FrozenSet<string> Authors = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "authors", "_authors", "author");

    // Such a folder may also hold stories, so the fields must be those of a person.
    private static readonly FrozenSet<string> People = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "people", "_people", "contributors", "_contributors", "persons", "team", "_team", "staff",
            "_staff",
        "writers", "_writers", "journalists", "reporters", "staff_members", "_staff_members", "profiles", "bios");

    private static readonly string[] Names = ["name", "display_name", "displayName", "full_name", "fullName", "first_name", "firstName"];

    public static ImportedKind? KindOf(string[] parts, YamlMap fields) => parts switch
    {
        [var first, ..] when Authors.Contains(first) => ImportedKind.Author,
        [var first, _, .. var rest] when People.Contains(first) && (rest is ["_index.md"] || IsPerson(fields)) => ImportedKind.Author,
        [var first, _] when People.Contains(first) && IsPerson(fields) => ImportedKind.Author,
        ["topics" or "tags" or "categories", _, "_index.md"] or ["topics" or "tags", "_index.md"] => ImportedKind.Topic,
        _ => null,
    };

    private static bool IsPerson(YamlMap fields) => fields.TextOf(Names).Length > 0
        && fields.Find("date", "published", "publishDate") is null;
}
