using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;

namespace Dateline.Import.Folders;

/// <summary>The address that Zola gives to a page: its folders and its slug, or its file's name without the date.</summary>
internal static partial class ZolaAddress
{
    // Letters that have no accent to leave out.
    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
    }.ToFrozenDictionary();

    public static string? Compute(SourceConfig config, ImportedDocument document)
    {
        var rule = config.Fields.At("slugify", "paths") is YamlScalar said ? said.Value : "on";
        var keepsDates = config.Fields.At("slugify", "paths_keep_dates") is YamlScalar { Value: "true" };
        var file = OldAddress.FileName(document);
        var name = document.Front.TextOf("slug") is { Length: > 0 } slug ? slug
            : !keepsDates && Dated().Match(file) is { Success: true } dated ? dated.Groups[1].Value
            : file;
        var parts = OldAddress.FoldersOf(document).Append(name).Select(p => Part(p, rule)).ToArray();
        var prefix = OldAddress.HasPrefix(config, document) ? $"/{document.Language}" : "";
        return parts.Any(p => p is null) ? null : $"{prefix}/{string.Join('/', parts)}/";
    }

    /// <summary>
    /// A part of a path; null when Zola writes its letters in Latin ones, by rules of its own. Accents are left out.
    /// </summary>
    private static string? Part(string name, string rule)
    {
        if (rule is "off" or "safe")
        {
            return Unsafe().Replace(name, rule == "off" ? "$0" : "_");
        }

        var to = new StringBuilder(name.Length);
        foreach (var accented in UnicodeComposition.Compose(name).ToLowerInvariant())
        {
            var c = UnicodeComposition.RemoveMarks(accented);
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c == '\'')
            {
                continue;
            }

            if (Latin.TryGetValue(c, out var letters))
            {
                to.Append(letters);
                continue;
            }

            if (!char.IsAscii(c) && char.IsLetterOrDigit(c))
            {
                return null;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                to.Append(c);
            }
            else if (to.Length > 0 && to[^1] != '-')
            {
                to.Append('-');
            }
        }

        return to.ToString().Trim('-');
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]*)?[_-](.+)$")]
    private static partial Regex Dated();

    [GeneratedRegex("""[<>:"/|?*#\\()\[\]\s]""")]
    private static partial Regex Unsafe();
}
