using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>The addresses and permanent ids of documents.</summary>
public sealed class AddressAndIdTests
{
    [Theory]
    [InlineData("переговоры", "/2020/01/10/переговоры/")]
    [InlineData("محادثات", "/2020/01/10/محادثات/")]
    [InlineData("हिन्दी", "/2020/01/10/हिन्दी/")]
    [InlineData("Vie\u0323\u0302t", "/2020/01/10/việt/")]
    [InlineData("сеи\u0306час", "/2020/01/10/сейчас/")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "/2020/01/10/한국/")]
    [InlineData("It's a Flood!", "/2020/01/10/its-a-flood/")]
    public void Files_may_be_named_in_any_script(string name, string address)
    {
        using var newsroom = Newsroom.With($"articles/{name}.md", "title: Flood");
        Assert.True(newsroom.Build().Clean().Has(address));
    }

    [Theory]
    [InlineData("/old/%D0%BF%D1%83%D1%82%D1%8C", "/old/путь/")]
    [InlineData("/old", "/old/")]
    [InlineData("/old/index.html", "/old/")]
    [InlineData("/old.php", "/old.php")]
    public void An_alias_becomes_a_file_that_servers_find(string alias, string address)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [{alias}]");
        Assert.True(newsroom.Build().Clean().Has(address));
    }

    [Theory]
    [InlineData("/topics/dams/", "the topic 'dams'")]
    [InlineData("/authors/ann/", "the author 'Ann'")]
    [InlineData("/topics/dams/feed.xml", "the site itself")]
    [InlineData("/topics/dams/feed.xml/old/", "the site itself")]
    [InlineData("/world/page/1/", "the site itself")]
    public void An_alias_at_an_address_of_the_site_is_an_error(string alias, string owner)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\ntopics: [dams]\nauthors: [ann]\naliases: [{alias}]")
            .File("authors/ann.yml", "name: Ann\n");
        Assert.Equal(
            $"articles/flood.md:5:11: error DL0311: the address {alias} is taken by {owner}; choose another",
            newsroom.Build().Refused().Complaint("DL0311"));
    }

    [Theory]
    [InlineData("/old.html", "/old.html/deep/", "folder", "file")]
    [InlineData("/old.html/deep.html", "/Old.html", "file", "folder")]
    [InlineData("/old.html", "/old.html/a/b/c.html", "folder", "file")]
    public void A_name_can_not_be_both_a_file_and_a_folder(string first, string second, string needed, string had)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\naliases: [{first}]")
            .And("articles/storm.md", $"title: Storm\naliases: [{second}]");
        var name = first.Length < second.Length ? first : second;
        Assert.Equal(
            $"articles/storm.md:3:11: error DL0311: the address {second} needs a {needed} {name}, which is a {had} for "
                + $"articles/flood.md:3:11; choose another",
            newsroom.Build().Refused().Complaint("DL0311"));
    }

    [Fact]
    public void Names_that_are_too_long_for_a_disk_are_reported_before_anything_is_written()
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md",
            $"title: Flood\nslug: {new string('a', 300)}\ntopics: ['{string.Concat(Enumerable.Repeat("слово ", 40))}']");
        Assert.Equal(["DL0206", "DL0206"], newsroom.Build().Refused().Complaints.Select(c => c.Split(": ")[1].Split(' ')[1]));
    }

    [Fact]
    public void Two_editions_of_one_day_are_reported_once_with_both_files()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood")
            .And("backgrounds/dam/2019-12-01.md", "title: Dam")
            .And("backgrounds/dam/again.md", "title: Dam\ndate: 2019-12-01");
        var complaint = Assert.Single(newsroom.Build().Refused().Complaints);
        Assert.Contains("two editions of 2019-12-01, this and backgrounds/dam/2019-12-01.md", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_story_does_not_change_the_feed_id_of_another()
    {
        using var newsroom = Newsroom.With("articles/world/2020-01-10-flood.md", "title: Flood");
        string Id() => newsroom.Build().Clean().Feed("feed.xml").Items.Single(i => i.Title.Text == "Flood").Id;
        var before = Id();
        newsroom.And("articles/asia/2020-01-10-flood.md", "title: Other\nslug: other\nid: other");
        Assert.Equal(before, Id());
        Assert.Equal(2, newsroom.Build().Feed("feed.xml").Items.Select(i => i.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("articles/2020/01/10/storm.md", "articles/2020/01/10-storm.md")]
    [InlineData("articles/2020-01-10-storm.md", "articles/2020/01/10-storm.md")]
    [InlineData("articles/world/2020/01/10-storm.md", "articles/asia/2020/01/10-storm.md")]
    public void A_twin_is_an_error_with_the_line_that_leaves_the_published_id_where_it_is(string published, string twin)
    {
        using var newsroom = Newsroom.With(published, "title: Storm", "It blew.");
        string[] Ids() => [.. newsroom.Build().Clean().Feed("feed.xml").Items.Select(i => i.Id)];
        var before = Ids();
        newsroom.And(twin, "title: Another storm\nslug: another", "It blew elsewhere.");
        var complaint = newsroom.Build().Complaint("DL0312");
        Assert.Contains("tag:courier.example,2020-01-10:storm", complaint, StringComparison.Ordinal);
        newsroom.Edit(twin, "slug: another", $"slug: another\nid: tag:courier.example,2020-01-10:storm:{twin}");
        var after = Ids();
        Assert.Equal(2, after.Distinct().Count());
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        Assert.Equal(before.Single(), newsroom.Build().Feed("feed.xml").Items.Single(i => i.Title.Text == "Storm").Id);
    }
}
