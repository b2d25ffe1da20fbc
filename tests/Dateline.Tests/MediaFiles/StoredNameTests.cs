using Dateline.Import;
using Dateline.Tests.Import;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>
/// Some systems store an accent as a sign of its own, and no name shows it. Whatever names a file or an id finds it, however both are
/// stored.
/// </summary>
public sealed class StoredNameTests
{
    // The same word, twice.
    private const string Whole = "h\u00F6he", Apart = "ho\u0308he";

    public static TheoryData<string, string> Forms { get; } = new() { { Whole, Apart }, { Apart, Whole }, { Apart, Apart } };

    [Theory, MemberData(nameof(Forms))]
    public void Links_find_stories_explainers_and_pages(string stored, string written)
    {
        using var newsroom = Newsroom
            .With(
                "articles/2020-01-10-flood.md", "title: Flood",
                $"[a](2020-01-11-{written}.md) [b](../backgrounds/{written}/2020-01-05.md)")
            .And($"articles/2020-01-11-{stored}.md", "title: Higher")
            .And($"backgrounds/{stored}/2020-01-05.md", "title: Dam\ndate: 2020-01-05");
        Assert.Equal(
            ["/2020/01/11/h%C3%B6he/", "/backgrounds/h%C3%B6he/"],
            newsroom.Build().Clean().Links("/2020/01/10/flood/", "main p a").Select(Escaped)
                .Where(a => a.Contains("h%C3", StringComparison.Ordinal)).Distinct());
    }

    [Theory, MemberData(nameof(Forms))]
    public void Fields_find_stories_authors_explainers_and_series(string stored, string written)
    {
        using var newsroom = Newsroom
            .With(
                "articles/2020-01-10-flood.md",
                $"title: Flood\nauthors: [{written}]\nseries: {written}\nrelated: [articles/2020-01-11-{written}.md]")
            .And($"articles/2020-01-11-{stored}.md", $"title: Higher\nseries: {stored}\nauthors: [{stored}]")
            .File($"authors/{stored}.yml", "name: Anna H\u00F6he\n")
            .File($"series/{stored}.yml", "name: The heights\n");
        var site = newsroom.Build().Clean();
        Assert.Equal("Part 1 of 2 The heights", site.Words("/2020/01/10/flood/", ".series-line"));
        Assert.Contains("Anna H\u00F6he", site.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
        Assert.Equal(2, site.Headlines("/authors/h\u00F6he/").Length);
        Assert.DoesNotContain(newsroom.Check(), c => c.Contains("DL03", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_film_finds_what_stands_beside_it(string film, string beside)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", $"![The wall](media/{film}.mp4 \"At noon | Ann Lee\")")
            .File($"media/{film}.mp4", Recordings.Film())
            .File($"media/{beside}.png", Pictures.Png(640, 360))
            .File($"media/{beside}.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nThe wall holds.\n")
            .File($"media/{beside}.md", "We hold it.\n");
        var page = newsroom.Build().Clean().Html("/2020/01/10/flood/");
        Assert.NotNull(page.QuerySelector("video[poster] track"));
        Assert.NotNull(page.QuerySelector("details.transcript"));
        Assert.Empty(newsroom.Check());
    }

    [Theory, MemberData(nameof(Forms))]
    public void An_import_finds_the_files_of_its_source_and_of_the_newsroom(string stored, string written)
    {
        using var archive = Archive.With("config.toml", "title = 'G'\nbaseURL = 'https://gauge.example/'\n")
            .And("content/a.md", $"---\ntitle: A\ndate: 2024-05-01\n---\n[B]({{{{< relref \"{written}.md\" >}}}}) ![C](/{written}.png)\n")
            .And($"content/{stored}.md", "---\ntitle: B\ndate: 2024-05-01\n---\nText.\n")
            .And($"static/{stored}.png", Pictures.Png());
        archive.Import(SourceKind.Hugo);
        var text = archive.Read("articles/2024/05/01-a.md");
        Assert.Contains("![C](", text, StringComparison.Ordinal);
        Assert.Contains(".md)", text, StringComparison.Ordinal);
        archive.Build();
    }

    private static string Escaped(string address) => new Uri(new Uri("https://example.org"), address).AbsolutePath;
}
