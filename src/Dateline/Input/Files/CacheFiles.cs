namespace Dateline.Input.Files;

/// <summary>
/// Keeps the files of a state to its own folder. A pull request can bring a state along in which a file is a link to another place; writing
/// it would change the file there. The state is a cache, so such a link is deleted, which touches nothing but the link, and what it stood
/// for counts as lost.
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
