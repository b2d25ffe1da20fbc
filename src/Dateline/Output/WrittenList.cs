namespace Dateline.Output;

/// <summary>
/// The list of the files that the last build wrote, kept outside the site. What is on it and no page claims any more is removed; a file
/// that is not on it was written by somebody else and stays.
/// </summary>
internal static class WrittenList
{
    private const string Name = "written.txt";

    /// <summary>Removes what is claimed no more and keeps the new list; how many files were removed.</summary>
    public static int Replace(Project project, IEnumerable<string> claimed)
    {
        var list = Path.Combine(project.State, Name);
        var now = claimed.Order(StringComparer.Ordinal).ToArray();
        var removed = Read(list, project.Output).Except(now, StringComparer.Ordinal).Count(file => Remove(project.Output, file));
        Directory.CreateDirectory(project.State);
        File.WriteAllLines(list + ".new", now.Prepend(project.Output));
        File.Move(list + ".new", list, overwrite: true);
        return removed;
    }

    /// <summary>What the last build wrote into this folder; its first line says which folder that was.</summary>
    private static string[] Read(string list, string output) =>
        File.Exists(list) && File.ReadAllLines(list) is [var folder, .. var files] && folder == output ? files : [];

    private static bool Remove(string root, string file)
    {
        var path = Path.Combine(root, file);
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder);
        }

        return true;
    }
}
