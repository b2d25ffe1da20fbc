using System.Text.Json.Nodes;
using Dateline.Authoring;
using Dateline.Tests.Newsrooms;
using Dateline.Tests.Writers;

namespace Dateline.Tests.Browser;

/// <summary>What writers do in the forms of Sveltia CMS gives files that <c>check</c> accepts, and keeps what was in a file.</summary>
[Trait("Speed", "Slow")]
public sealed class SveltiaTests(Chromium browser) : IClassFixture<Chromium>, IDisposable
{
    private const string Body = "The wall holds[^1].\n\n> Numbers\n> - one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: So far.\n";

    private static readonly Dictionary<string, string> Words = new()
    {
        ["date"] = "2020-01-20T14:30",
        ["updated"] = "2020-01-21T09:05",
        ["embargo"] = "2020-01-20T10:00",
        ["expires"] = "2030-01-01T00:00",
        ["review"] = "2030-01-01",
        ["until"] = "2030-01-01",
        ["section"] = "sport",
        ["authors"] = "Anna Petrova",
        ["reporting"] = "Anna Petrova",
        ["photos"] = "Anna Petrova",
        ["credits.video"] = "Anna Petrova",
        ["sound"] = "Anna Petrova",
        ["graphics"] = "Anna Petrova",
        ["illustration"] = "Anna Petrova",
        ["data"] = "Anna Petrova",
        ["translation"] = "Anna Petrova",
        ["editing"] = "Anna Petrova",
        ["label"] = "analysis",
        ["series.id"] = "archive",
        ["part"] = "1",
        ["video.src"] = "clip.mp4",
        ["poster"] = "poster.png",
        ["captions"] = "media/talk.vtt",
        ["transcript"] = "talk.txt",
        ["audio.src"] = "talk.mp3",
        ["duration"] = "1:32",
        ["bytes"] = "1000",
        ["explicit"] = "no",
        ["episode"] = "1",
        ["season"] = "1",
        ["focus"] = "30% 60%",
        ["chart"] = "true",
        ["small"] = "wall.png",
        ["republish"] = "default",
        ["key_points"] = "The river is high",
        ["corrections.0.kind"] = "correction",
        ["fediverse"] = "@anna@example.social",
        ["topics"] = "The Oka",
        ["backgrounds"] = "dam",
        ["background"] = "dam",
        ["status"] = "published",
        ["kind"] = "story",
        ["related"] = "Flood",
        ["translations"] = "Hochwasser",
        ["lead"] = "Flood",
        ["slots"] = "Match",
        ["items"] = "Help",
        ["src"] = "wall.png",
        ["priority"] = "3",
        ["language"] = "en",
        ["template"] = "page",
        ["slug"] = "high-water",
        ["aliases"] = "/older/address/",
        ["email"] = "desk@example.org",
        ["url"] = "https://example.org/",
        ["archived"] = "https://example.org/old",
        ["canonical"] = "https://example.org/",
        ["licence"] = "https://example.org/licence",
        ["acquire"] = "https://example.org/buy",
        ["links"] = "https://example.org/oka",
        ["body"] = Body,
        ["id"] = "tag:courier.example,2020-01-20:high-water",
    };

    private readonly Dateline.Tests.Newsrooms.Newsroom _newsroom = Rich.Newsroom()
        .Site("fields:\n  - {name: desk, description: Whose shift.}")
        .And("articles/2020/01/15-hochwasser.md", "title: Hochwasser\nlanguage: de", "Die Mauer hält.")
        .File("series/archive.yml", "name: From the archive\n")
        .File("media/clip.mp4", Recordings.Film())
        .File("media/poster.png", Pictures.Png(640, 360))
        .File("media/talk.mp3", Recordings.Mp3())
        .File("media/talk.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHi.\n")
        .File("media/talk.txt", "Hi.\n");

    // Of a story, what is written later, or for one label or kind only.
    private static readonly string[] NotInNews = ["withdrawn", "sponsor", "review", "claim", "ended"];

    [Theory]
    [InlineData("articles", "article")]
    [InlineData("backgrounds", "edition")]
    [InlineData("authors", "author")]
    [InlineData("topics", "topic")]
    [InlineData("pages", "page")]
    public async Task A_form_that_is_filled_in_gives_a_file_that_check_accepts(string collection, string kind)
    {
        await using var page = await CmsPage.Open(browser, _newsroom);
        var before = _newsroom.Check();
        var fields = page.FieldsOf(collection);
        var words = kind switch
        {
            "author" => new Dictionary<string, string>(Words) { ["kind"] = "desk" },
            "topic" => new(Words) { ["kind"] = "place" },
            _ => Words,
        };

        bool IsFilled(string name) => kind != "article" || !NotInNews.Contains(name);
        await page.Show(collection + "/new");
        await new CmsForms(page.Page, words).Fill(fields, IsFilled);
        var file = await page.Save();

        // The path has the day of this machine, years after the date that is entered.
        var faults = _newsroom.Check().Except(before).Where(c => !c.Contains("but the path says", StringComparison.Ordinal));
        Assert.True(!faults.Any(), string.Join('\n', faults));
        var type = DocumentType.All(Writing.Open(_newsroom).Site).Single(k => k.Name == kind);
        var text = File.ReadAllText(Path.Combine(_newsroom.Project.Input, file));
        var written = Writing.FieldsOf(type, text).AsObject();
        Assert.Equal(
            fields.Select(f => (string)f!["name"]!).Where(name => name != "body" && IsFilled(name)), written.Select(f => f.Key));
        Assert.True(type.IsAllFields || text.EndsWith("---\n\n" + Body, StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task A_story_gets_the_path_of_its_day_and_nothing_that_the_writer_left_empty()
    {
        await using var page = await CmsPage.Open(browser, _newsroom);
        await page.Show("articles/new");
        await new CmsForms(page.Page, Words).Fill(page.FieldsOf("articles"), name => name is "title" or "section" or "status");
        var file = await page.Save();
        Assert.Matches(@"^articles/\d{4}/\d\d/\d\d-the-wall-3-metres-high\.md$", file);
        Assert.Equal(
            "---\ntitle: 'The wall: \"3 metres\" # high'\nsection: sport\nstatus: published\n---\n",
            File.ReadAllText(Path.Combine(_newsroom.Project.Input, file)));
    }

    [Fact]
    public async Task A_new_edition_goes_into_the_folder_of_its_explainer()
    {
        await using var page = await CmsPage.Open(browser, _newsroom);
        await page.Show("backgrounds/new?path=dam");
        await new CmsForms(page.Page, Words).Fill(page.FieldsOf("backgrounds"), name => name is "title" or "date" or "status");
        Assert.Equal("backgrounds/dam/the-wall-3-metres-high.md", await page.Save());
        Assert.Equal(["dam"], Writing.Open(_newsroom).Choices.Backgrounds);
    }

    [Theory]
    [InlineData("2020-01-10")]
    [InlineData("2020-01-10 14:30")]
    [InlineData("2020-01-10T14:30:15+05:00")]
    [InlineData("2020-01-10 9:30")]
    public async Task An_old_story_keeps_everything_that_the_writer_did_not_change(string date)
    {
        _newsroom.And(
            "articles/2020/01/10-old.md",
            $"title: Old\ndate: {date}\nstatus: published\nauthors: [anna, Ivan Ivanov]\ntopics: [rain, new topic]\nbackgrounds: "
                + $"[dam@2019-01-01]\ncorrections: [{{date: {date}, text: No.}}]\nimage: {{src: media/wall.png, alt: The wall}}\n"
                + "related: [../../2020/01/10-flood.md]\nexpires: 2030-01-01 10:00",
            Body);
        var type = DocumentType.All(Writing.Open(_newsroom).Site)[0];
        var path = Path.Combine(_newsroom.Project.Input, "articles/2020/01/10-old.md");
        var before = Writing.FieldsOf(type, File.ReadAllText(path)).AsObject();
        await using var page = await CmsPage.Open(browser, _newsroom);
        await page.Show("articles/entries/2020/01/10-old");
        await page.Page.Locator("section.field[data-key-path='kicker'] input").FillAsync("Water");
        Assert.Equal("articles/2020/01/10-old.md", await page.Save());

        before["kicker"] = "Water";
        var text = File.ReadAllText(path);
        var after = Writing.FieldsOf(type, text).AsObject();
        Assert.Equal(before.OrderBy(f => f.Key).Select(Line), after.OrderBy(f => f.Key).Select(Line));
        var body = text.Split("\n---\n", 2)[1];
        Assert.Equal(Body.Trim(), body.Trim());
    }

    [Fact]
    public async Task The_front_page_and_the_settings_are_forms_too()
    {
        await using var page = await CmsPage.Open(browser, _newsroom);
        var before = _newsroom.Check();
        await page.Show("_singletons/entries/front");
        await new CmsForms(page.Page, Words).Fill(page.Config["singletons"]![0]!["fields"]!.AsArray(), name => name == "slots");
        Assert.Equal("front.yml", await page.Save());
        var front = File.ReadAllText(Path.Combine(_newsroom.Project.Input, "front.yml"));
        Assert.Contains("articles/2020/01/13-match.md", front, StringComparison.Ordinal);

        await page.Show("_singletons/entries/site");
        await page.Page.Locator("section.field[data-key-path='description'] input").FillAsync("News: of the \"river\".");
        Assert.Equal("site.yml", await page.Save());
        Assert.Equal(before, _newsroom.Check());
        Assert.Equal("News: of the \"river\".", Writing.Open(_newsroom).Site.Description);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        await using var page = await CmsPage.Open(browser, _newsroom);
        await page.Show("articles/new");
        var own = new Uri(page.Page.Url).Authority;
        Assert.Subset(new HashSet<string>([own, "cdn.jsdelivr.net", "unpkg.com"]), page.Hosts.ToHashSet());
        Assert.Equal([own], await page.Page.EvaluateAsync<string[]>(
            "[...new Set([...document.scripts].map(script => new URL(script.src).host))]"));
    }

    public void Dispose() => _newsroom.Dispose();

    private static string Line(KeyValuePair<string, JsonNode?> field) => $"{field.Key}: {field.Value?.ToJsonString()}";
}
