namespace Dateline.Input.Files;

/// <summary>
/// Keeps writes to the cache within its folder. A pull request can bring along a cache in which a file is a link to another place; writing
/// it would change the file there. Such a link is deleted, and the file that it led to is not touched. The cache then lacks that file.
/// </summary>
internal static class CacheFiles
{
    public static void DropLinks(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (new DirectoryInfo(path).LinkTarget is not null)
            {
                File.Delete(path);
            }
        }
    }
}
