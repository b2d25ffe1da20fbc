using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Reads the settings of a Hugo site from all of its files: first the one in the site's folder, then those in <c>config/_default/</c>, then
/// those in <c>config/production/</c>. A later file counts where two have the same setting.
/// </summary>
internal static class HugoConfig
{
    private static readonly string[] Endings = [".toml", ".yaml", ".yml", ".json"];

    private static readonly string[] RootFiles = [.. from name in new[] { "hugo", "config" } from ending in Endings select name + ending];

    private static readonly string[] Folders = ["config/_default", "config/production"];

    /// <summary>The settings; null when the site has none.</summary>
    public static YamlMap? Read(string folder, Findings findings)
    {
        YamlMap? all = null;
        foreach (var (name, path) in Files(folder))
        {
            if (SourceConfig.ReadFields(path, findings) is { } fields)
            {
                var rooted = Rooted(name, fields);
                all = all?.MergedWith(rooted) ?? rooted;
            }
        }

        return all;
    }

    /// <summary>The files in Hugo's order, each with its name without the extension.</summary>
    private static IEnumerable<(string Name, string Path)> Files(string folder)
    {
        if (RootFiles.Select(f => Path.Combine(folder, f)).FirstOrDefault(File.Exists) is { } root)
        {
            yield return ("", root);
        }

        foreach (var more in Folders.Select(f => Path.Combine(folder, f)).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(more, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
                {
                    yield return (Path.GetFileNameWithoutExtension(path), path);
                }
            }
        }
    }

    /// <summary>
    /// The fields below the setting that the file is named after: <c>params.toml</c> is <c>params</c>, <c>params.es.toml</c> that of a
    /// language.
    /// </summary>
    private static YamlMap Rooted(string name, YamlMap fields)
    {
        if (name is "" or "hugo" or "config")
        {
            return fields;
        }

        var dot = name.IndexOf('.');
        string[] path = dot < 0
            ? [name == "menu" ? "menus" : name]
            : ["languages", name[(dot + 1)..], .. name[..dot] is "params" or "menus" or "menu" ? [name[..dot]] : Array.Empty<string>()];
        return path.Reverse().Aggregate(
            fields, (inner, key) => new YamlMap([new YamlEntry(key, inner.Where, inner)], inner.Where));
    }
}
