using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.EndToEnd;

/// <summary>
/// <c>dateline new</c>: a new file has the right path, parses without an error, and is hidden from readers until it is published.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NewTests : IDisposable
{
    private readonly Newsroom _newsroom = Rich.Newsroom();

    [Fact]
    public async Task A_new_article_is_a_draft_in_the_folder_of_its_day()
    {
        var run = await New(
            "article", "--title", "The wall: it holds", "--section", "World", "--place", "Kolomna", "--date", "2020-01-31 18:00",
            "--author", "anna", "--author", "Ivan, Ivanov", "--topic", "oka", "--background", "dam@latest");
        Assert.Equal("input/articles/2020/01/31-the-wall-it-holds.md\n", run.Output);
        Assert.Equal(
            """
            ---
            title: "The wall: it holds"
            lede:
            date: 2020-01-31 18:00
            section: world
            place: Kolomna
            authors: [anna, "Ivan, Ivanov"]
            topics: [oka]
            backgrounds: [dam@latest]
            id: tag:courier.example,2020-01-31:the-wall-it-holds
            status: draft
            ---
            TK: what happened, where and when.

            """,
            Text("articles/2020/01/31-the-wall-it-holds.md"));
        Assert.DoesNotContain(_newsroom.Build("2020-02-01").Files.Keys, f => f.Contains("the-wall", StringComparison.Ordinal));
        Assert.Contains("2020/01/31/the-wall-it-holds/index.html", _newsroom.Build("2020-02-01", drafts: true).Files.Keys);
    }

    [Fact]
    public async Task A_date_with_an_offset_is_filed_under_the_sites_day()
    {
        var run = await New("article", "--title", "Late", "--section", "world", "--date", "2020-01-31T23:30:00+00:00");
        Assert.Equal("input/articles/2020/02/01-late.md\n", run.Output);
    }

    [Fact]
    public async Task A_published_article_has_no_placeholder_text()
    {
        await New(
            "article", "--title", "Rain", "--section", "world", "--date", "2020-01-31", "--status", "published", "--language", "ru",
            "--slug", "dozhd");
        Assert.Equal(
            "---\ntitle: Rain\nlede:\nsection: world\nplace:\nlanguage: ru\nid: tag:courier.example,2020-01-31:dozhd\n---\n",
            Text("articles/2020/01/31-dozhd.md"));
    }

    [Fact]
    public async Task A_live_story_begins_with_an_entry_that_cannot_be_published_unnoticed()
    {
        var run = await New("live", "--title", "Flood night", "--section", "world", "--date", "2020-01-31 18:05");
        Assert.Equal("input/articles/2020/01/31-flood-night.md\n", run.Output);
        Assert.Equal(
            """
            ---
            title: Flood night
            lede:
            date: 2020-01-31 18:05
            section: world
            place:
            kind: live
            key_points:
            id: tag:courier.example,2020-01-31:flood-night
            status: draft
            ---
            TK: what readers must know before they read the entries.

            ## 18:05 TK: what is new

            TK: what happened. The next entry begins with its own time, above this one or below.

            """,
            Text("articles/2020/01/31-flood-night.md"));
        _newsroom.Edit("articles/2020/01/31-flood-night.md", "status: draft\n", "");
        Assert.Contains(
            (await Program.Run(Root, "check", "--publish", "--now", "2020-02-01")).Output.Split('\n'),
            l => l.Contains("31-flood-night.md:", StringComparison.Ordinal) && l.Contains(" DL0620", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_series_begins_with_a_file_that_its_stories_name()
    {
        var missing = await New("article", "--title", "Rain", "--section", "world", "--series", "floods");
        Assert.Equal((2, "dateline: --series: there is no series 'floods'\n"), (missing.ExitCode, missing.Errors));
        Assert.Equal("input/series/floods.yml\n", (await New("series", "--name", "Floods", "--description", "Rivers.")).Output);
        Assert.Equal("name: Floods\ndescription: Rivers.\n", Text("series/floods.yml"));
        await New("article", "--title", "Rain", "--section", "world", "--series", "Floods", "--date", "2020-01-31");
        Assert.Contains("\nseries: floods\n", Text("articles/2020/01/31-rain.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opinion", "label: opinion\n")]
    [InlineData("sponsored", "label: sponsored\nsponsor: {name: \"TK: who paid\", url: }\n")]
    [InlineData("review", "label: review\nreview: {item: \"TK: what is reviewed\", type: thing}\n")]
    [InlineData("fact-check", "label: fact-check\nclaim: {text: \"TK: the claim\", by: \"TK: whose\", verdict: TK}\n")]
    public async Task A_draft_with_a_label_has_what_the_label_asks_for(string label, string lines)
    {
        await New("article", "--title", "Rain", "--section", "world", "--label", label, "--date", "2020-01-31");
        Assert.Contains(lines, Text("articles/2020/01/31-rain.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_the_newsroom_does_not_have_is_a_usage_error()
    {
        var run = await New("article", "--title", "Rain", "--section", "world", "--label", "opnion");
        Assert.Equal((2, "dateline: --label: there is no label 'opnion'; did you mean 'opinion'?\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_new_edition_starts_from_the_newest_one()
    {
        _newsroom.File(
            "backgrounds/dam/2020-01-20.md",
            """
            ---
            # The dam.
            title: New dam
            date: 2020-01-20
            review: 2020-03-01
            timeline:
              - date: 1950-06-01
                text: It is built.
            status: published
            # Who it is about.
            topics: [oka]
            ---
            It was mended. [Flood](../../articles/2020/01/10-flood.md)

            """);
        var run = await New("edition", "--background", "DAM", "--date", "2020-02-01");
        Assert.Equal("input/backgrounds/dam/2020-02-01.md\n", run.Output);
        Assert.Equal(
            """
            ---
            # The dam.
            title: New dam
            timeline:
              - date: 1950-06-01
                text: It is built.
            # Who it is about.
            topics: [oka]
            status: draft
            ---
            It was mended. [Flood](../../articles/2020/01/10-flood.md)

            """,
            Text("backgrounds/dam/2020-02-01.md"));
    }

    [Fact]
    public async Task The_second_edition_of_an_explainer_in_one_file_goes_to_a_folder_and_its_links_still_work()
    {
        _newsroom.File(
            "backgrounds/bridge.md", "---\ntitle: Bridge\ndate: 2020-01-01\n---\nSee [the flood](../articles/2020/01/10-flood.md).\n");
        await New("edition", "--background", "bridge", "--date", "2020-01-31", "--status", "published");
        Assert.Equal(
            "---\ntitle: Bridge\n---\nSee [the flood](../../articles/2020/01/10-flood.md).\n", Text("backgrounds/bridge/2020-01-31.md"));
        var site = _newsroom.Build();
        Assert.True(site.Result.Succeeded, string.Join('\n', site.Complaints));
        Assert.DoesNotContain(site.Complaints, c => c.Contains("bridge", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("backgrounds/the-bridge/2020-01-31.md", "background", "--title", "The bridge", "--date", "2020-01-31")]
    [InlineData("authors/boris-petrov.yml", "author", "--name", "Boris Petrov", "--role", "Photographer: nature")]
    [InlineData("authors/night.yml", "author", "--name", "Night desk", "--slug", "night", "--kind", "desk")]
    [InlineData("topics/kolomna.yml", "topic", "--name", "Kolomna", "--kind", "place", "--description", "A town # on the Oka.")]
    [InlineData(
        "articles/2020/01/31-потоп.md", "article", "--title", "Потоп", "--section", "sport", "--date", "2020-01-31", "--language", "ru")]
    public async Task Every_new_file_parses_without_a_diagnostic(string path, params string[] arguments)
    {
        var before = _newsroom.Build("2020-02-01", drafts: true).Complaints;
        var run = await New(arguments);
        Assert.Equal(($"input/{path}\n", "", 0), (run.Output, run.Errors, run.ExitCode));
        Assert.Equal(before, _newsroom.Build("2020-02-01", drafts: true).Complaints);
    }

    [Theory]
    [InlineData("dateline: a new article requires --title and --section (one of world, world/europe, sport)", "article")]
    [InlineData("dateline: --section: there is no section 'wrld'; did you mean 'world'?", "article", "--title", "A", "--section", "wrld")]
    [InlineData(
        "dateline: --background: there is no explainer 'damn'; did you mean 'dam'?",
        "article",
        "--title",
        "A",
        "--section",
        "world",
        "--background",
        "damn")]
    [InlineData("dateline: a new edition requires --background (one of dam)", "edition")]
    [InlineData(
        "dateline: the headline or name has no letters or digits for an address; pass --slug",
        "article",
        "--title",
        "???",
        "--section",
        "world")]
    [InlineData(
        "dateline: --slug expects lowercase letters, digits and hyphens, not '../x'.",
        "article",
        "--title",
        "A",
        "--section",
        "world",
        "--slug",
        "../x")]
    [InlineData(
        "dateline: --date expects a date such as 2020-01-31 or 2020-01-31 18:00, not 'today'.",
        "article",
        "--title",
        "A",
        "--section",
        "world",
        "--date",
        "today")]
    [InlineData("dateline: input/authors/anna.yml already exists; nothing was written", "author", "--name", "Anna")]
    [InlineData(
        "dateline: 'language' is 'english'; expected the language of the text: en, ru, pt-BR; write en",
        "article",
        "--title",
        "A",
        "--section",
        "world",
        "--language",
        "english")]
    [InlineData(
        "dateline: --edit: VISUAL and EDITOR are not set; nothing was written",
        "article",
        "--title",
        "A",
        "--section",
        "world",
        "--edit")]
    public async Task What_is_missing_or_wrong_is_a_usage_error_and_nothing_is_written(string message, params string[] arguments)
    {
        var before = Files.In(_newsroom.Project.Input).Keys.ToArray();
        var run = await New(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(message, run.Errors.Split('\n')[0]);
        Assert.Equal(before, Files.In(_newsroom.Project.Input).Keys);
    }

    [Fact]
    public async Task The_editor_of_the_writers_choice_opens_the_file()
    {
        var run = await Program.RunIn(
            "/bin/sh", Root, "EDITOR='sed -i s/happened/HAPPENED/' VISUAL= \"$0\" \"$@\" </dev/null", "new", "article", "--title", "Rain",
            "--section", "world", "--date", "2020-01-31", "--edit");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("TK: what HAPPENED", Text("articles/2020/01/31-rain.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_it_asks_for_what_is_missing()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1), which gives a program a terminal.");

        // Headline, lede; the second section; place; one author; one topic; no explainer.
        const string Keys = @"Rain\r\r\033[B\rUfa\r \r \r\r";
        var run = await Program.RunIn(
            "/bin/sh", Root, $"printf '{Keys}' | {Program.OnTerminal}", "new", "article", "--date", "2020-01-31");
        Assert.Contains("Section?", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            ---
            title: Rain
            lede:
            section: world/europe
            place: Ufa
            authors: [anna]
            topics: [oka]
            id: tag:courier.example,2020-01-31:rain
            status: draft
            ---
            TK: what happened, where and when.

            """,
            Text("articles/2020/01/31-rain.md"));
    }

    [Fact]
    public async Task A_newsroom_is_created_by_init()
    {
        var run = await New("newsroom", "--name", "The Courier");
        Assert.Equal((2, "dateline: a newsroom is created by 'dateline init'; see dateline init --help\n"), (run.ExitCode, run.Errors));
    }

    public void Dispose() => _newsroom.Dispose();

    private string Root => Path.GetDirectoryName(_newsroom.Project.Input)!;

    private string Text(string path) => File.ReadAllText(Path.Combine(_newsroom.Project.Input, path));

    /// <summary>Runs <c>new</c> as a script does: without a terminal to ask on, and without an editor.</summary>
    private Task<Run> New(params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Root, "theme")))
        {
            Files.Copy(Repository.Theme, Path.Combine(Root, "theme"));
        }

        return Program.RunIn("/bin/sh", Root, "VISUAL= EDITOR= \"$0\" \"$@\" </dev/null", ["new", .. arguments]);
    }
}
