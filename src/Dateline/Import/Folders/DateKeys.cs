using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import.Folders;

/// <summary>
/// Tells in which field a generator finds the date of a document, and in which zone it reads times without an offset.
/// </summary>
internal sealed partial class DateKeys(SourceKind kind, SourceConfig config)
{
    /// <summary>Stands for the day in the file's name, in Hugo's settings and in <see cref="ImportedDocument.DateKey"/>.</summary>
    public const string FileName = ":filename";

    /// <summary>Hugo's order when the settings don't give another one, with the names that it treats as the same.</summary>
    private static readonly string[] Usual = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"];

    private readonly SiteZone? _zone = config.Zone.Length > 0 ? SiteZone.Find(config.Zone) : null;

    private readonly string[] _order = kind != SourceKind.Hugo ? []
        : config.Fields.At("frontmatter", "date") is { } own
            ? [.. own.Texts().SelectMany(n => n.Equals(":default", StringComparison.OrdinalIgnoreCase) ? Usual : Aliases(n))]
            : Usual;

    public ImportedDocument Complete(ImportedDocument document) => document with
    {
        DateKey = _order.FirstOrDefault(name => Has(document, name), ""),
        Zone = kind == SourceKind.Jekyll ? _zone : _zone ?? SiteZone.Utc,
    };

    /// <summary>
    /// The zone of a time without an offset. Jekyll's parser of YAML reads one with seconds as UTC, unless it stands in quotes.
    /// </summary>
    public static SiteZone? ZoneOf(SourceKind kind, SiteZone? zone, YamlScalar written) =>
        kind == SourceKind.Jekyll && !written.Quoted && Seconds().IsMatch(written.Value) ? SiteZone.Utc : zone;

    /// <summary>A time in our form, with the offset that it has in a zone when it is written without one.</summary>
    public static string WithOffset(SiteZone zone, string read)
    {
        if (read.Length <= 10 || HasOffset().IsMatch(read)
            || !DateTime.TryParse(read, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return read;
        }

        var offset = zone.At(local).Later.Offset;
        return $"{read[..10]}T{read[11..].Trim()}"
            + (offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-"
                : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Aliases(string name) => name.ToLowerInvariant() switch
    {
        "publishdate" => ["publishdate", "pubdate", "published"],
        "lastmod" => ["lastmod", "modified"],
        _ => [name],
    };

    private static bool Has(ImportedDocument document, string name) => name.Equals(FileName, StringComparison.OrdinalIgnoreCase)
        ? document.Day is not null
        : ForeignDates.Read((document.Front.Find(name) as YamlScalar)?.Value ?? "") is not null;

    [GeneratedRegex(@"\d:\d\d:\d\d")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"(?:Z|[+-]\d\d:\d\d)$")]
    private static partial Regex HasOffset();
}
