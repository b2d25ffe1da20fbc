using System.Collections.Immutable;
using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>The forms in which generators write a field, each to the one that it has here.</summary>
internal static class FieldForms
{
    private static readonly string[] PageEndings = [".html", ".htm", ".php", ".aspx", ".asp", ".xml", ".shtml"];

    /// <summary>In a text, Jekyll's tags are apart by spaces, others' by commas.</summary>
    public static IEnumerable<string> Words(YamlEntry entry, SourceKind kind) => entry.Value switch
    {
        YamlScalar scalar when kind == SourceKind.Jekyll && !scalar.Value.Contains(',') =>
            scalar.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        YamlScalar scalar => scalar.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => entry.Value.Texts(),
    };

    /// <summary>A story is a draft, or, empty, what the source says is what holds anyway; null when nobody knows what it says.</summary>
    public static string? Status(YamlEntry entry)
    {
        var value = (entry.Value as YamlScalar)?.Value.Trim().ToLowerInvariant();
        var isSaid = value switch
        {
            "true" or "yes" or "on" or "y" or "1" => true,
            "false" or "no" or "off" or "n" or "0" => false,
            _ => (bool?)null,
        };
        return (entry.Key.ToLowerInvariant(), isSaid, value) switch
        {
            ("draft", { } isDraft, _) => isDraft ? "draft" : "",
            ("published", { } isPublished, _) => isPublished ? "" : "draft",
            (_, _, "draft" or "drafts" or "private" or "pending" or "auto-draft" or "unlisted" or "hidden" or "unpublished" or "withdrawn"
                or "trash") => "draft",
            (_, _, "final" or "publish" or "published" or "public" or "live" or "future" or "") => "",
            _ => null,
        };
    }

    /// <summary>The picture that stands for a story: a path, or a group of fields under any generator's names.</summary>
    public static ImportedPicture? Picture(YamlNode? image, string alt, string caption) => image switch
    {
        YamlMap map => new ImportedPicture(
            map.Say("src", "url", "image", "path", "file", "feature"),
            map.Say("alt", "image_alt") is { Length: > 0 } said ? said : alt,
            map.Say("caption", "title") is { Length: > 0 } words ? words : caption,
            map.Say("credit", "attribution")),
        YamlScalar scalar => new ImportedPicture(scalar.Value.Trim(), alt, caption, ""),
        _ => null,
    };

    /// <summary>A title for a document that has none: its first heading, else its name.</summary>
    public static (string Title, bool IsHeading) TitleOf(ImportedDocument document)
    {
        var heading = document.Body.Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
        return heading is { Length: > 0 } ? (heading, true)
            : (document.Stem.Length > 0
                ? char.ToUpperInvariant(document.Stem[0]) + document.Stem[1..].Replace('-', ' ').Replace('_', ' ')
                : "Untitled", false);
    }

    /// <summary>An old address from the root. One that is no file's is a folder's: <c>/releases/1.12.0/</c>.</summary>
    public static string Rooted(string written)
    {
        var path = Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri.AbsolutePath
            : "/" + written.Trim().TrimStart('/');
        return path.EndsWith('/') || PageEndings.Contains(Path.GetExtension(path).ToLowerInvariant()) ? path : path + "/";
    }

    /// <summary>Adds a field that says something.</summary>
    public static void Write(ImmutableArray<(string, YamlNode)>.Builder fields, string name, string value)
    {
        if (value.Length > 0)
        {
            fields.Add((name, YamlText.Text(value)));
        }
    }
}
