using CsCheck;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>Whatever a branch moves, the fix keeps every address and every id.</summary>
[Trait("Speed", "Slow")]
public sealed class MoveProperties
{
    private const int Stories = 5;

    private static readonly Gen<(int What, int Story)[]> Moves = Gen.Select(Gen.Int[0, 13], Gen.Int[0, Stories - 1]).Array[1, 8];

    [Fact]
    public void No_address_is_lost_and_no_id_changes() => Moves.Sample(
        moves =>
        {
            using var newsroom = Committed();
            var (addresses, ids) = (Addresses(newsroom), Ids(newsroom));
            var desk = new Desk(newsroom);
            for (var i = 0; i < moves.Length; i++)
            {
                desk.Move(moves[i].What, moves[i].Story, i);
            }

            newsroom.MendSince("HEAD");
            Assert.Empty(newsroom.CheckSince("HEAD"));
            Assert.Empty(addresses.Except(Addresses(newsroom)));
            Assert.Equal(ids, Ids(newsroom).Where(i => !i.StartsWith("Twin", StringComparison.Ordinal)));
        },
        iter: 25,
        threads: 1);

    private static Newsroom Committed()
    {
        var newsroom = Newsroom.With("pages/about.md", "title: About", "Who we are.")
            .And("backgrounds/dam/2019-01-01.md", "title: The dam", "It was built.")
            .And("backgrounds/dam/2019-06-01.md", "title: The dam", "It was mended.")
            .File("authors/anna.yml", "name: Anna Petrova\n")
            .Site("listing: {size: 2}");
        for (var i = 0; i < Stories; i++)
        {
            newsroom.File($"media/{i}.png", Pictures.Png(2, i + 1)).And(
                $"articles/2020/01/1{i}-story-{i}.md",
                $"title: Story {i}\nsection: sport\ntopics: [oka]\nauthors: [anna]\nbackgrounds: [dam]\n"
                    + $"image: {{src: media/{i}.png, alt: Wall}}\naliases: [/old/{i}/]",
                $"Text {i}.");
        }

        return newsroom.Commit();
    }

    /// <summary>Every file of the site but the later pages of lists and what only pages load.</summary>
    private static SortedSet<string> Addresses(Newsroom newsroom) =>
    [
        .. newsroom.BuildAnew().Files.Keys
            .Where(f => !f.Contains("/page/", StringComparison.Ordinal) && !f.StartsWith("assets/", StringComparison.Ordinal)),
    ];

    private static string[] Ids(Newsroom newsroom) =>
        [.. newsroom.BuildAnew().Feed("feed.xml").Items.Select(i => $"{i.Title.Text} {i.Id}").Order(StringComparer.Ordinal)];

    /// <summary>Moves things in a newsroom, and changes what refers to them.</summary>
    private sealed class Desk(Newsroom newsroom)
    {
        private readonly string[] _paths = [.. Enumerable.Range(0, Stories).Select(i => $"articles/2020/01/1{i}-story-{i}.md")];
        private readonly string[] _pictures = [.. Enumerable.Range(0, Stories).Select(i => $"media/{i}.png")];
        private (string Section, string Topic, string Author, string Page, string Dam) _names =
            ("sport", "oka", "anna", "about", "dam");

        public void Move(int what, int story, int number)
        {
            var names = _names;
            switch (what)
            {
                case 0 or 1:
                    Rename(story, what == 0 ? $"articles/2020/01/1{story}-name-{number}.md" : $"articles/2020/01/2{story}-n{number}.md");
                    break;
                case 2:
                    newsroom.Edit(_paths[story], "title:", $"# {number}\ntitle:");
                    if (!File.ReadAllText(Path.Combine(newsroom.Project.Input, _paths[story])).Contains("slug:", StringComparison.Ordinal))
                    {
                        newsroom.Edit(_paths[story], "title:", $"slug: slug-{number}\ntitle:");
                    }

                    break;
                case 3:
                    newsroom.Site($"urls:\n  article: \"/s{number}/{{year}}/{{slug}}/\"\n  topic: \"/t{number}/{{id}}/\"");
                    break;
                case 4:
                    _names.Topic = $"topic-{number}";
                    EditAll($"topics: [{names.Topic}]", $"topics: [{_names.Topic}]");
                    break;
                case 5:
                    _names.Section = $"section-{number}";
                    newsroom.Edit("site.yml", $"{{id: {names.Section},", $"{{id: {_names.Section},");
                    EditAll($"section: {names.Section}\n", $"section: {_names.Section}\n");
                    break;
                case 6:
                    _names.Author = $"author-{number}";
                    newsroom.Rename($"authors/{names.Author}.yml", $"authors/{_names.Author}.yml");
                    EditAll($"authors: [{names.Author}]", $"authors: [{_names.Author}]");
                    break;
                case 7:
                    var picture = $"media/new/{number}.png";
                    newsroom.Rename(_pictures[story], picture).Edit(_paths[story], _pictures[story], picture);
                    _pictures[story] = picture;
                    break;
                case 8:
                    _names.Page = $"page-{number}";
                    newsroom.Rename($"pages/{names.Page}.md", $"pages/{_names.Page}.md");
                    break;
                case 9:
                    _names.Dam = $"dam-{number}";
                    newsroom.Rename($"backgrounds/{names.Dam}", $"backgrounds/{_names.Dam}");
                    EditAll($"backgrounds: [{names.Dam}]", $"backgrounds: [{_names.Dam}]");
                    break;
                case 10:
                    newsroom.Edit(_paths[story], "title:", $"# {number}\ntitle:");
                    var text = File.ReadAllText(Path.Combine(newsroom.Project.Input, _paths[story]));
                    newsroom.File(_paths[story], text.Replace($"aliases: [/old/{story}/]\n", "", StringComparison.Ordinal));
                    break;
                case 13:
                    // Another story of the same day whose file has the same name, so that it would have the same id.
                    newsroom.And(
                        $"articles/2020/01/1{story}/story-{story}.md", $"title: Twin {story}\nslug: twin-{story}", $"Twin {story}.");
                    break;
                case 11:
                    newsroom.Site($"url: https://host-{number}.example/");
                    break;
                default:
                    newsroom.And($"articles/2020/01/20-new-{number}.md", $"title: New {number}\nid: new-{number}\nstatus: draft", "New.");
                    break;
            }
        }

        private void Rename(int story, string to)
        {
            newsroom.Rename(_paths[story], to);
            _paths[story] = to;
        }

        private void EditAll(string old, string text)
        {
            foreach (var path in _paths)
            {
                newsroom.Edit(path, old, text);
            }
        }
    }
}
