using System.Collections.Immutable;
using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>Converts values of fields from the forms in which other generators write them to ours.</summary>
internal static class FieldForms
{
    private static readonly string[] PageEndings = [".html", ".htm", ".php", ".aspx", ".asp", ".xml", ".shtml"];

    /// <summary>The words of a list. In a single text, Jekyll separates them by spaces, other generators by commas.</summary>
    public static IEnumerable<string> Words(YamlEntry entry, SourceKind kind) => entry.Value switch
    {
        YamlScalar scalar when kind == SourceKind.Jekyll && !scalar.Value.Contains(',') =>
            scalar.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        YamlScalar scalar => scalar.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => entry.Value.Texts(),
    };

    /// <summary>A story's status: <c>draft</c>, or empty for the default; null when the value is unknown.</summary>
    public static string? Status(YamlEntry entry)
    {
        var value = (entry.Value as YamlScalar)?.Value.Trim().ToLowerInvariant();
        var flag = value switch
        {
            "true" or "yes" or "on" or "y" or "1" => true,
            "false" or "no" or "off" or "n" or "0" => false,
            _ => (bool?)null,
        };
        return (entry.Key.ToLowerInvariant(), flag, value) switch
        {
            ("draft", { } isDraft, _) => isDraft ? "draft" : "",
            ("published", { } isPublished, _) => isPublished ? "" : "draft",
            (_, _, "draft" or "drafts" or "private" or "pending" or "auto-draft" or "unlisted" or "hidden" or "unpublished" or "withdrawn"
                or "trash") => "draft",
            (_, _, "final" or "publish" or "published" or "public" or "live" or "future" or "") => "",
            _ => null,
        };
    }

    /// <summary>
    /// A story's picture, from a path or from a group of fields with any generator's names, which come before <paramref name="words"/> from
    /// fields beside it; null when it is neither.
    /// </summary>
    public static ImportedPicture? Picture(YamlNode? image, PictureWords words) => image switch
    {
        YamlMap map => new ImportedPicture(
            map.TextOf("src", "url", "image", "path", "file", "filename", "feature", "featured", "photo", "href", "teaser"),
            map.TextOf("alt", "image_alt", "alt_text", "altText", "description") is { Length: > 0 } alt ? alt : words.Alt,
            map.TextOf("caption", "image_caption", "title") is { Length: > 0 } caption ? caption : words.Caption,
            map.TextOf("credit", "credits", "image_credit", "attribution", "photographer", "copyright", "author",
                "source") is { Length: > 0 } credit
                ? credit
                : words.Credit),
        YamlScalar scalar => new ImportedPicture(scalar.Value.Trim(), words.Alt, words.Caption, words.Credit),
        _ => null,
    };

    /// <summary>A title for a document that has none: its first heading, else its name.</summary>
    public static (string Title, bool IsHeading) TitleOf(ImportedDocument document)
    {
        var heading = document.Body.Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
        if (heading is { Length: > 0 })
        {
            return (heading, true);
        }

        return (document.Stem.Length > 0 ? NameFrom(document.Stem) : "Untitled", false);
    }

    /// <summary>A name to show, from a folder's or a file's name: <c>river-news</c> is River news.</summary>
    public static string NameFrom(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ').Replace('_', ' ');

    /// <summary>
    /// An old address as a path from the root. It ends in a slash unless it has a page's extension: <c>/releases/1.12.0/</c>.
    /// </summary>
    public static string Rooted(string written)
    {
        var path = Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri.AbsolutePath
            : "/" + written.Trim().TrimStart('/');
        path = string.Join('/', path.Split('/').Select(part => part.Trim().Replace(" ", "%20", StringComparison.Ordinal)));
        return path.EndsWith('/') || PageEndings.Contains(Path.GetExtension(path).ToLowerInvariant()) ? path : path + "/";
    }

    /// <summary>Adds a field, unless its value is empty.</summary>
    public static void Write(ImmutableArray<(string, YamlNode)>.Builder fields, string name, string value)
    {
        if (value.Length > 0)
        {
            fields.Add((name, YamlText.Text(value)));
        }
    }
}
