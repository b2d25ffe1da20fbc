using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Visibility;

/// <summary>
/// On election night a broken story must not stop the others: <c>build --keep-going --since COMMIT</c> publishes it as it was then, or
/// leaves it out, and never publishes what an edit holds back.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class KeepGoingTests
{
    private const string Flood = "articles/2020/01/10-flood.md", Rain = "articles/2020/01/11-rain.md";

    [Fact]
    public void A_broken_story_is_published_as_it_was_and_the_others_as_they_are()
    {
        using var newsroom = Two().Commit().Edit(Flood, "title: Flood", "title: Flood: second wave").Edit(Rain, "It rains.", "It poured.");
        var built = Build(newsroom);
        Assert.Equal(["articles/2020/01/10-flood.md: earlier text"], Replaced(built));
        Assert.Contains("The wall holds.", built.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
        Assert.Contains("It poured.", built.Text("/2020/01/11/rain/"), StringComparison.Ordinal);
        Assert.Empty(built.FilesWith("second wave"));
        Assert.StartsWith("articles/2020/01/10-flood.md:2:13: error DL0110", Assert.Single(built.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_errors_replaces_nothing()
    {
        using var newsroom = Two().Commit().Edit(Rain, "It rains.", "It poured.");
        var built = Build(newsroom).Clean();
        Assert.Empty(built.Result.Replaced);
        built.Same(newsroom.BuildAnew());
    }

    [Fact]
    public void The_next_build_is_that_of_a_machine_that_never_saw_the_broken_story()
    {
        using var newsroom = Two().Commit();
        newsroom.Build();
        newsroom.Edit(Flood, "section: world", "section: nowhere");
        Assert.True(Build(newsroom).Result.Succeeded);
        Assert.False(newsroom.Build().Result.Succeeded);
        newsroom.Edit(Flood, "section: nowhere", "section: sport").Build().Clean().Same(newsroom.BuildAnew());
    }

    [Theory]
    [InlineData("status: withdrawn")]
    [InlineData("status: draft")]
    [InlineData("stauts: draft")]
    [InlineData("status : withdrawn")]
    [InlineData("\"status\": \"withdrawn\"")]
    [InlineData("STATUS: DRAFT")]
    [InlineData("state: withdrawn")]
    [InlineData("draft: true")]
    [InlineData("published: false")]
    [InlineData("embargo: 2020-02-02 10:00")]
    [InlineData("embargo 2020-02-02 10:00")]
    [InlineData("embrago 2020-02-02 10:00")]
    [InlineData("embargo:2020-02-02")]
    [InlineData("embargo: tomorrow")]
    [InlineData("  embargo: 2020-02-02")]
    [InlineData("\tembargo: 2020-02-02")]
    [InlineData("publishDate: 2020-02-02")]
    [InlineData("expires: 2020-01-31")]
    [InlineData("unpublishDate: 2020-01-31")]
    [InlineData("withdrawn: {date: 2020-01-31, reason: It was wrong.}")]
    [InlineData("date: 2020-03-01")]
    [InlineData("date: next week")]
    [InlineData("extra: {status: draft}")]
    [InlineData("status;draft")]
    [InlineData("status\uFF1Awithdrawn")]
    [InlineData("\u200Bstatus: withdrawn")]
    [InlineData("? status\n: withdrawn")]
    [InlineData("embargo\uFF1A2020-02-02")]
    [InlineData("<<<<<<< ours\nstatus: published\n=======\nstatus: draft\n>>>>>>> theirs")]
    public void An_edit_that_holds_a_story_back_takes_it_off_the_site_even_if_it_is_broken(string lines)
    {
        using var newsroom = Two().Commit().Edit(Flood, "title: Flood", $"title: Flood: over\n{lines}");
        var built = Build(newsroom);
        Assert.True(built.Result.Succeeded, string.Join('\n', built.Complaints));
        Assert.Equal(["articles/2020/01/10-flood.md: left out"], Replaced(built));
        Assert.Empty(built.FilesWith("The wall holds."));
        Assert.True(built.Has("/2020/01/11/rain/"));
    }

    [Theory]
    [InlineData("status: published", "status:\n  withdrawn", "withdrawn")]
    [InlineData("embargo:\n  2020-01-01", "embargo:\n  2020-02-02", "2020-02-02")]
    public void A_value_below_its_field_counts_and_the_message_has_its_line(string then, string now, string value)
    {
        using var newsroom = Two().Edit(Flood, "title: Flood", $"title: \u0445\n{then}").Commit()
            .Edit(Flood, $"title: \u0445\n{then}", $"title: \u0445: \u0445\n{now}");
        var left = Assert.Single(Build(newsroom).Result.Replaced);
        Assert.True(left.IsLeftOut);
        Assert.Contains(value == "withdrawn" ? "line 3 may" : $"line 4 may hold it back: {value}", left.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updated: 2020-01-31 10:00")]
    [InlineData("corrections:\n  - {date: 2020-01-12, text: It was 3 metres.}")]
    [InlineData("lede: The state of the statue")]
    [InlineData("lede: >\n  States and draftsmen.")]
    [InlineData("sources: [{title: The gauge, url: \"https://example.org/status\"}]")]
    [InlineData("date: 2020-01-10 12:00")]
    public void An_edit_that_holds_nothing_back_keeps_the_story_on_the_site(string lines)
    {
        using var newsroom = Two().Commit().Edit(Flood, "title: Flood", $"title: Flood: over\n{lines}");
        Assert.Equal(["articles/2020/01/10-flood.md: earlier text"], Replaced(Build(newsroom)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Embargo until Friday.")]
    [InlineData("status: draft\ntitle: Flood\n---\nThe wall holds.")]
    [InlineData("---\ntitle: Flood\nsection: world\n\nstatus: draft\n\nThe wall holds.")]
    [InlineData("---\ntitle: Flood\n---\nstatus: withdrawn\n---\nThe wall holds.")]
    [InlineData("\0\0")]
    public void A_file_that_can_not_be_read_at_all_is_left_out_if_a_line_of_it_may_hold_it_back(string text)
    {
        using var newsroom = Two().Commit().File(Flood, text);
        var built = Build(newsroom);
        Assert.Equal(["articles/2020/01/10-flood.md: left out"], Replaced(built));
        Assert.Empty(built.FilesWith("The wall holds."));
    }

    [Fact]
    public void A_new_story_with_errors_is_left_out_and_so_are_references_to_it()
    {
        using var newsroom = Two().Commit()
            .And("articles/2020/01/12-new.md", "title: New\nauthors: [nobody]", "Secret words.")
            .And("backgrounds/dam.md", "title: The dam: a history\ndate: 2019-01-01", "Secret history.")
            .File("authors/anna.yml", "name: [\n")
            .And(
                "articles/2020/01/13-last.md",
                "title: Last\nrelated: [12-new.md]\nbackgrounds: [dam, dam@2019-01-01]\nauthors: [anna, Ivan Ivanov]",
                "See [the new](12-new.md) and [the dam](../../../backgrounds/dam.md).")
            .File(
                "front.yml",
                "lead: articles/2020/01/12-new.md\n"
                    + "packages: [{title: Water, background: dam, items: [articles/2020/01/12-new.md]}]");
        var built = Build(newsroom);
        Assert.Equal(
            ["articles/2020/01/12-new.md: left out", "authors/anna.yml: left out", "backgrounds/dam.md: left out"], Replaced(built));
        Assert.Empty(built.FilesWith("Secret"));
        Assert.Contains("See the new and the dam.", built.Text("/2020/01/13/last/"), StringComparison.Ordinal);
        Assert.Empty(built.Html("/2020/01/13/last/").QuerySelectorAll("main :is(a[href*='new'], a[href*='dam'])"));
    }

    [Fact]
    public void A_deleted_story_stays_deleted_and_those_that_link_to_it_stay()
    {
        using var newsroom = Two().Commit().Delete(Rain).Edit(Flood, "title: Flood", "title: Flood: over");
        var built = Build(newsroom);
        Assert.True(built.Result.Succeeded, string.Join('\n', built.Complaints));
        Assert.Equal(["articles/2020/01/10-flood.md: earlier text"], Replaced(built));
        Assert.Empty(built.FilesWith("It rains."));
        Assert.Contains("as rain does", built.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_story_that_takes_the_address_of_an_old_one_is_left_out_and_the_old_one_stays()
    {
        using var newsroom = Two().Commit().And("articles/2020/01/10-a.md", "title: New\nslug: flood", "Other words.");
        var built = Build(newsroom);
        Assert.Equal(["articles/2020/01/10-a.md: left out"], Replaced(built));
        Assert.Contains("The wall holds.", built.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_front_page_is_that_of_the_commit()
    {
        using var newsroom = Two().File("front.yml", $"lead: {Flood}\n").Commit().File("front.yml", "lead: articles/none.md\n");
        var built = Build(newsroom);
        Assert.Equal(["front.yml: earlier text"], Replaced(built));
        Assert.Equal("Flood", built.AllWords("/", "main .card-title")[0]);
    }

    [Fact]
    public void A_story_whose_new_picture_is_broken_is_shown_without_it_and_never_with_the_old_one()
    {
        using var newsroom = WithPicture().Commit();
        newsroom.Build();
        newsroom.File("media/wall.png", "no picture").Edit(Rain, "It rains.", "It poured.");
        var built = Build(newsroom);
        Assert.Equal(["media/wall.png: left out"], Replaced(built));
        Assert.Contains("media/wall.png: error DL0318", Assert.Single(built.Complaints), StringComparison.Ordinal);
        Assert.Contains("The wall holds.", built.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
        Assert.Contains("It poured.", built.Text("/2020/01/11/rain/"), StringComparison.Ordinal);
        Assert.Empty(built.FilesWith("wall.png"));
        Assert.Empty(built.FilesWith("The wall at noon"));
        Assert.False(built.Has("/media/wall.png"));
        Assert.False(newsroom.Build().Result.Succeeded);
    }

    [Fact]
    public void A_picture_that_only_decoding_shows_to_be_broken_is_left_out_too()
    {
        var damaged = Photos.Noise(200, 150).File(".png");
        damaged.AsSpan(damaged.Length / 2, 40).Clear();
        using var newsroom = WithPicture().Commit().File("media/wall.png", damaged);
        var built = Build(newsroom);
        Assert.Equal(["media/wall.png: left out"], Replaced(built));
        Assert.True(built.Has("/2020/01/10/flood/"));
    }

    [Fact]
    public void A_deleted_picture_takes_no_story_with_it()
    {
        using var newsroom = WithPicture("media/other.png").File("media/other.png", Pictures.Png(4, 3)).Commit().Delete("media/wall.png");
        var built = Build(newsroom);
        Assert.True(built.Result.Succeeded, string.Join('\n', built.Complaints));
        Assert.Empty(Replaced(built));
        Assert.All(built.Complaints, c => Assert.Contains("error DL0310", c, StringComparison.Ordinal));
        Assert.Contains("The wall holds.", built.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_that_names_a_picture_that_never_was_is_published_as_it_was()
    {
        using var newsroom = WithPicture().Commit().Edit(Flood, "media/wall.png, alt", "media/wal.png, alt");
        Assert.Equal(["articles/2020/01/10-flood.md: earlier text"], Replaced(Build(newsroom)));
    }

    [Theory]
    [InlineData("site.yml", "name: [\n")]
    [InlineData("site.yml", "name: The Courier\nurl: https://courier.example/\nsections: [{id: nowhere, name: Nowhere}]\nmenu: 4\n")]
    public void Errors_in_the_settings_still_refuse_the_build(string path, string text)
    {
        using var newsroom = Two().Commit().File(path, text);
        Build(newsroom).Refused();
    }

    [Fact]
    public async Task The_program_says_so_loudly_and_with_an_exit_code_of_its_own()
    {
        using var newsroom = Two().Commit().Edit(Flood, "title: Flood", "title: Flood: over");
        var run = await Run(newsroom, "--keep-going", "--since", "HEAD");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("*** THERE ARE ERRORS, AND THE SITE WAS BUILT ANYWAY", run.Errors, StringComparison.Ordinal);
        Assert.Contains("EARLIER TEXT  articles/2020/01/10-flood.md: as it was in ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error DL0110", run.Errors, StringComparison.Ordinal);
        newsroom.Edit(Flood, "title: Flood: over", "title: Flood is over");
        Assert.Equal(0, (await Run(newsroom, "--keep-going", "--since", "HEAD")).ExitCode);
    }

    [Fact]
    public async Task Without_a_commit_or_without_git_it_is_a_usage_error()
    {
        using var newsroom = Two();
        var run = await Run(newsroom, "--keep-going");
        Assert.Equal((2, "dateline: --keep-going: name the commit that was published last with --since\n"), (run.ExitCode, run.Errors));
        run = await Run(newsroom, "--keep-going", "--since", "HEAD");
        Assert.Equal((2, "dateline: --since: ./ is not in a git repository\n"), (run.ExitCode, run.Errors));
        run = await Run(newsroom.Commit(), "--keep-going", "--since", "HAED");
        Assert.Equal(
            (2, "dateline: --since: there is no commit 'HAED' in this repository; in CI, fetch the whole history (fetch-depth: 0)\n"),
            (run.ExitCode, run.Errors));
        run = await Run(newsroom, "--since", "HEAD");
        Assert.Equal(2, run.ExitCode);
    }

    private static Newsroom WithPicture(string ofSite = "media/wall.png") => Two().File("media/wall.png", Pictures.Png(4, 3))
        .Edit(Flood, "title: Flood", "title: Flood\nimage: {src: media/wall.png, alt: The wall}")
        .Edit(Flood, "The wall holds, ", "![The wall](media/wall.png \"The wall at noon\")\n\nThe wall holds, ")
        .Site($"image: {ofSite}");

    private static Newsroom Two() => Newsroom.With(Flood, "title: Flood", "The wall holds, [as rain does](11-rain.md). The wall holds.")
        .And(Rain, "title: Rain", "It rains.");

    private static Built Build(Newsroom newsroom) => newsroom.BuildSince("HEAD");

    private static string[] Replaced(Built built) =>
        [.. built.Result.Replaced.Select(r => $"{r.DisplayPath[(r.DisplayPath.IndexOf("/input/", StringComparison.Ordinal) + 7)..]}: "
            + (r.IsLeftOut ? "left out" : "earlier text"))];

    private static Task<Dateline.Tests.EndToEnd.Run> Run(Newsroom newsroom, params string[] options) => Dateline.Tests.EndToEnd.Program.Run(
        newsroom.Project.Input,
        ["build", "--input", ".", "--output", newsroom.Project.Output, "--state",
            newsroom.Project.CacheFolder, "--now", Newsroom.Now, .. options]);
}
