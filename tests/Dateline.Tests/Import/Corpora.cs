namespace Dateline.Tests.Import;

/// <summary>Real archives and the model story. They travel beside the project, not in it; each test without them is skipped.</summary>
internal static class Corpora
{
    public static string? ModelStory { get; } = Find("model-story.txt");

    /// <summary>A file or folder of the shared ones, looked for beside every folder above the tests; null where it is absent.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", name);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
