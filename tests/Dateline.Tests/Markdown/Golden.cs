using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Markdown;

/// <summary>
/// Expected output kept in files beside the tests. A change is accepted by reading its difference and copying the new text.
/// </summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Markdown", "golden");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static void Same(string name, string html) => Assert.Equal(Read(name + ".html"), html);
}
