using Dateline.Cache;

namespace Dateline.Doctor;

/// <summary>The build cache. A build never needs it, and ignores one that it can't use.</summary>
internal static class CacheFindings
{
    private const string Check = "cache";

    public static IEnumerable<Finding> Examine(Examined examined)
    {
        var location = new CacheLocation(examined.Project, Shard.Whole);
        var shown = Project.DisplayPath(location.Folder);
        if (!File.Exists(location.CacheFile))
        {
            var folder = Project.DisplayPath(examined.Project.CacheFolder);
            return [Finding.Ok(Check, $"there is none in {folder}/ yet; the first build makes one")];
        }

        try
        {
            var size = FileTree.Size(FileTree.Files(examined.Project.CacheFolder).Sum(f => f.Length));
            return CacheHeader.Fault(File.ReadAllBytes(location.CacheFile), location.Identity) is { } fault
                ? [Finding.Warning(Check, $"{fault}: {shown}/", "nothing; the next build makes a new one, and writes the same site")]
                : [Finding.Ok(Check, $"{size}, of this version of the program, in {shown}/")];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Finding.Error(Check, $"{shown}/ can't be read: {exception.Message}", $"give yourself access, or delete {shown}/")];
        }
    }
}
