using Dateline.Commands.Terminal;

namespace Dateline.Tests.Commands;

/// <summary>A site is never written into the newsroom or the theme.</summary>
[Trait("Speed", "Slow")]
public sealed class FoldersTests
{
    [Theory]
    [InlineData("/news/input", "/news/output", true)]
    [InlineData("/news/input", "/news/input-site", true)]
    [InlineData("/news/input", "/news/input", false)]
    [InlineData("/news/input", "/news/input/public", false)]
    [InlineData("/news/input", "/news", false)]
    [InlineData("/news/input", "/", false)]
    [InlineData("/news/input", "/theme/site", false)]
    public void The_folders_must_not_overlap(string input, string output, bool good) =>
        Assert.Equal(good, Folders.Fault(new Project(input, "/theme", output)) is null);

    [Fact]
    public void A_file_instead_of_a_folder_is_an_error()
    {
        var file = Path.GetTempFileName();
        Assert.EndsWith("is a file; name a folder", Folders.Fault(new Project("/news/input", "/theme", file)), StringComparison.Ordinal);
        File.Delete(file);
    }
}
