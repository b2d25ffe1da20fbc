namespace Dateline.Tests.FrontMatter;

/// <summary>
/// Broken files that writers of a real site committed. They travel beside the project, not in it; each test without them is skipped.
/// </summary>
internal static class BrokenCorpus
{
    /// <summary>The folder of the files, looked for beside every folder above the tests; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpora", "broken", "digitalgov");
            if (Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        return null;
    }
}
