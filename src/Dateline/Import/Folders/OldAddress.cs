using System.Globalization;
using Dateline.Model.Addresses;

namespace Dateline.Import.Folders;

/// <summary>Computes the address that a generator gave to a document without an explicit one.</summary>
internal static class OldAddress
{
    /// <summary>
    /// The address by the source's settings; null when there are no settings, or when the pattern needs something that the document does
    /// not have.
    /// </summary>
    public static string? Compute(SourceKind kind, SourceConfig config, ImportedDocument document, string slug)
    {
        if (config == SourceConfig.None)
        {
            return null;
        }

        var pattern = config.Permalinks.GetValueOrDefault(document.Section) ?? config.Permalinks.GetValueOrDefault("");
        if (pattern is null && kind == SourceKind.Jekyll)
        {
            pattern = "date";
        }

        var address = pattern is null ? ByPath(document, slug) : Fill(Named(pattern), document, slug);
        var isOwnLanguage = document.Whole == document.Path
            || document.Language.Equals(config.Language, StringComparison.OrdinalIgnoreCase);
        return address is null || isOwnLanguage ? address : $"/{document.Whole[..document.Whole.IndexOf('/')]}{address}";
    }

    /// <summary>The pattern with one of Jekyll's names.</summary>
    private static string Named(string pattern) => pattern switch
    {
        "date" => "/:categories/:year/:month/:day/:title.html",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "none" => "/:categories/:title.html",
        _ => pattern.Replace(":output_ext", ".html", StringComparison.Ordinal),
    };

    private static string ByPath(ImportedDocument document, string slug)
    {
        var folder = document.Path[..(document.Path.LastIndexOf('/') + 1)];
        folder = DocumentName.Read(document.Path).IsBundle && folder.Length > 0
            ? folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)]
            : folder;
        return $"/{folder}{slug}/";
    }

    private static string? Fill(string pattern, ImportedDocument document, string slug)
    {
        var category = Slug.From(document.Front.Find("category", "categories")?.Texts().FirstOrDefault() ?? "");
        pattern = pattern
            .Replace(":categories", category, StringComparison.Ordinal)
            .Replace(":sections", document.Section, StringComparison.Ordinal)
            .Replace(":section", document.Section, StringComparison.Ordinal)
            .Replace(":slugorcontentbasename", slug, StringComparison.Ordinal)
            .Replace(":slugorfilename", slug, StringComparison.Ordinal)
            .Replace(":contentbasename", document.Stem, StringComparison.Ordinal)
            .Replace(":filename", document.Stem, StringComparison.Ordinal)
            .Replace(":slug", slug, StringComparison.Ordinal)
            .Replace(":title", slug, StringComparison.Ordinal)
            .Replace(":name", document.Stem, StringComparison.Ordinal);
        if (DayOf(document) is { } day)
        {
            var culture = CultureInfo.InvariantCulture;
            pattern = pattern
                .Replace(":y_day", day.DayOfYear.ToString("000", culture), StringComparison.Ordinal)
                .Replace(":year", day.ToString("yyyy", culture), StringComparison.Ordinal)
                .Replace(":monthname", day.ToString("MMMM", culture), StringComparison.Ordinal)
                .Replace(":month", day.ToString("MM", culture), StringComparison.Ordinal)
                .Replace(":i_month", day.Month.ToString(culture), StringComparison.Ordinal)
                .Replace(":i_day", day.Day.ToString(culture), StringComparison.Ordinal)
                .Replace(":day", day.ToString("dd", culture), StringComparison.Ordinal);
        }

        if (pattern.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var path = string.Join('/', pattern.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return pattern.EndsWith('/') || !Path.HasExtension(pattern) ? $"/{path}/" : $"/{path}";
    }

    private static DateOnly? DayOf(ImportedDocument document) =>
        ForeignDates.Read(document.Front.TextOf("date")) is { Length: >= 10 } date
            && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : document.Day;
}
