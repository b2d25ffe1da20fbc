namespace Dateline.Benchmarks.Archives;

/// <summary>The same archive for Hugo: somebody's layouts and settings, and the articles under the names that those use.</summary>
internal static class HugoSite
{
    private const string Section = "\nsection: ";

    /// <summary>Makes the site beside the archive, anew each time, since the layouts may have changed. Returns its folder.</summary>
    public static string Make(Archive archive, string layouts)
    {
        var site = Path.Combine(archive.Folder, "hugo");
        Folders.Remove(site);
        Folders.Copy(layouts, site);
        var articles = Directory.EnumerateFiles(Path.Combine(archive.Input, "articles"), "*", SearchOption.AllDirectories);
        Parallel.ForEach(
            articles,
            file => Write(Path.Combine(site, "content", Path.GetRelativePath(archive.Input, file)), Translate(File.ReadAllText(file))));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(archive.Input, "backgrounds")))
        {
            // A branch, so that it is the page of the term that stories name.
            Write(
                Path.Combine(site, "content", "backgrounds", Path.GetFileNameWithoutExtension(file), "_index.md"), File.ReadAllText(file));
        }

        return site;
    }

    /// <summary>Hugo knows topics as tags, and sections that are no folders only as a taxonomy, which is a list.</summary>
    private static string Translate(string article)
    {
        var start = article.IndexOf(Section, StringComparison.Ordinal) + Section.Length;
        var end = article.IndexOf('\n', start);
        return article.Insert(end, $"\nsections: [{article[start..end]}]").Replace("\ntopics: ", "\ntags: ", StringComparison.Ordinal);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
