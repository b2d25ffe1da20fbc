using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// The address that MkDocs gives to a page: its path as it is written. Posts of the blog in Material for MkDocs have their date and slug
/// instead.
/// </summary>
internal static partial class MkDocsAddress
{
    public static string? Compute(SourceConfig config, ImportedDocument document)
    {
        var isFile = config.Fields.TextOf("use_directory_urls") == "false";
        var path = Post(config, document) ?? OldAddress.Bare(document.Path, document.Language);
        var name = Path.GetFileName(path);
        var prefix = OldAddress.HasPrefix(config, document) ? $"/{document.Language}" : "";
        if (name is "index" or "README")
        {
            return $"{prefix}/{path[..^name.Length]}";
        }

        return $"{prefix}/{path}{(isFile ? ".html" : "/")}";
    }

    /// <summary>The path that the blog gives to a document in its folder of posts; null when there is no blog or no date.</summary>
    private static string? Post(SourceConfig config, ImportedDocument document)
    {
        var plugin = (config.Fields.Find("plugins") as YamlList)?.Items.FirstOrDefault(IsBlog);
        if (plugin is null)
        {
            return null;
        }

        var settings = (plugin as YamlMap)?.Entries[0].Value as YamlMap ?? new YamlMap([], default);
        string Setting(string name, string usual) => settings.TextOf(name) is { Length: > 0 } said ? said : usual;
        var blog = Setting("blog_dir", "blog").Trim('/');
        var posts = Setting("post_dir", "{blog}/posts").Replace("{blog}", blog, StringComparison.Ordinal).Trim('/');
        var created = document.Front.At("date", "created") is not null
            ? document with { Front = (YamlMap)document.Front.Find("date")! }
            : document;
        if (!document.Path.StartsWith(posts.TrimStart('.', '/') + "/", StringComparison.Ordinal)
            || OldAddress.DateOf(created, created == document ? "date" : "created") is not { } date)
        {
            return null;
        }

        var title = OldAddress.TitleOf(document) is { Length: > 0 } said ? said : FieldForms.TitleOf(document).Title;
        var slug = document.Front.TextOf("slug") is { Length: > 0 } own ? own : Slugged(title);
        var categories = (document.Front.Find("categories")?.Texts() ?? []).Take(1).Select(Slugged);
        var day = date.ToString(Setting("post_url_date_format", "yyyy/MM/dd"), CultureInfo.InvariantCulture);
        var path = Setting("post_url_format", "{date}/{slug}")
            .Replace("{date}", day, StringComparison.Ordinal)
            .Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{file}", OldAddress.FileName(document), StringComparison.Ordinal)
            .Replace("{categories}", string.Join('/', categories), StringComparison.Ordinal);
        return string.Join('/', $"{blog}/{path}".Split('/').Where(p => p is not ("" or ".")));
    }

    private static bool IsBlog(YamlNode plugin) => plugin switch
    {
        YamlScalar scalar => scalar.Value is "blog" or "material/blog",
        YamlMap { Entries: [{ Key: "blog" or "material/blog" }, ..] } => true,
        _ => false,
    };

    private static string Slugged(string title) =>
        Blanks().Replace(Signs().Replace(title, "").Trim().ToLowerInvariant(), "-");

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
