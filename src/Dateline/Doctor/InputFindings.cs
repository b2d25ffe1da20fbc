using Dateline.Diagnostics;
using Dateline.Process.Settings;

namespace Dateline.Doctor;

/// <summary>The newsroom's files: whether they are there, real, and safe on other file systems.</summary>
internal static class InputFindings
{
    // GitHub refuses files from 100 MiB.
    private const long LargestPushed = 100 * 1024 * 1024;

    // A pointer has about 130 bytes.
    private const int LongestPointer = 1024;

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var input = examined.Project.Input;
        var shown = Project.DisplayPath(input);
        if (!File.Exists(Path.Combine(input, SiteFields.FileName)))
        {
            yield return Finding.Error(
                "newsroom",
                $"there is no newsroom in {shown}/: it has no {SiteFields.FileName}",
                "run this command in the folder that holds input/, name the folder with --input, or start with 'dateline init'");
            yield break;
        }

        var files = FileTree.Files(input).ToArray();
        yield return examined.Site is null
            ? Finding.Error("newsroom", $"{shown}/{SiteFields.FileName} can't be used", "run 'dateline check' to see what is wrong")
            : Finding.Ok("newsroom", $"{examined.Site.Name}: {Quantity.Format(files.Length, "file")} in {shown}/");
        yield return Pointers(files);
        yield return Large(files);
        yield return Names(files, input);
    }

    private static Finding Pointers(FileInfo[] files)
    {
        var pointers = files.Where(IsPointer).Select(f => Project.DisplayPath(f.FullName)).Order(StringComparer.Ordinal).ToArray();
        return pointers.Length == 0
            ? Finding.Ok("lfs", "no file is a Git LFS pointer")
            : Finding.Error(
                "lfs",
                $"{Quantity.Format(pointers.Length, "file")} in place of which there is a Git LFS pointer: {Some(pointers)}",
                "run 'git lfs install' and 'git lfs pull'; in a workflow, set 'lfs: true' at actions/checkout");
    }

    private static bool IsPointer(FileInfo file)
    {
        if (file.Length is 0 or > LongestPointer)
        {
            return false;
        }

        try
        {
            return File.ReadAllBytes(file.FullName).AsSpan().StartsWith("version https://git-lfs"u8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Finding Large(FileInfo[] files)
    {
        var largest = files.MaxBy(f => f.Length)!;
        var text = $"the largest file is {Project.DisplayPath(largest.FullName)}, {FileTree.Size(largest.Length)}";
        return largest.Length < LargestPushed
            ? Finding.Ok("largest-file", text)
            : Finding.Warning("largest-file", text, "GitHub refuses files from 100 MiB; use a smaller one, or put it on another host");
    }

    /// <summary>Whether names differ by case alone: on Windows and macOS one file of each group is lost.</summary>
    private static Finding Names(FileInfo[] files, string input)
    {
        var same = files.Select(f => Project.DisplayPath(f.FullName))
            .GroupBy(path => path, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (same is not null)
        {
            return Finding.Warning(
                "file-names",
                $"these names differ by case alone: {Some([.. same.Order(StringComparer.Ordinal)])}",
                "rename one of them; on Windows and macOS they are the same file");
        }

        return File.Exists(Path.Combine(input, SiteFields.FileName.ToUpperInvariant()))
            ? Finding.Ok("file-names", "this file system ignores case; write the paths of files exactly, or they fail on other machines")
            : Finding.Ok("file-names", "no two names differ by case alone");
    }

    /// <summary>The first three of a list, and how many more there are.</summary>
    private static string Some(string[] words) =>
        string.Join(", ", words.Take(3)) + (words.Length > 3 ? $" and {Quantity.Format(words.Length - 3)} more" : "");
}
