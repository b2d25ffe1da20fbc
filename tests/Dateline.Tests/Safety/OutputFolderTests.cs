using Dateline.Cache;
using Dateline.Commands.Terminal;
using Dateline.Output;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Safety;

/// <summary>Nothing is written or removed but in the output folder and the state's, whatever names and links somebody put there.</summary>
[Trait("Speed", "Slow")]
public sealed class OutputFolderTests : IDisposable
{
    private readonly Newsroom _newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood")
        .And("articles/2020/01/11-help.md", "title: Help");
    private readonly string _outside;

    public OutputFolderTests()
    {
        _outside = _newsroom.Folder("outside");
        File.WriteAllText(Path.Combine(_outside, "index.html"), "Mine.");
    }

    public void Dispose() => _newsroom.Dispose();

    [Theory]
    [InlineData("../outside/index.html")]
    [InlineData("a/../../outside/index.html")]
    [InlineData("/etc/victim")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\..\\b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void The_one_place_that_writes_refuses_names_that_lead_elsewhere(string file)
    {
        _newsroom.Build();
        var site = new OutputFolder(_newsroom.Project.Output);
        Assert.Throws<IOException>(() => site.Write(file, "x"u8));
        Assert.Throws<IOException>(() => site.Copy(Path.Combine(_newsroom.Project.Input, "site.yml"), file));
        Assert.False(site.Remove(file));
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
    }

    [Fact]
    public void A_folder_of_the_site_that_is_a_link_is_not_followed()
    {
        _newsroom.Build();
        Directory.Delete(Out("news"), recursive: true);
        Directory.CreateSymbolicLink(Out("news"), _outside);
        var fault = Assert.ThrowsAny<Exception>(() => _newsroom.Build());
        Assert.Contains(
            "news is a link, and Dateline never writes through links", (fault.InnerException ?? fault).Message, StringComparison.Ordinal);
        Assert.False(new OutputFolder(_newsroom.Project.Output).Remove("news/index.html"));
        Assert.Equal(["index.html"], Files.In(_outside).Keys);
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
    }

    [Fact]
    public void A_page_that_was_made_a_link_comes_back_as_a_file()
    {
        _newsroom.Build();
        File.Delete(Out("news/index.html"));
        File.CreateSymbolicLink(Out("news/index.html"), Path.Combine(_outside, "index.html"));
        Assert.Equal(["M news/index.html"], _newsroom.Build().Changes);
        Assert.Null(new FileInfo(Out("news/index.html")).LinkTarget);
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
    }

    [Fact]
    public void The_output_folder_itself_may_be_a_link()
    {
        var real = _newsroom.Folder("www");
        Directory.CreateSymbolicLink(_newsroom.Project.Output, real);
        _newsroom.Build().Clean();
        Assert.Contains("index.html", Files.In(real).Keys);
        _newsroom.Build().DidNothing();
        Assert.Contains("D 2020/01/11/help/index.html", _newsroom.Delete("articles/2020/01/11-help.md").Build().Changes);
    }

    [Fact]
    public void A_link_with_the_name_of_a_temporary_file_is_not_followed()
    {
        Directory.CreateDirectory(_newsroom.Project.Output);
        for (var i = 0; i < 200; i++)
        {
            File.CreateSymbolicLink(Out($".dateline-{i}.new"), Path.Combine(_outside, "index.html"));
        }

        _newsroom.Build().Clean();
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
    }

    [Fact]
    public void A_list_of_written_files_that_came_from_elsewhere_removes_nothing_outside()
    {
        _newsroom.Build();
        var place = new CacheLocation(_newsroom.Project, Shard.Whole);
        File.AppendAllText(place.Log, "\n+../outside/index.html\n+a/../../outside/index.html\n+/etc/victim\n+linked/index.html\n");
        Directory.CreateSymbolicLink(Out("linked"), _outside);
        File.Delete(place.CacheFile);
        _newsroom.Build().Clean();
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
        Assert.True(File.Exists(Path.Combine(_outside, "index.html")));
    }

    [Theory]
    [InlineData("/../outside/index.html")]
    [InlineData("/../outside/")]
    [InlineData("/linked/")]
    [InlineData("//etc/victim")]
    public void A_forged_cache_with_a_valid_checksum_removes_nothing_outside(string address)
    {
        _newsroom.Build();
        Directory.CreateSymbolicLink(Out("linked"), _outside);
        using (var cache = BuildCache.Open(_newsroom.Context(stop: TestContext.Current.CancellationToken)))
        {
            using var forged = new CacheWriter(cache, rules: 0);
            forged.Begin(HeaderField.Pages, 1);
            forged.Page(address, new PageRecord(1, 1, 1, 5, 0), []);
            forged.Finish();
        }

        Assert.Empty(_newsroom.Build().Clean().Result.Written.Removed);
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
    }

    [Theory]
    [InlineData("state")]
    [InlineData("state.new")]
    [InlineData("written.txt")]
    [InlineData("written.txt.new")]
    [InlineData("lock")]
    public void A_state_that_came_with_a_pull_request_writes_to_nothing_that_its_links_lead_to(string name)
    {
        var place = new CacheLocation(_newsroom.Project, Shard.Whole);
        Directory.CreateDirectory(place.Folder);
        File.CreateSymbolicLink(Path.Combine(place.Folder, name), Path.Combine(_outside, "index.html"));
        _newsroom.Build().Clean();
        _newsroom.Edit("articles/2020/01/11-help.md", "Text.", "More.").Build().Clean();
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_outside, "index.html")));
    }

    [Fact]
    public void A_states_own_folder_that_is_a_link_is_made_a_folder()
    {
        var place = new CacheLocation(_newsroom.Project, Shard.Whole);
        Directory.CreateDirectory(_newsroom.Project.CacheFolder);
        Directory.CreateSymbolicLink(place.Folder, _outside);
        _newsroom.Build().Clean();
        Assert.Equal(["index.html"], Files.In(_outside).Keys);
    }

    [Fact]
    public void Folders_are_compared_where_their_links_lead()
    {
        var project = _newsroom.Project;
        Directory.CreateSymbolicLink(project.Output, project.Input);
        Assert.Contains("is the newsroom's folder", Folders.Fault(project), StringComparison.Ordinal);
        Directory.Delete(project.Output);
        Directory.CreateSymbolicLink(project.Output, Path.Combine(project.Input, "articles"));
        Assert.Contains("is inside the newsroom", Folders.Fault(project), StringComparison.Ordinal);
        Directory.Delete(project.Output);
        Directory.CreateSymbolicLink(project.Output, project.Output);
        Assert.Contains("is a link that loops", Folders.Fault(project), StringComparison.Ordinal);
        File.Delete(project.Output);
        Assert.Null(Folders.Fault(project));
        Assert.Contains(
            "would be published",
            Folders.Fault(project with { CacheFolder = Path.Combine(project.Output, "state") }),
            StringComparison.Ordinal);
        Assert.Contains("is among the files of", Folders.Fault(project with { CacheFolder = project.Input }), StringComparison.Ordinal);
        Assert.Contains(
            "is among the files of",
            Folders.Fault(project with { CacheFolder = Path.Combine(project.Input, "state") }),
            StringComparison.Ordinal);
        Assert.Null(Folders.Fault(project with { CacheFolder = Path.Combine(project.Input, ".dateline") }));
        Directory.CreateSymbolicLink(project.CacheFolder, _outside);
        Assert.Contains("is a link", Folders.Fault(project), StringComparison.Ordinal);
        Assert.Contains(
            "would be published",
            Folders.FaultOf("--report", Path.Combine(project.Output, "report.json"), project),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_are_files_or_lead_nowhere_are_named()
    {
        var project = _newsroom.Project;
        Directory.CreateSymbolicLink(project.Output, "nowhere");
        Assert.Contains("is a link to a folder that does not exist", Folders.Fault(project), StringComparison.Ordinal);
        File.Delete(project.Output);
        File.WriteAllText(project.CacheFolder, "");
        Assert.Contains("is a file", Folders.Fault(project), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_overwrites_nothing_that_editors_wrote()
    {
        var (project, link) = (_newsroom.Project, Path.Combine(_outside, "report.json"));
        File.CreateSymbolicLink(link, Path.Combine(project.Input, "site.yml"));
        Assert.Contains(
            "could overwrite", Folders.FaultOf("--report", Path.Combine(project.Input, "site.yml"), project), StringComparison.Ordinal);
        Assert.Contains("could overwrite", Folders.FaultOf("--changes", link, project), StringComparison.Ordinal);
        Assert.Contains("is a folder", Folders.FaultOf("--changes", _outside, project), StringComparison.Ordinal);
        Assert.Null(Folders.FaultOf("--changes", Path.Combine(_outside, "changes.txt"), project));
    }

    [Theory]
    [InlineData("news")]
    [InlineData("2020")]
    [InlineData("2020/01/10")]
    public void A_file_of_somebody_elses_in_the_place_of_a_folder_stays(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Out(file))!);
        File.WriteAllText(Out(file), "Mine.");
        var built = _newsroom.Build();
        Assert.StartsWith($"output/{file}: error DL0520:", built.Complaint("DL0520"), StringComparison.Ordinal);
        Assert.Equal([file], built.Files.Keys);
        Assert.Equal("Mine.", built.Text("/" + file));
    }

    [Fact]
    public void What_took_the_place_of_a_page_since_the_last_build_stays_and_is_named()
    {
        _newsroom.Build().Clean();
        Files.Delete(Out("news"));
        File.WriteAllText(Out("news"), "Mine.");
        Assert.Contains("news is a file, but the site needs a folder with this name", Fault(), StringComparison.Ordinal);
        File.Delete(Out("news"));
        Directory.CreateDirectory(Out("news/index.html"));
        File.WriteAllText(Out("news/index.html/mine.txt"), "Mine.");
        Assert.Contains("index.html is a folder with files in it", Fault(), StringComparison.Ordinal);
        Assert.Equal("Mine.", File.ReadAllText(Out("news/index.html/mine.txt")));

        string Fault()
        {
            var fault = Assert.ThrowsAny<Exception>(() => _newsroom.Build());
            return Assert.IsType<IOException>(fault.InnerException ?? fault).Message;
        }
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2020/01/10/flood/index.html")]
    [InlineData("feed.xml")]
    public void A_file_that_somebody_else_put_there_is_never_overwritten(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Out(file))!);
        File.WriteAllText(Out(file), "Mine.");
        var built = _newsroom.Build();
        Assert.StartsWith($"output/{file}: error DL0520:", built.Complaint("DL0520"), StringComparison.Ordinal);
        Assert.Equal([file], built.Files.Keys);
        Assert.Equal("Mine.", built.Text(file));
        File.Delete(Out(file));
        _newsroom.Build().Clean();
    }

    [Fact]
    public void Nor_is_one_in_the_place_of_a_later_page()
    {
        _newsroom.Build().Clean();
        Directory.CreateDirectory(Out("2020/01/12/more"));
        File.WriteAllText(Out("2020/01/12/more/index.html"), "Mine.");
        _newsroom.And("articles/2020/01/12-more.md", "title: More");
        Assert.Equal("Mine.", _newsroom.Build().Text("/2020/01/12/more/"));
        Assert.Equal("Mine.", _newsroom.Build().Text("/2020/01/12/more/"));
        Files.Delete(Out("2020/01/12/more"));
        _newsroom.Build().Same(_newsroom.BuildAnew());
    }

    [Fact]
    public void A_site_of_ours_is_known_where_everything_that_is_remembered_is_lost()
    {
        _newsroom.Build().Clean();
        Files.Delete(_newsroom.Project.CacheFolder);
        _newsroom.Edit("articles/2020/01/11-help.md", "Text.", "More.").Build().Clean().Same(_newsroom.BuildAnew());
    }

    private string Out(string path) => Path.Combine(_newsroom.Project.Output, path);
}
