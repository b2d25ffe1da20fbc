namespace Dateline.Tests.Newsrooms;

/// <summary>Where things are in the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Theme { get; } = Path.Combine(Root, "theme");

    /// <summary>The sample newsroom.</summary>
    public static string Sample { get; } = Path.Combine(Root, "input");

    public static string Tests { get; } = Path.Combine(Root, "tests", "Dateline.Tests");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dateline.slnx")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("The tests look for their files below the folder of Dateline.slnx.");
        }

        return folder;
    }
}
