using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>
/// Reads what a page of Hugo says about the files in its folder: <c>resources</c>, a list of src, name, title and params.
/// </summary>
internal static class HugoResources
{
    private static readonly string[] Covers = ["cover", "feature", "thumbnail", "hero", "header", "banner", "lead"];

    /// <summary>The picture that themes show above the text, by its name, as a group of fields; null when there is none.</summary>
    public static YamlMap? Cover(YamlNode resources)
    {
        var cover = (resources as YamlList)?.Items.OfType<YamlMap>().FirstOrDefault(IsCover);
        return cover?.Find("params") is YamlMap more ? cover.MergedWith(more) : cover;
    }

    private static bool IsCover(YamlMap resource)
    {
        var (src, name) = (resource.TextOf("src"), resource.TextOf("name"));
        return src.Length > 0 && !src.Contains('*')
            && Covers.Any(c => name.StartsWith(c, StringComparison.OrdinalIgnoreCase)
                || Path.GetFileName(src).StartsWith(c, StringComparison.OrdinalIgnoreCase));
    }
}
