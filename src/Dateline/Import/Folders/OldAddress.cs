using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Import.Folders;

/// <summary>Computes the address that a generator gave to a document that does not name one itself, by that generator's rules.</summary>
internal sealed partial class OldAddress(SourceKind kind, SourceConfig config, Findings findings)
{
    /// <summary>
    /// The document with its old address. It stays unknown when there are no settings, which Eleventy keeps in a program, or when the
    /// pattern needs something that the document does not have.
    /// </summary>
    public ImportedDocument Complete(ImportedDocument document)
    {
        if (document.Kind != ImportedKind.Article || (config == SourceConfig.None && kind != SourceKind.Eleventy) || NamesItself(document))
        {
            return document;
        }

        var address = kind switch
        {
            SourceKind.Hugo => new HugoAddress(config, document).Compute(),
            SourceKind.Jekyll => new JekyllAddress(config, document).Compute(),
            SourceKind.Zola => ZolaAddress.Compute(config, document),
            SourceKind.MkDocs => MkDocsAddress.Compute(config, document),
            _ => EleventyAddress.Compute(document),
        };
        if (address is null && kind == SourceKind.Zola)
        {
            findings.Add(
                FindingKind.Unsupported, "an old address that Zola writes with Latin letters: give it as path in the source",
                document.Where);
        }

        if (address is not null && kind == SourceKind.Eleventy)
        {
            findings.Add(FindingKind.Guessed, "an old address from the path: Eleventy's settings are a program", document.Where);
        }

        return address is null ? document : document with { OldAddresses = [FieldForms.Rooted(address)] };
    }

    /// <summary>Whether a document has a language that the generator puts first in addresses.</summary>
    public static bool HasPrefix(SourceConfig config, ImportedDocument document) =>
        document.Language.Length > 0
            && (!document.Language.Equals(config.Language, StringComparison.OrdinalIgnoreCase)
                || config.Fields.TextOf("defaultContentLanguageInSubdir") == "true");

    /// <summary>The title of a document, as the generator reads it.</summary>
    public static string TitleOf(ImportedDocument document) => document.Front.TextOf("title");

    /// <summary>The name of a document's file, or of its folder for <c>index.md</c>, with its date and without its language.</summary>
    public static string FileName(ImportedDocument document)
    {
        var path = document.Path;
        var name = BareName(document);
        return name is "index" or "_index" && path.Split('/') is [.., var folder, _] ? folder : name;
    }

    /// <summary>The folders of a document's path, without its own folder.</summary>
    public static string[] FoldersOf(ImportedDocument document)
    {
        var folders = document.Path.Split('/')[..^1];
        return folders.Length > 0 && BareName(document) is "index" or "_index" ? folders[..^1] : folders;
    }

    /// <summary>
    /// The day that a generator sees in a document's date: as written, or for times with an offset the day in <paramref name="zone"/>.
    /// </summary>
    public static DateTime? DateOf(ImportedDocument document, string key, SiteZone? zone = null)
    {
        if (document.Front.Find(key) is not YamlScalar written || ForeignDates.Read(written.Value) is not { Length: >= 10 } date)
        {
            return document.Day?.ToDateTime(TimeOnly.MinValue);
        }

        if (zone is not null && date.Length > 10
            && Dates.Parse(DateKeys.WithOffset(DateKeys.ZoneOf(SourceKind.Jekyll, zone, written)!, date), zone) is { } moment)
        {
            return zone.Here(moment.At).DateTime;
        }

        return DateTime.TryParse(
            date.Length > 16 ? date[..16].Replace('T', ' ') : date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
                ? local : null;
    }

    /// <summary>A pattern with its words filled in; null when one of them has no value here.</summary>
    public static string? Fill(string pattern, Func<string, string?> valueOf)
    {
        var isWhole = true;
        var filled = Token().Replace(pattern, m =>
        {
            var value = valueOf(m.Groups[1].Value);
            isWhole &= value is not null;
            return value ?? "";
        });
        return isWhole ? "/" + string.Join('/', filled.Split('/', StringSplitOptions.RemoveEmptyEntries)) + (filled.EndsWith('/') ? "/"
            : "") : null;
    }

    private static string BareName(ImportedDocument document) => Path.GetFileName(Bare(document.Path, document.Language));

    /// <summary>A path without its ending and its language.</summary>
    public static string Bare(string path, string language)
    {
        var bare = path[..^Path.GetExtension(path).Length];
        return language.Length > 0 && bare.EndsWith("." + language, StringComparison.OrdinalIgnoreCase)
            ? bare[..^(language.Length + 1)]
            : bare;
    }

    /// <summary>Whether a field gives the address as such. Patterns in the field of Jekyll and Eleventy are computed.</summary>
    private bool NamesItself(ImportedDocument document)
    {
        var key = kind switch { SourceKind.Hugo => "url", SourceKind.Zola => "path", SourceKind.MkDocs => "", _ => "permalink" };
        return document.Front.TextOf(key) is { Length: > 0 } said && !said.Contains(':') && !said.Contains("{{", StringComparison.Ordinal);
    }

    [GeneratedRegex(@":([A-Za-z_]+(?:\[[^\]]*\])?)")]
    private static partial Regex Token();
}
