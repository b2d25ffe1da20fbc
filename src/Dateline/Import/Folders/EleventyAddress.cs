using System.Text.RegularExpressions;
using Dateline.Model.Addresses;

namespace Dateline.Import.Folders;

/// <summary>The address that Eleventy gives to a document: its path, with its date, or what its template says.</summary>
internal static partial class EleventyAddress
{
    public static string? Compute(ImportedDocument document)
    {
        if (document.Front.TextOf("permalink") is { Length: > 0 } template)
        {
            return Fill(template, document);
        }

        var folders = document.Whole.Split('/')[..^1];
        var name = Path.GetFileNameWithoutExtension(document.Whole);
        var parts = name == "index" || (folders is [.., var parent] && parent == name) ? folders : [.. folders, name];
        return parts.Length == 0 ? "/" : $"/{string.Join('/', parts)}/";
    }

    /// <summary>A template for an address with the values that every document has; null when it needs others.</summary>
    private static string? Fill(string template, ImportedDocument document)
    {
        var isWhole = true;
        var filled = Value().Replace(template, m =>
        {
            var value = ValueOf(m.Groups["name"].Value, m.Groups["filter"].Value, document);
            isWhole &= value is not null;
            return value ?? "";
        });
        return isWhole && !filled.Contains("{{", StringComparison.Ordinal) && !filled.Contains("{%", StringComparison.Ordinal)
            && filled != "false"
            ? "/" + filled.TrimStart('/')
            : null;
    }

    private static string? ValueOf(string name, string filter, ImportedDocument document)
    {
        var stem = Path.GetFileNameWithoutExtension(document.Whole);
        var folders = document.Whole.Split('/')[..^1];
        var slug = Undated(stem == "index" ? folders.LastOrDefault("") : stem);
        var value = name switch
        {
            "page.fileSlug" => slug,
            "page.filePathStem" => "/" + string.Join('/', folders.Append(Undated(stem))),
            _ when name.StartsWith("page.", StringComparison.Ordinal) => null,
            _ => document.Front.TextOf(name) is { Length: > 0 } said ? said : null,
        };
        return filter switch
        {
            "" => value,
            "slug" or "slugify" when value is not null => Slug.From(value),
            _ => null,
        };
    }

    private static string Undated(string name) => Date().Match(name) is { Success: true } dated ? dated.Groups[1].Value : name;

    [GeneratedRegex(@"\{\{-?\s*(?<name>[\w.]+)\s*(?:\|\s*(?<filter>\w+)\s*)?-?\}\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}-(.*)")]
    private static partial Regex Date();
}
