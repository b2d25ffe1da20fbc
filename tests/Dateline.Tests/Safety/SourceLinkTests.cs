using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Safety;

/// <summary>A link in the newsroom publishes nothing of the machine that builds the site.</summary>
public sealed class SourceLinkTests : IDisposable
{
    private readonly Newsroom _newsroom = Newsroom
        .With("articles/2020/01/10-flood.md", "title: Flood", "[The figures](../../../media/figures.csv)")
        .File("media/figures.csv", "a,b\n");

    public void Dispose() => _newsroom.Dispose();

    [Theory]
    [InlineData("/etc/passwd", "leads out of the folder")]
    [InlineData("../../../../../../../../etc/passwd", "leads out of the folder")]
    [InlineData("../secret.txt", "leads nowhere")]
    [InlineData("nowhere.csv", "leads nowhere")]
    [InlineData("figures.csv", "leads nowhere")]
    [InlineData("/dev/zero", "leads out of the folder")]
    [InlineData("../site.yml/../site.yml", "leads nowhere")]
    [InlineData("../nowhere/../site.yml", "leads nowhere")]
    [InlineData("../site.yml/", "leads nowhere")]
    public void A_link_that_leaves_the_newsroom_or_leads_nowhere_is_an_error(string target, string why)
    {
        _newsroom.Delete("media/figures.csv");
        File.CreateSymbolicLink(In("media/figures.csv"), target);
        Assert.Contains(why, _newsroom.Build().Refused().Complaint("DL0521"), StringComparison.Ordinal);
    }

    // What is hidden is not looked at, so nothing complains of the link that it is.
    [Theory]
    [InlineData("../.hidden/../figures.csv")]
    [InlineData(".././.hidden//../figures.csv")]
    [InlineData("../.hidden/../deep/../figures.csv")]
    public void A_step_upwards_from_a_link_leaves_the_folder_that_it_leads_to(string target)
    {
        var outside = _newsroom.Folder("outside");
        Directory.CreateDirectory(Path.Combine(outside, "deep"));
        File.WriteAllText(Path.Combine(outside, "figures.csv"), "secret\n");
        _newsroom.File("figures.csv", "mine\n").Delete("media/figures.csv");
        Directory.CreateSymbolicLink(In(".hidden"), Path.Combine(outside, "deep"));
        File.CreateSymbolicLink(In("media/figures.csv"), target);
        Assert.Contains("leads out of the folder", _newsroom.Build().Refused().Complaint("DL0521"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/2020/01/11-help.md")]
    [InlineData("backgrounds/dam.md")]
    [InlineData("authors/anna.yml")]
    [InlineData("pages/about.md")]
    [InlineData("front.yml")]
    [InlineData("media")]
    [InlineData("articles/linked")]
    [InlineData("notes")]
    public void Every_kind_of_file_and_folder_is_looked_at(string path)
    {
        var isFolder = !path.Contains('.', StringComparison.Ordinal);
        if (path == "media")
        {
            Directory.Delete(In("media"), recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.CreateSymbolicLink(In(path), isFolder ? "/etc" : "/etc/passwd");
        Assert.Contains(path, _newsroom.Build().Refused().Complaint("DL0521"), StringComparison.Ordinal);
        Assert.Contains(_newsroom.Check(), c => c.Contains("DL0521", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_are_a_link_to_another_place_are_an_error_that_quotes_nothing_of_it()
    {
        _newsroom.Delete("site.yml");
        File.CreateSymbolicLink(In("site.yml"), "/etc/passwd");
        var complaint = Assert.Single(_newsroom.Build().Refused().Complaints);
        Assert.StartsWith("site.yml: error DL0521: this link leads out of the folder", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_is_as_little_trusted()
    {
        _newsroom.OwnTheme();
        File.Delete(Path.Combine(_newsroom.Project.Theme, "site.css"));
        File.CreateSymbolicLink(Path.Combine(_newsroom.Project.Theme, "site.css"), "/etc/passwd");
        Assert.StartsWith("theme/site.css: error DL0521:", _newsroom.Build().Refused().Complaint("DL0521"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_into_gits_own_folder_is_an_error()
    {
        Directory.CreateDirectory(In(".git"));
        File.WriteAllText(In(".git/config"), "token");
        _newsroom.Delete("media/figures.csv");
        File.CreateSymbolicLink(In("media/figures.csv"), "../.git/config");
        _newsroom.Build().Refused().Complaint("DL0521");
    }

    [Fact]
    public void A_link_to_another_file_or_folder_of_the_newsroom_is_followed()
    {
        _newsroom.File("shared/wall.csv", "c,d\n").Delete("media/figures.csv");
        Directory.CreateDirectory(In("media/tables"));
        File.WriteAllText(In("media/tables/wall.csv"), "c,d\n");
        Directory.Delete(In("shared"), recursive: true);
        File.CreateSymbolicLink(In("media/figures.csv"), "tables/wall.csv");
        Directory.CreateSymbolicLink(In("articles/again"), "2020");
        var built = _newsroom.Build();
        Assert.DoesNotContain(built.Complaints, c => c.Contains("DL0521", StringComparison.Ordinal));
        Directory.Delete(In("articles/again"));
        Assert.Equal("c,d\n", _newsroom.Build().Clean().Text("media/figures.csv"));
    }

    // Twelve folders that link to each other have half a milliard paths of links.
    [Fact(Timeout = 60_000)]
    public async Task Links_among_folders_are_not_followed_for_ever()
    {
        for (var i = 0; i < 12; i++)
        {
            Directory.CreateDirectory(In($"media/{i}"));
        }

        for (var i = 0; i < 12 * 12; i++)
        {
            Directory.CreateSymbolicLink(In($"media/{i / 12}/{i % 12}"), $"../{i % 12}");
        }

        var built = await Task.Run(() => _newsroom.Build(), TestContext.Current.CancellationToken);
        Assert.Contains(built.Refused().Complaints, c => c.Contains("reached through a link", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("media/pipe.csv")]
    [InlineData("articles/2020/01/12-pipe.md")]
    [InlineData("site.yml")]
    public void A_pipe_is_not_read_as_a_file(string path)
    {
        File.Delete(In(path));
        System.Diagnostics.Process.Start("mkfifo", In(path)).WaitForExit();
        Assert.Contains("not a regular file", _newsroom.Build().Refused().Complaint("DL0521"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/a\nb.md", "a control character")]
    [InlineData("media/x\n+..\u007f.csv", "a control character")]
    [InlineData("media/a\\b.csv", "a backslash")]
    [InlineData("pages/\u001b[31m.md", "a control character")]
    public void A_name_that_would_break_a_list_or_a_message_is_an_error(string path, string what)
    {
        _newsroom.File(path, "x");
        Assert.Contains(what, _newsroom.Build().Refused().Complaint("DL0522"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_not_utf8_is_an_error()
    {
        System.Diagnostics.Process.Start("bash", ["-c", $"printf x > '{In("media")}/'$'caf\\xe9.csv'; mkdir '{In("articles")}/'$'\\xff'"])
            .WaitForExit();
        var built = _newsroom.Build().Refused();
        System.Diagnostics.Process.Start("find", [_newsroom.Project.Input, "-name", "*caf*", "-delete", "-o", "-empty", "-delete"])
            .WaitForExit();
        Assert.Equal(2, built.Complaints.Count(c => c.Contains("DL0522: the name of this file is not UTF-8", StringComparison.Ordinal)));
    }

    private string In(string path) => Path.Combine(_newsroom.Project.Input, path);
}
