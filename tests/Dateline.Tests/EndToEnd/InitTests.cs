using System.Text;
using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.EndToEnd;

/// <summary><c>dateline init</c>: an empty folder becomes a newsroom that builds without a message, and nothing else is touched.</summary>
[Trait("Speed", "Slow")]
public sealed class InitTests : IDisposable
{
    private const string Action = "owner/dateline/.github/actions/dateline@v1.0.0";

    private static readonly string[] Flags =
    [
        "--name", "The Courier", "--url", "https://courier.example/", "--zone", "Europe/London", "--author", "Anna Petrova", "--action",
        Action,
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("dateline-").FullName;

    /// <summary>Every language of the theme, a form of one, and a zone at each end of the day.</summary>
    public static TheoryData<string, string> LanguagesAndZones { get; } =
    [
        .. Authoring.LanguageNames.OfTheme.Select(l => (l, "Pacific/Kiritimati")), ("en-GB", "Pacific/Pago_Pago"), ("ru", "Asia/Kathmandu"),
    ];

    [Theory, MemberData(nameof(LanguagesAndZones))]
    public async Task A_new_newsroom_builds_and_checks_without_a_message_until_it_is_to_be_published(string language, string zone)
    {
        var run = await Init(
            ".", "--language", language, "--zone", zone, "--place", "St. Albans: \"north\"", "--sections", "World, a=#1: B");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var built = await Program.Run(_root, "build");
        Assert.True(built.ExitCode == 0, built.Errors);
        Assert.StartsWith("1 article, ", built.Output, StringComparison.Ordinal);
        Assert.Contains(", 0 warnings\n", built.Output, StringComparison.Ordinal);
        var check = await Program.Run(_root, "check", "--strict");
        Assert.Equal((0, ""), (check.ExitCode, check.Output));
        Assert.EndsWith("No problems found.\n", check.Errors, StringComparison.Ordinal);

        var publish = await Program.Run(_root, "check", "--publish", "--format", "github");
        Assert.Equal(1, publish.ExitCode);
        var texts = Files.In(Path.Combine(_root, "input")).Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        Assert.Equal(7, texts.Length);
        Assert.All(texts, t => Assert.Contains($"file=input/{t},", publish.Output, StringComparison.Ordinal));
        foreach (var text in texts)
        {
            var path = Path.Combine(_root, "input", text);
            File.WriteAllLines(path, File.ReadAllLines(path).Where(l => !l.Contains("TK", StringComparison.Ordinal)));
        }

        Assert.Equal(0, (await Program.Run(_root, "check", "--publish", "--strict")).ExitCode);
    }

    [Fact]
    public async Task Answers_are_in_the_files_as_they_were_given()
    {
        await Init(
            "courier", "--place", "London", "--description", "News: of the # river", "--sections", "World, local=Around town", "--dateline",
            "tass");
        Assert.Contains(
            """
            name: The Courier
            description: "News: of the # river"
            url: https://courier.example/

            """,
            Text("courier/input/site.yml"),
            StringComparison.Ordinal);
        Assert.Contains("\ndateline: tass\n", Text("courier/input/site.yml"), StringComparison.Ordinal);
        Assert.Contains("  - id: local\n    name: Around town\n", Text("courier/input/site.yml"), StringComparison.Ordinal);
        Assert.Equal("name: Anna Petrova\nkind: person\nrole:\nbio:\nemail:\n", Text("courier/input/authors/anna-petrova.yml"));
        Assert.Contains("/owner/dateline/blob/v1.0.0/.github/WRITING.md)", Text("courier/README.md"), StringComparison.Ordinal);
        await Program.Run(Path.Combine(_root, "courier"), "build");
        var story = Directory.GetFiles(Path.Combine(_root, "courier", "output"), "index.html", SearchOption.AllDirectories)
            .Single(f => f.Contains("welcome", StringComparison.Ordinal));
        Assert.Matches(@"LONDON, \w+ \d+\. /The Courier/\.", await File.ReadAllTextAsync(story, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(
            Files.In(Path.Combine(_root, "courier"))
                .Where(f => !f.Key.StartsWith(".git/", StringComparison.Ordinal) && !f.Key.EndsWith(".woff2", StringComparison.Ordinal)),
            f => Regex.IsMatch(Encoding.UTF8.GetString(f.Value), "__[A-Z]"));
    }

    [Fact]
    public async Task The_settings_for_editors_are_those_of_the_newsroom()
    {
        await Init(".", "--sections", "World, local=Around town");
        var printed = await Program.Run(_root, "schema", "--vscode");
        Assert.Equal(printed.Output, Text(".vscode/settings.json"));
    }

    [Fact]
    public async Task Nothing_is_written_but_the_files_of_the_newsroom_and_git()
    {
        File.WriteAllText(Path.Combine(_root, "LICENSE"), "Mine.");
        var run = await Init("courier");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["LICENSE", "courier"], Names(_root));
        Assert.Equal(
            [".git", ".gitattributes", ".github", ".gitignore", ".vscode", "README.md", "input"], Names(Path.Combine(_root, "courier")));
        Assert.Contains("Started a git repository", run.Output, StringComparison.Ordinal);
        Assert.Contains("In a public repository that is everyone", run.Output, StringComparison.Ordinal);
        Assert.Contains("In a public repository that is everyone", Text("courier/README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("__ACTION__", string.Concat(Workflows().Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_action_there_are_no_workflows_and_a_message_says_so()
    {
        var run = await Program.Run(_root, ["init", .. Flags[..^2]]);
        Assert.Contains("No workflows were written", run.Output, StringComparison.Ordinal);
        Assert.Empty(Workflows());
        Assert.DoesNotContain("__", Text("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "minutes later", "published by the first build after that time")]
    [InlineData("ru", "через несколько минут на сайте", "после первой сборки")]
    public async Task The_page_for_the_desk_promises_what_the_repository_does(string language, string byWorkflows, string byHand)
    {
        await Program.Run(_root, ["init", "hand", .. Flags[..^2], "--language", language]);
        await Program.Run(_root, ["init", "pages", .. Flags, "--language", language]);
        string[] hand = ["dateline check --publish && dateline build", "dateline server", byHand];
        string[] workflows = ["git push` | ", "Settings, Pages, Source: GitHub Actions", "WRITING.md", byWorkflows];
        Assert.Equal(hand, In("hand", [.. hand, .. workflows]));
        Assert.Equal(workflows, In("pages", [.. hand, .. workflows]));

        string[] In(string folder, string[] words) =>
            [.. words.Where(w => Text($"{folder}/README.md").Contains(w, StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("input/notes.md", "input/notes.md")]
    [InlineData("theme/base.liquid", "theme/base.liquid")]
    [InlineData(".gitignore", ".gitignore")]
    [InlineData(".vscode/settings.json", ".vscode/settings.json")]
    [InlineData(".vscode", ".vscode")]
    [InlineData("input", "input")]
    public async Task A_file_in_the_way_is_named_and_stays(string path, string named)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, "courier", path))!);
        File.WriteAllText(Path.Combine(_root, "courier", path), "Mine.");
        var run = await Init("courier");
        Assert.Equal(
            (2, $"dateline: files are in the way: courier/{named}; nothing was written. Move them, or name another folder\n"),
            (run.ExitCode, run.Errors));
        Assert.Equal([path], Files.In(Path.Combine(_root, "courier")).Keys);
    }

    [Fact]
    public async Task A_link_to_another_folder_is_in_the_way()
    {
        Directory.CreateDirectory(Path.Combine(_root, "elsewhere"));
        File.CreateSymbolicLink(Path.Combine(_root, "input"), Path.Combine(_root, "elsewhere"));
        Assert.Equal(2, (await Init(".")).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_root, "elsewhere")));
    }

    [Fact]
    public async Task A_second_newsroom_in_the_same_folder_is_refused()
    {
        await Init(".");
        var before = Files.In(_root);
        var run = await Init(".");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(".gitattributes, ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(" more; nothing was written", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files.In(_root));
    }

    [Fact]
    public async Task A_clone_from_a_host_keeps_its_README_and_gives_the_URL()
    {
        await Program.RunIn(
            "/bin/sh", _root, "git init -q . && git remote add origin git@github.com:Owner/courier.git && echo '# courier' > README.md");
        var run = await Program.Run(_root, "init", "--name", "The Courier", "--zone", "Europe/London");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("# courier\n", Text("README.md"));
        Assert.StartsWith("# The desk's page", Text("DESK.md"), StringComparison.Ordinal);
        Assert.Contains("DESK.md is the page for the desk", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nurl: https://owner.github.io/courier/\n", Text("input/site.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Started a git repository", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_machine_gives_zone_language_and_author()
    {
        var run = await Program.RunIn(
            "/bin/sh",
            _root,
            "env TZ=Asia/Yekaterinburg LC_ALL=ru_RU.UTF-8 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null \"$0\" \"$@\" </dev/null",
            "init", "--name", "Вестник", "--url", "https://vestnik.example/");
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("\nlanguage: ru\nzone: Asia/Yekaterinburg\n", Text("input/site.yml"), StringComparison.Ordinal);
        Assert.Contains("name: Вестник\nkind: desk\n", Text("input/authors/вестник.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dateline: init requires --name and --zone and --url")]
    [InlineData("dateline: --zone: there is no time zone 'London'; did you mean 'Europe/London'?", "--zone", "London")]
    [InlineData(
        "dateline: --url: 'a.b' is not a URL for a site, such as https://example.org/; did you mean 'https://a.b/'?", "--url", "a.b")]
    [InlineData("dateline: --language: 'Englsh' is not a language; did you mean 'en'?", "--language", "Englsh")]
    [InlineData(
        "dateline: --sections: 'News': the address /news/ is taken by the site itself; an id is written before the name; did you mean "
            + "'news-desk=News'?",
        "--sections",
        "News")]
    [InlineData("dateline: --action: 'x' is not the name of an action: OWNER/REPO/.github/actions/dateline@REF", "--action", "x")]
    public async Task What_is_missing_or_wrong_is_a_usage_error_and_nothing_is_written(string message, params string[] arguments)
    {
        var run = await Program.RunIn("/bin/sh", _root, "TZ=UTC LC_ALL=C \"$0\" \"$@\" </dev/null", ["init", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(message, run.Errors.Split('\n')[0]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public async Task On_a_terminal_a_wrong_answer_is_asked_again()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1), which gives a program a terminal.");

        // Name, description; a misspelt language, then Enter for the nearest; city; a city for the zone, then Enter for the nearest; a URL
        // without https, then Enter; a section whose address is taken, then Enter; datelines, author, no action.
        const string Keys =
            @"The [Courier]\r\rEnglsh\r\rSpringfield\rLondon\r\rcourier.example\r\rNews, Sport\r\rap\rAnna\r\r";
        var run = await Program.RunIn(
            "/bin/sh", _root, $"printf '{Keys}' | TZ=UTC LC_ALL=C {Program.OnTerminal}", "init");
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("There is no time zone 'London'; did you mean 'Europe/London'?", run.Output, StringComparison.Ordinal);
        var site = Text("input/site.yml");
        Assert.Contains("\nname: The [Courier]\n", site, StringComparison.Ordinal);
        Assert.Contains("language: en\nzone: Europe/London\n", site, StringComparison.Ordinal);
        Assert.Contains("\nurl: https://courier.example/\n", site, StringComparison.Ordinal);
        Assert.Contains("  - id: news-desk\n    name: News\n  - id: sport\n    name: Sport\n", site, StringComparison.Ordinal);
        Assert.Contains("\ndateline: ap\n", site, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Text(string path) => File.ReadAllText(Path.Combine(_root, path));

    private static IEnumerable<string?> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private string[] Workflows() =>
    [
        .. Directory.EnumerateFiles(_root, "*.yml", SearchOption.AllDirectories)
            .Where(f => f.Contains("/.github/workflows/", StringComparison.Ordinal)),
    ];

    /// <summary>Runs <c>init</c> as a script does: without a terminal to ask on. Later flags replace earlier ones.</summary>
    private Task<Run> Init(string folder, params string[] flags)
    {
        var given = Flags.Chunk(2).Where(f => !flags.Contains(f[0])).SelectMany(f => f);
        return Program.RunIn("/bin/sh", _root, "LC_ALL=C \"$0\" \"$@\" </dev/null", ["init", folder, .. given, .. flags]);
    }
}
