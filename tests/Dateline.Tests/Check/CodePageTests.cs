using Dateline.Diagnostics;
using Dateline.Import;
using Dateline.Input;

namespace Dateline.Tests.Check;

/// <summary>Every code has a page that 'explain' prints, and what the page shows is what happens.</summary>
public sealed class CodePageTests
{
    public static TheoryData<string> Ids { get; } = [.. CodeList.All.Select(c => c.Id)];

    /// <summary>
    /// What is wrong with a machine, or with the command, can't be put right in the newsroom, and a note is about nothing wrong.
    /// </summary>
    public static TheoryData<string> Mendable { get; } =
    [
        .. CodeList.All.Select(c => c.Id).Where(id => id is not ("DL0350" or "DL0352" or "DL0540" or "DL0616" or "DL0692")),
    ];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Assert.Equal(
            CodeList.All.Select(c => c.Id),
            Directory.GetFiles(CodePage.Folder).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void The_bad_example_gives_the_message_and_nothing_else(string id)
    {
        var page = new CodePage(id);
        using var newsroom = page.Wrong();
        Assert.Equal(page.Message, Check(newsroom, id));
    }

    [Theory, MemberData(nameof(Mendable))]
    public void The_good_example_gives_none(string id)
    {
        using var newsroom = new CodePage(id).Right();
        Assert.Empty(Check(newsroom, id));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_page_says_what_to_do(string id)
    {
        var text = new CodePage(id).Text;
        Assert.StartsWith($"# {id}: ", text);
        Assert.Contains("\n## What to do\n\n", text, StringComparison.Ordinal);
    }

    /// <summary>Codes of the network are raised by a network of the test's own.</summary>
    private static string[] Check(Dateline.Tests.Newsrooms.Newsroom newsroom, string id) => id switch
    {
        "DL0615" => newsroom.CheckWeb(new FrontPagesOnly()),
        "DL0616" => newsroom.CheckWeb(new NoNetwork()),

        "DL0620" => newsroom.Check(isForPublication: true),
        "DL0621" => newsroom.Check(isShared: true),

        // Only a build that writes can find a file in the way.
        "DL0520" or "DL0370" => [.. newsroom.Build().Complaints],

        "DL0350" => WithoutLibrary(newsroom),
        "DL0352" => WithoutFolder(newsroom),
        "DL0692" => WithoutPagefind(newsroom),

        // The branch adds static/.
        "DL0540" => CheckBranch(newsroom),
        _ when id.StartsWith("DL07", StringComparison.Ordinal) => Import(newsroom),
        "DL0330" or "DL0331" or "DL0332" or "DL0622" or "DL0623" => [.. newsroom.Check(), .. newsroom.CheckSince("HEAD")],
        _ => newsroom.Check(),
    };

    private static string[] WithoutPagefind(Dateline.Tests.Newsrooms.Newsroom newsroom) =>
    [
        .. Dateline.Tests.Searching.SearchIndexTests.WithoutPagefind(newsroom).Result.Errors.Split('\n')
            .Where(l => l.Contains(" DL0692: ", StringComparison.Ordinal))
            .Select(l => l[l.IndexOf("site.yml", StringComparison.Ordinal)..]),
    ];

    /// <summary>What a program without the library for pictures reports.</summary>
    private static string[] WithoutLibrary(Dateline.Tests.Newsrooms.Newsroom newsroom)
    {
        var run = Dateline.Tests.EndToEnd.Program.RunWithoutLibrary(
            newsroom.Folder("."), "build", "--input", newsroom.Project.Input, "--output", newsroom.Folder("site"), "--now", "2020-02-01");
        return
        [
            .. run.Result.Errors.Split('\n')
                .Where(l => l.Contains(" DL0350: ", StringComparison.Ordinal))
                .Select(l => l[l.IndexOf("media/", StringComparison.Ordinal)..]),
        ];
    }

    /// <summary>What a build reports that finds a file where it keeps pictures.</summary>
    private static string[] WithoutFolder(Dateline.Tests.Newsrooms.Newsroom newsroom)
    {
        Directory.CreateDirectory(newsroom.Project.CacheFolder);
        File.WriteAllText(Path.Combine(newsroom.Project.CacheFolder, "renditions"), "");
        return [.. newsroom.Build().Complaints.Select(c => c[c.IndexOf(".dateline/", StringComparison.Ordinal)..])];
    }

    /// <summary>What 'check --since' reports where all but <c>static/</c> was committed before.</summary>
    private static string[] CheckBranch(Dateline.Tests.Newsrooms.Newsroom newsroom)
    {
        string[][] commands =
        [
            ["init", "-q", "-b", "main"],
            ["add", "--", ":!static"],
            ["-c", "user.name=Desk", "-c", "user.email=desk@courier.example", "commit", "-q", "-m", "News"],
        ];
        foreach (var command in commands)
        {
            Assert.NotNull(Git.Run(newsroom.Project.Input, out _, command));
        }

        return newsroom.CheckStaticSince("HEAD");
    }

    /// <summary>Imports the file in the newsroom's folder <c>archive/</c>, or else that folder as a site of Hugo.</summary>
    private static string[] Import(Dateline.Tests.Newsrooms.Newsroom newsroom)
    {
        var archive = Path.Combine(newsroom.Project.Input, "archive");
        (SourceKind Kind, string Source)[] files =
        [
            (SourceKind.Feed, Path.Combine(archive, "feed.xml")), (SourceKind.WordPress, Path.Combine(archive, "export.xml")),
            (SourceKind.Wire, Path.Combine(archive, "story.txt")),
        ];
        var (kind, source) = files.FirstOrDefault(f => File.Exists(f.Source), (Kind: SourceKind.Hugo, Source: archive));
        var request = new ImportRequest(kind, [source], newsroom.Folder("imported"), newsroom.Folder("state"));
        var importer = new Importer(request, Mapping.Default, Pipelines.Claims, new DiagnosticBag());
        var result = importer.Run(TestContext.Current.CancellationToken);
        var folder = Project.DisplayPath(newsroom.Project.Input) + "/";
        return
        [
            .. result.Diagnostics.Sorted().Select(
                d => $"{d.Where}: error {d.Code}: {d.Text}".Replace(folder, "", StringComparison.Ordinal)),
        ];
    }

    private sealed class FrontPagesOnly : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage(
                    request.RequestUri!.AbsolutePath == "/" ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound));
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known");
    }
}
