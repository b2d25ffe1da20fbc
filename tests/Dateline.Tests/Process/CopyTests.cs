using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Copies that computers and cloud folders make, and texts that are there twice, are reported.</summary>
public sealed class CopyTests
{
    private const string Original = "articles/2020/01/10-flood.md";

    [Theory]
    [InlineData("10-flood (1).md")]
    [InlineData("10-flood(2).md")]
    [InlineData("10-flood (14).md")]
    [InlineData("10-flood copy.md")]
    [InlineData("10-flood copy 3.md")]
    [InlineData("10-flood - Copy.md")]
    [InlineData("10-flood - Copy (2).md")]
    [InlineData("10-flood (copy).md")]
    [InlineData("Copy of 10-flood.md")]
    [InlineData("10-flood-copy.md")]
    [InlineData("10-flood 2.md")]
    [InlineData("10-flood – Kopie.md")]
    [InlineData("Kopie von 10-flood.md")]
    [InlineData("10-flood - Копия.md")]
    [InlineData("10-flood — копия.md")]
    [InlineData("10-flood (копия 2).md")]
    [InlineData("Копия 10-flood.md")]
    [InlineData("10-flood - Copie.md")]
    [InlineData("Copie de 10-flood.md")]
    [InlineData("10-flood - copia.md")]
    [InlineData("10-flood - コピー.md")]
    [InlineData("10-flood的副本.md")]
    [InlineData("10-flood (Anna's conflicted copy 2025-11-25).md")]
    [InlineData("10-flood (conflicted copy 2025-11-25 101010).md")]
    [InlineData("10-flood (In Konflikt stehende Kopie von Anna 2025-11-25).md")]
    [InlineData("10-flood (конфликтующая копия Анна 2025-11-25).md")]
    [InlineData("10-flood (Case Conflict).md")]
    [InlineData("10-flood_conflict-20251125-101010.md")]
    [InlineData("10-flood.sync-conflict-20251125-101010-ABCDEFG.md")]
    [InlineData("10-flood (SFConflict anna@courier.example 2025-11-25).md")]
    [InlineData("10-flood_LOCAL_1234.md")]
    [InlineData("10-flood-DESKTOP-AB12.md")]
    public void A_file_with_the_name_of_a_copy_is_reported_with_both_files(string name)
    {
        using var newsroom = Newsroom.With(Original, "title: Flood", "The wall holds.")
            .And($"articles/2020/01/{name}", "title: Flood\nsection: world\ndate: 2020-01-10\nslug: copy\nid: copy", "The wall held.");
        var site = newsroom.Build();
        Assert.StartsWith(
            $"articles/2020/01/{name}: warning DL0323: the name of this file is that of a copy of 10-flood.md, which is there, too; ",
            Assert.Single(site.Complaints));
        Assert.Equal(site.Complaints[0], Assert.Single(newsroom.Check(), c => c.Contains("DL0323", StringComparison.Ordinal)));
        Assert.Equal(site.Complaints, newsroom.Build().Complaints);
    }

    [Theory]
    [InlineData("articles/2020/01/11-flood (1).md")]
    [InlineData("articles/2020/01/11-rain copy.md")]
    public void Without_its_original_a_copy_is_reported_alone(string path)
    {
        using var newsroom = Newsroom.With(path, "title: Flood\nsection: world\ndate: 2020-01-10");
        Assert.Contains("the name of this file is that of a copy; if it is no copy, rename it", newsroom.Build().Complaint("DL0323"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11-carbon-copy.md")]
    [InlineData("11-flood-2.md")]
    [InlineData("11-israel-conflict-2023.md")]
    [InlineData("11-apollo (13).md")]
    [InlineData("11-photocopy.md")]
    [InlineData("11-UN-report.md")]
    [InlineData("11-наводнение.md")]
    [InlineData("11-no 2.md")]
    public void A_name_like_any_other_is_not_reported(string name)
    {
        using var newsroom = Newsroom.With(Original, "title: Flood")
            .And($"articles/2020/01/{name}", "title: Other\nsection: world\ndate: 2020-01-11", "Other.");
        newsroom.Build().Clean();
    }

    [Theory]
    [InlineData("authors/ann (1).yml")]
    [InlineData("topics/oka copy.yml")]
    [InlineData("pages/about - Copy.md")]
    [InlineData("backgrounds/dam (1)/2019-01-01.md")]
    [InlineData("articles/2020/01 (1)/10-rain.md")]
    public void Copies_of_other_documents_and_of_folders_are_reported(string path)
    {
        using var newsroom = Newsroom.With(Original, "title: Flood");
        var front = path.StartsWith("articles", StringComparison.Ordinal) ? "section: world\ndate: 2020-01-10\n" : "";
        var isYaml = path.EndsWith(".yml", StringComparison.Ordinal);
        newsroom.File(path, isYaml ? "name: N\n" : $"---\ntitle: T\n{front}---\nT.\n");
        Assert.Contains(" of this f", newsroom.Build().Complaint("DL0323"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_twice_is_reported_at_the_newer_file_whenever_it_comes()
    {
        using var newsroom = Newsroom.With(Original, "title: Flood", "The wall holds.");
        newsroom.Build().Clean();
        newsroom.And("articles/2020/01/12-wall.md", "title: FLOOD", "The wall holds.");
        var site = newsroom.Build();
        Assert.Equal(
            ["articles/2020/01/12-wall.md:2:8: warning DL0324: this has the same headline and text as articles/2020/01/10-flood.md; "
                + "delete one of the two"],
            site.Complaints);
        Assert.Contains(site.Complaints[0], newsroom.Check());
        Assert.Equal(site.Complaints, newsroom.Build().Complaints);
        Assert.Equal(site.Complaints, newsroom.BuildAnew().Complaints);
        newsroom.Edit("articles/2020/01/12-wall.md", "holds", "held").Build().Clean();
    }

    [Theory]
    [InlineData("language: ru")]
    [InlineData("status: draft")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2020-01-12, reason: Twice.}")]
    [InlineData("expires: 2020-01-20")]
    [InlineData("canonical: https://courier.example/2020/01/10/flood/")]
    public void The_same_text_on_purpose_is_not_reported(string front)
    {
        using var newsroom = Newsroom.With(Original, "title: Flood", "The wall holds.")
            .And("articles/2020/01/12-wall.md", $"title: Flood\n{front}", "The wall holds.");
        newsroom.Build().Clean();
    }

    [Theory]
    [InlineData("title: Flood", "Another text.")]
    [InlineData("title: Another flood", "The wall holds.")]
    public void Only_the_headline_or_only_the_text_is_not_reported(string front, string text)
    {
        using var newsroom = Newsroom.With(Original, "title: Flood", "The wall holds.").And("articles/2020/01/12-wall.md", front, text);
        newsroom.Build().Clean();
    }

    [Fact]
    public void Pages_explainers_authors_and_topics_that_are_there_twice_are_reported()
    {
        using var newsroom = Newsroom.With(Original, "title: Flood")
            .And("pages/about.md", "title: About us", "Who we are.").And("pages/we.md", "title: About us", "Who we are.")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01", "It was built.")
            .And("backgrounds/big-dam.md", "title: Dam\ndate: 2019-01-01", "It was built.")
            .File("authors/ann.yml", "name: Ann Lee\n").File("authors/ann-lee.yml", "name: Ann Lee\n")
            .File("topics/oka.yml", "name: The Oka\n").File("topics/the-oka.yml", "name: The Oka\n");
        Assert.Equal(
            ["authors/ann.yml", "backgrounds/dam.md:2:8", "pages/we.md:2:8", "topics/the-oka.yml"],
            newsroom.Build().Complaints.Where(c => c.Contains("warning DL0324", StringComparison.Ordinal)).Select(c => c.Split(": ")[0]));
    }

    [Fact]
    public void Each_of_many_copies_is_reported_once()
    {
        using var newsroom = new Newsroom();
        for (var i = 0; i < 500; i++)
        {
            newsroom.And($"articles/2020/01/10-a{i}.md", "title: Flood", "The wall holds.");
        }

        Assert.Equal(499, newsroom.Build().Complaints.Count(c => c.Contains("DL0324", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("articles/2020/01/10-flood.md~")]
    [InlineData("articles/2020/01/10-flood.md.orig")]
    [InlineData("articles/2020/01/10-flood.md.bak")]
    public void A_backup_is_not_read_and_the_message_says_what_it_is(string path)
    {
        using var newsroom = Newsroom.With(Original, "title: Flood").File(path, "---\ntitle: Flood\n---\n");
        Assert.EndsWith("delete it: an editor or git made it as a backup", newsroom.Build().Complaint("DL0507"));
    }
}
