using Dateline.Diagnostics;

namespace Dateline.Doctor;

/// <summary>The size of the finished site, and what is large in it.</summary>
internal static class OutputFindings
{
    // GitHub Pages publishes sites of up to 1 GB.
    private const long LargeSite = 800_000_000;
    private const int Named = 3;

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var output = examined.Project.Output;
        var shown = Project.DisplayPath(output);
        var files = FileTree.Files(output).ToArray();
        if (files.Length == 0)
        {
            return [Finding.Ok("output-size", $"there is no site in {shown}/ yet")];
        }

        var size = files.Sum(f => f.Length);
        var text = $"{FileTree.Size(size)} in {Quantity.Format(files.Length, "file")} in {shown}/";
        return size < LargeSite
            ? [Finding.Ok("output-size", text)]
            :
            [
                Finding.Warning(
                    "output-size",
                    $"{text}; GitHub Pages takes 1 GB. Large folders: {Folders(files, output)}. Large files: {Largest(files, output)}",
                    "make pictures smaller, put films and sound on another host, or publish on a server of your own"),
            ];
    }

    private static string Folders(FileInfo[] files, string output) => string.Join(
        ", ",
        files.GroupBy(f => TopFolder(Path.GetRelativePath(output, f.FullName)))
            .Select(group => (Folder: group.Key, Size: group.Sum(f => f.Length)))
            .OrderByDescending(group => group.Size)
            .Take(Named)
            .Select(group => $"{group.Folder} {FileTree.Size(group.Size)}"));

    private static string TopFolder(string path) => path.Split(Path.DirectorySeparatorChar) is [var top, _, ..] ? top + "/" : ".";

    private static string Largest(FileInfo[] files, string output) => string.Join(
        ", ",
        files.OrderByDescending(f => f.Length)
            .Take(Named)
            .Select(f => $"{Path.GetRelativePath(output, f.FullName).Replace('\\', '/')} {FileTree.Size(f.Length)}"));
}
