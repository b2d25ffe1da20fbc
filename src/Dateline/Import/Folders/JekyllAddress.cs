using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import.Folders;

/// <summary>The address that Jekyll gives to a post, a document of a collection or a page.</summary>
internal sealed partial class JekyllAddress(SourceConfig config, ImportedDocument document)
{
    private readonly string _style = config.Permalinks.GetValueOrDefault("") ?? "date";
    private readonly string[] _folders = document.Whole.Split('/')[..^1];

    public string? Compute()
    {
        var said = document.Front.TextOf("permalink");
        var posts = Array.FindIndex(_folders, f => f is "_posts" or "_drafts");
        if (posts >= 0)
        {
            return OldAddress.Fill(said.Length > 0 ? said : Named(_style), Value);
        }

        if (_folders is [['_', .. var label], ..])
        {
            var isShown = config.Fields.At("collections", label, "output") is YamlScalar { Value: "true" };
            var pattern = said.Length > 0 ? said : config.Permalinks.GetValueOrDefault(label) ?? "/:collection/:path" + Ending;
            return isShown ? OldAddress.Fill(Named(pattern), Value) : null;
        }

        var name = Path.GetFileNameWithoutExtension(document.Whole);
        var folder = string.Concat(_folders.Select(f => f + "/"));
        return said.Length > 0 ? OldAddress.Fill(said, Value) : name == "index" ? "/" + folder : $"/{folder}{name}{Ending}";
    }

    /// <summary>How addresses of pages and collections end: as the pattern of posts does.</summary>
    private string Ending =>
        _style == "pretty" || _style.EndsWith('/') ? "/"
        : _style is "date" or "ordinal" or "none" or "weekdate" || _style.EndsWith(":output_ext", StringComparison.Ordinal) ? ".html"
        : "";

    /// <summary>The pattern with one of Jekyll's names.</summary>
    private static string Named(string pattern) => pattern switch
    {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => pattern,
    };

    private string? Value(string word)
    {
        var bare = Path.GetFileNameWithoutExtension(document.Whole);
        var undated = DatedName().Match(bare) is { Success: true } dated ? dated.Groups[1].Value : bare;
        var slug = document.Front.TextOf("slug") is { Length: > 0 } said ? said : undated;
        return word switch
        {
            "title" => Pretty().Replace(slug, "-").Trim('-'),
            "slug" => Plain(slug),
            "name" => Plain(bare),
            "categories" => string.Join('/', Categories().Select(c => c.ToLowerInvariant()).Distinct()),
            "slugified_categories" => string.Join('/', Categories().Select(Plain).Distinct()),
            "collection" => _folders.FirstOrDefault("").TrimStart('_'),
            "path" => string.Join('/', _folders.Skip(1).Append(bare)),
            "basename" => bare,
            "output_ext" => ".html",
            _ => DateValue(word),
        };
    }

    /// <summary>The folders above the posts, and then the categories of the front matter.</summary>
    private IEnumerable<string> Categories()
    {
        var above = _folders.TakeWhile(f => f is not ("_posts" or "_drafts"));
        IEnumerable<string> said = document.Front.Find("category") is YamlScalar one ? [one.Value.Trim()]
            : document.Front.Find("categories", "category") switch
            {
                YamlScalar many => many.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
                YamlList list => list.Texts(),
                _ => [],
            };
        return above.Concat(said).Where(c => c.Length > 0);
    }

    private string? DateValue(string word)
    {
        var culture = CultureInfo.InvariantCulture;
        var zone = document.Zone ?? SiteZone.Utc;
        return OldAddress.DateOf(document, "date", zone) is not { } date ? null : word switch
        {
            "year" => date.ToString("yyyy", culture),
            "short_year" => date.ToString("yy", culture),
            "month" => date.ToString("MM", culture),
            "i_month" => date.Month.ToString(culture),
            "short_month" => date.ToString("MMM", culture),
            "long_month" => date.ToString("MMMM", culture),
            "day" => date.ToString("dd", culture),
            "i_day" => date.Day.ToString(culture),
            "y_day" => date.DayOfYear.ToString("000", culture),
            "w_year" => ISOWeek.GetYear(date).ToString(culture),
            "week" => ISOWeek.GetWeekOfYear(date).ToString("00", culture),
            "w_day" => (((int)date.DayOfWeek + 6) % 7 + 1).ToString(culture),
            "short_day" => date.ToString("ddd", culture),
            "long_day" => date.ToString("dddd", culture),
            "hour" => date.ToString("HH", culture),
            "minute" => date.ToString("mm", culture),
            "second" => date.ToString("ss", culture),
            _ => null,
        };
    }

    private static string Plain(string text) => NotPlain().Replace(text, "-").Trim('-').ToLowerInvariant();

    [GeneratedRegex(@"^\d{2,4}-\d{1,2}-\d{1,2}-(.+)$")]
    private static partial Regex DatedName();

    [GeneratedRegex(@"[^\p{L}\p{N}._~!$&'()+,;=@]+")]
    private static partial Regex Pretty();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotPlain();
}
