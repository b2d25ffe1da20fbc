using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.FrontMatter;

/// <summary>A text for readers never ends at a <c>#</c> without a word; behind a date or a status a comment is a comment.</summary>
public sealed class LostTextTests
{
    private const string Lost = "error DL0116: everything from '#' on would be lost: YAML reads it as a comment";
    private const string BehindQuotes = "is a comment, so readers don't see it";

    [Theory]
    [InlineData("title: Bus route # 12 is back", 2, 18, Lost)]
    [InlineData("title: Wall\nlede: Petition # 4 fails", 3, 16, Lost)]
    [InlineData("title: Wall\nlede: We play in C #", 3, 20, Lost)]
    [InlineData("title: Wall\nkicker: # 1 in the charts", 3, 9, Lost)]
    [InlineData("title: Wall\nlede: The wall\n  holds # 4", 4, 9, Lost)]
    [InlineData("title: Wall\nlede:\n  The bus\n    # 12 stops", 5, 5, Lost)]
    [InlineData("title: Wall\nlede: The bus\n  # 12 stops", 4, 3, Lost)]
    [InlineData("title: Wall\nplace: Route\t# 4", 3, 14, Lost)]
    [InlineData("title: Wall\nsource: Line ## 4", 3, 14, Lost)]
    [InlineData("title: Wall\nimage:\n  src: media/a.png\n  alt: Bus # 12", 5, 12, Lost)]
    [InlineData("title: Wall\nimage:\n  src: media/a.png\n  alt: A bus\n  caption: Bus # 12", 6, 16, Lost)]
    [InlineData("title: Wall\nimage:\n  src: media/a.png\n  alt: A bus\n  credit: Anna # 2", 6, 16, Lost)]
    [InlineData("title: Wall\ncorrections:\n  - date: 2020-01-11\n    text: It is bus # 12", 5, 21, Lost)]
    [InlineData("title: Wall\nsources:\n  - title: Report # 12", 4, 19, Lost)]
    [InlineData("title: Wall\ntopics:\n  - Route # 12\n  - rain", 4, 11, Lost)]
    [InlineData("title: Wall\ntopics: Route # 12", 3, 15, Lost)]
    [InlineData("title: Wall\nauthors:\n  - Anna Petrova # 2", 4, 18, Lost)]
    [InlineData("title: \"Bus route\" # 12 is back", 2, 20, BehindQuotes)]
    [InlineData("title: 'Bus route' #12", 2, 20, BehindQuotes)]
    [InlineData("title: Wall\nlede: > # 4 fails\n  Petition", 3, 9, BehindQuotes)]
    [InlineData("title: Wall\nlede: # 4 fails\n  Petition", 3, 7, Lost)]
    [InlineData("title: Wall\nlede: # 4 fails\n\n  # note\n  Petition", 3, 7, Lost)]
    [InlineData("title: Wall\nlede: # 4 fails\n  \"Petition\"", 3, 7, BehindQuotes)]
    [InlineData("title: Wall\ntopics:\n  - # 12\n    rain", 4, 5, Lost)]
    public void A_text_does_not_end_at_a_hash_without_a_word(string front, int line, int column, string what)
    {
        using var newsroom = Newsroom.With("articles/flood.md", front).File("media/a.png", Pictures.Png(1, 1));
        var diagnostics = newsroom.Build().Complaints;
        Assert.StartsWith($"articles/flood.md:{line}:{column}: ", Assert.Single(diagnostics), StringComparison.Ordinal);
        Assert.Contains(what, diagnostics[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("堤坝守住\n  了水")]
    [InlineData(">\n  堤坝守住\n  了水")]
    [InlineData("\"堤坝守住\n  了水\"")]
    public void A_text_that_continues_on_the_next_line_has_no_gap_between_Chinese_characters(string lede)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Wall\nlede: {lede}");
        var build = newsroom.Build();
        Assert.Empty(build.Complaints);
        Assert.Contains("堤坝守住了水", build.Text("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "site.yml", "name: The Courier # 2\nurl: https://courier.example/\nzone: Europe/London\nsections:\n  - {id: world, name: "
            + "World}\n")]
    [InlineData("authors/anna.yml", "name: Anna\nbio: Bus # 12\n")]
    [InlineData("topics/rain.yml", "name: Rain # 2\n")]
    [InlineData("pages/about.md", "---\ntitle: Bus # 12\n---\nText.\n")]
    public void In_other_files_neither(string path, string text)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Wall").File(path, text);
        Assert.Contains(Lost, Assert.Single(newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_do_the_words_of_a_theme_and_the_fields_of_the_sites_own()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Wall\ndesk: Bus # 12")
            .Site("fields: [{name: desk}]")
            .EditTheme("strings/en.yml", "  moved_title:", "  flood: Bus # 12\n  moved_title:");
        Assert.Equal(2, newsroom.Build().Refused().Complaints.Count(c => c.Contains(Lost, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("title: Wall\nstatus: published # until Monday")]
    [InlineData("title: Wall\ndate: 2020-01-10 # as the agency has it")]
    [InlineData("title: Wall\npriority: 1 # of three")]
    [InlineData("title: Wall\nsection: world # not sport")]
    [InlineData("title: Wall\nslug: the-wall # shorter")]
    [InlineData("title: Wall\nlanguage: en # British")]
    [InlineData("title: Wall\ntopics: [rain, flood] # more to come")]
    [InlineData("title: Wall\ntopics: # more to come\n  - rain\n  - flood")]
    [InlineData("title: Wall\naliases:\n  - /old/ # 2018")]
    [InlineData("title: Wall\nimage: # from the desk\n  src: media/a.png # small\n  alt: A wall")]
    [InlineData("# For the weekend\ntitle: Wall\n# Not before the vote\n  # indented\nplace: Leeds")]
    [InlineData("title: \"Bus # 12\"\nlede: 'Petition # 4'\nplace: C#")]
    [InlineData("title: Wall\nlede: |\n  Petition\n  # 4 fails")]
    public void A_comment_is_a_comment(string front)
    {
        using var newsroom = Newsroom.With("articles/flood.md", front).File("media/a.png", Pictures.Png(1, 1));
        Assert.Empty(newsroom.Build().Complaints);
    }
}
