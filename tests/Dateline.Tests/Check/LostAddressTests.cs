using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>
/// Addresses never die: what a branch would lose is an error that names the address, the reason and the line to add; the fix adds it.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LostAddressTests
{
    private const string Fix = ", or run 'dateline check --fix' with the same --since";

    public static TheoryData<string, string[]> Moves { get; } = new()
    {
        { "a renamed file", ["/2020/01/10/flood/"] },
        { "a slug", ["/2020/01/10/flood/"] },
        { "a date", ["/2020/01/10/flood/"] },
        { "a pattern of stories", ["/2020/01/10/flood/", "/2020/01/12/rain/"] },
        { "a pattern of topics", ["/topics/", "/topics/oka/", "/topics/oka/feed.xml"] },
        { "a pattern of news", ["/news/"] },
        { "a section's id", ["/sport/", "/sport/atom.xml", "/sport/feed.json", "/sport/feed.xml"] },
        { "a topic's name", ["/topics/oka/", "/topics/oka/feed.xml"] },
        { "an author's file", ["/authors/anna/", "/authors/anna/feed.xml"] },
        { "a page's file", ["/about/"] },
        { "a picture's file", ["/media/wall.png"] },
        { "another picture", ["/media/wall.png"] },
        { "an explainer's folder", ["/backgrounds/dam/", "/backgrounds/dam/2019-01-01/", "/backgrounds/dam/feed.xml"] },
        { "an edition's date", ["/backgrounds/dam/2019-01-01/"] },
        { "the newest edition deleted", ["/backgrounds/dam/2019-01-01/"] },
        { "an alias", ["/old/rain/"] },
        { "a redirect", ["/summer/"] },
    };

    [Theory, MemberData(nameof(Moves))]
    public void What_moved_is_an_error_and_the_fix_keeps_every_address(string change, string[] lost)
    {
        using var newsroom = Committed();
        Change(newsroom, change);
        var found = newsroom.CheckSince("HEAD").Where(c => c.Contains(" DL0330: ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(lost, found.Select(AddressIn).Order(StringComparer.Ordinal));
        Assert.All(found, c => Assert.EndsWith(Fix, c, StringComparison.Ordinal));
        newsroom.MendSince("HEAD");
        Assert.Empty(newsroom.CheckSince("HEAD"));
        var site = newsroom.Build().Clean();
        Assert.All(lost, address => Assert.True(site.Has(address), address));
    }

    [Fact]
    public void The_message_names_the_reason_and_the_line()
    {
        using var newsroom = Committed();
        newsroom.Rename("articles/2020/01/10-flood.md", "articles/2020/01/10-deluge.md");
        Assert.Equal(
            [
                "articles/2020/01/10-deluge.md:2:8: error DL0330: the branch loses the address /2020/01/10/flood/: "
                    + $"articles/2020/01/10-flood.md was renamed; add aliases: [/2020/01/10/flood/]{Fix}",
                $"articles/2020/01/10-deluge.md:2:8: error DL0331: the story's id in feeds changes, so it would reappear as new; "
                    + $"add id: tag:courier.example,2020-01-10:flood{Fix}",
            ],
            newsroom.CheckSince("HEAD"));
        Assert.Equal(["articles/2020/01/10-deluge.md"], newsroom.MendSince("HEAD"));
        Assert.EndsWith(
            "\naliases: [/2020/01/10/flood/]\nid: tag:courier.example,2020-01-10:flood\n---\nThe Oka is high.\n",
            File.ReadAllText(Path.Combine(newsroom.Project.Input, "articles/2020/01/10-deluge.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_with_its_section_in_its_address_keeps_the_address_when_it_moves()
    {
        using var newsroom = Committed().Site("urls: {article: \"/{section}/{year}/{slug}/\"}").Commit();
        newsroom.Edit("articles/2020/01/10-flood.md", "section: sport", "section: world");
        Assert.Equal(
            [
                "articles/2020/01/10-flood.md:2:8: error DL0330: the branch loses the address /sport/2020/flood/: "
                    + $"the section was sport and is now world; add aliases: [/sport/2020/flood/]{Fix}",
            ],
            newsroom.CheckSince("HEAD").Where(c => c.Contains("DL0330", StringComparison.Ordinal)
                && c.Contains("/flood/", StringComparison.Ordinal)));
        newsroom.MendSince("HEAD");
        Assert.True(newsroom.Build().Clean().Has("/sport/2020/flood/"));
    }

    [Theory]
    [InlineData("articles/2020/01/12-rain.md", "/2020/01/12/rain/", "articles/2020/01/12-rain.md was deleted")]
    [InlineData("pages/about.md", "/about/", "pages/about.md was deleted")]
    [InlineData("media/wall.png", "/media/wall.png", "the file was deleted")]
    public void What_was_deleted_needs_a_person_who_decides(string path, string address, string cause)
    {
        using var newsroom = Committed();
        newsroom.Delete(path);
        if (path.StartsWith("media/", StringComparison.Ordinal))
        {
            newsroom.Edit("articles/2020/01/10-flood.md", "image: {src: media/wall.png, alt: Wall}\n", "");
        }

        Assert.Contains(
            newsroom.CheckSince("HEAD"),
            c => c.EndsWith(
                $"{path}: error DL0330: the branch loses the address {address}: {cause}; to send readers elsewhere, add to site.yml "
                    + $"redirects: {{{address}: /another/}}; to remove it on purpose, gone: [{address}]",
                StringComparison.Ordinal));
        Assert.Empty(newsroom.MendSince("HEAD"));
        newsroom.Edit("site.yml", "redirects:", $"gone: [{address}, /old/rain/]\nredirects:");
        Assert.DoesNotContain(newsroom.CheckSince("HEAD"), c => c.Contains(": error ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics: [oka]\n", "", "/topics/oka/", "no public story has the topic 'oka' any more")]
    [InlineData("authors: [anna]\n", "", "/authors/anna/", "no public story has the author 'anna' any more")]
    public void A_list_without_stories_is_lost(string old, string text, string address, string cause)
    {
        using var newsroom = Committed();
        newsroom.Edit("articles/2020/01/10-flood.md", old, text);
        Assert.Equal(
            [$"site.yml: error DL0330: the branch loses the address {address}: {cause}",
             $"site.yml: error DL0330: the branch loses the address {address}feed.xml: {cause}"],
            newsroom.CheckSince("HEAD").Select(c => c.Split(';')[0]));
    }

    [Theory]
    [InlineData("status: draft", "the text is a draft again")]
    [InlineData("embargo: 2020-03-01", "the text is under an embargo")]
    public void A_story_that_readers_had_seen_and_that_is_hidden_again_is_lost(string field, string cause)
    {
        using var newsroom = Committed();
        newsroom.Edit("articles/2020/01/12-rain.md", "title: Rain", $"title: Rain\n{field}");
        Assert.Contains(newsroom.CheckSince("HEAD"), c => c.Contains($"/2020/01/12/rain/: {cause}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_feed_of_a_live_storys_entries_moves_with_it()
    {
        using var newsroom = Live();
        newsroom.Rename("articles/2020/01/13-storm.md", "articles/2020/01/13-gale.md");
        var found = newsroom.CheckSince("HEAD").Where(c => c.Contains(" DL0330: ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["/2020/01/13/storm/", "/2020/01/13/storm/feed.xml"], found.Select(AddressIn).Order(StringComparer.Ordinal));
        newsroom.MendSince("HEAD");
        Assert.Empty(newsroom.CheckSince("HEAD"));
        Assert.True(newsroom.Build().Clean().Has("/2020/01/13/storm/feed.xml"));
    }

    [Theory]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2020-01-14, reason: Not so.}\ntitle:", " note DL0332: ")]
    [InlineData("kicker: Over\ntitle:", " error DL0330: ")]
    public void That_feed_goes_with_a_withdrawn_story_but_not_when_the_story_is_written_as_another_kind(string title, string complaint)
    {
        using var newsroom = Live();
        newsroom.Edit("articles/2020/01/13-storm.md", "title:", title);
        if (title.StartsWith("kicker", StringComparison.Ordinal))
        {
            newsroom.Edit("articles/2020/01/13-storm.md", "kind: live\n", "");
        }

        Assert.Contains(complaint, Assert.Single(newsroom.CheckSince("HEAD")), StringComparison.Ordinal);
    }

    private static Newsroom Live() => Committed()
        .And("articles/2020/01/13-storm.md", "kind: live\ntitle: Storm", "## 18:32 It blows\n\nHard.").Commit();

    [Fact]
    public void What_is_withdrawn_has_a_notice_and_its_topic_and_picture_go_with_it()
    {
        using var newsroom = Committed();
        newsroom.Edit("articles/2020/01/10-flood.md", "title: Flood", "title: Flood\nstatus: withdrawn\nwithdrawn: {reason: Not so.}");
        var found = newsroom.CheckSince("HEAD");
        Assert.All(found, c => Assert.Contains(" note DL0332: ", c, StringComparison.Ordinal));
        Assert.Contains("site.yml: note DL0332: the branch removes /topics/oka/: no public story has the topic 'oka' any more", found);
        Assert.Contains("media/wall.png: note DL0332: the branch removes /media/wall.png: no public text shows it any more", found);
    }

    [Fact]
    public void What_expires_is_removed_on_purpose()
    {
        using var newsroom = Committed();
        newsroom.Edit("articles/2020/01/12-rain.md", "title: Rain", "title: Rain\nexpires: 2020-01-30");
        Assert.Equal(
            ["articles/2020/01/12-rain.md:2:8: note DL0332: the branch removes /2020/01/12/rain/: the text has expired",
             "articles/2020/01/12-rain.md:2:8: note DL0332: the branch removes /old/rain/: the text has expired"],
            newsroom.CheckSince("HEAD"));
        newsroom.Commit();
        Assert.Empty(newsroom.CheckSince("HEAD"));
    }

    [Fact]
    public void What_the_clock_does_is_no_change_of_the_branch()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood\nexpires: 2020-02-10\ntopics: [oka]").Commit();
        newsroom.And("articles/2020/02/12-rain.md", "title: Rain");
        Assert.Empty(newsroom.CheckSince("HEAD", "2020-02-20"));
    }

    [Fact]
    public void The_last_page_of_a_list_may_go_while_the_list_stays()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", "title: Flood").Site("listing: {size: 1}");
        for (var day = 11; day < 15; day++)
        {
            newsroom.And($"articles/2020/01/{day}-rain.md", $"title: Rain {day}", $"Rain {day}.");
        }

        newsroom.Commit().Edit("articles/2020/01/12-rain.md", "title:", "status: withdrawn\nwithdrawn: {reason: Not so.}\ntitle:");
        Assert.Empty(newsroom.CheckSince("HEAD"));
    }

    [Fact]
    public void A_language_is_no_part_of_an_address()
    {
        using var newsroom = Committed();
        newsroom.Edit("articles/2020/01/12-rain.md", "title: Rain", "title: Rain\nlanguage: ru").Site("language: de");
        Assert.Empty(newsroom.CheckSince("HEAD"));
    }

    [Fact]
    public void Reviewers_see_what_a_branch_removes_on_purpose()
    {
        using var newsroom = Committed();
        newsroom.Delete("articles/2020/01/10-flood.md").Delete("articles/2020/01/12-rain.md").And("articles/new.md", "title: New", "New.")
            .Site("gone: [/2020/01/*, /old/rain/, /media/wall.png, /topics/*, /authors/*]");
        Assert.Equal(
            ["site.yml:10:8: note DL0332: '/2020/01/*' removes /2020/01/10/flood/, /2020/01/12/rain/ on purpose"],
            newsroom.CheckSince("HEAD").Where(c => c.Contains("/2020/", StringComparison.Ordinal)));
        Assert.DoesNotContain(newsroom.CheckSince("HEAD"), c => c.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_of_gone_for_what_never_was_is_a_warning()
    {
        using var newsroom = Committed();
        newsroom.Site("gone: [/never/, /2020/01/10/flood/]");
        Assert.Equal(
            ["site.yml:10:8: warning DL0333: the site had nothing at /never/; write an address that it had, or delete the entry"],
            newsroom.CheckSince("HEAD"));
        Assert.Equal(
            "site.yml:10:17: warning DL0333: /2020/01/10/flood/ exists, so it is not gone; delete the entry",
            newsroom.Build().Complaint("DL0333"));
    }

    [Fact]
    public void A_chain_that_a_branch_makes_longer_stays_one_step()
    {
        using var newsroom = Committed();
        Change(newsroom, "a page's file");
        newsroom.MendSince("HEAD");
        newsroom.Commit().Rename("pages/us.md", "pages/people.md");
        newsroom.MendSince("HEAD");
        var site = newsroom.Build().Clean();
        Assert.Equal(["/people/"], site.Links("about/index.html", "main a"));
        Assert.Equal(["/people/"], site.Links("us/index.html", "main a"));
    }

    [Theory]
    [InlineData("a renamed file")]
    [InlineData("a date")]
    [InlineData("the other half of twins")]
    [InlineData("another host")]
    [InlineData("another host with feed settings")]
    public void An_id_that_would_change_is_an_error_and_the_fix_keeps_it(string change)
    {
        using var newsroom = Committed();
        if (change.EndsWith("settings", StringComparison.Ordinal))
        {
            newsroom.Site("feeds:\n  items: 5").Commit();
        }

        var before = Ids(newsroom);
        if (change.StartsWith("another host", StringComparison.Ordinal))
        {
            newsroom.Edit("site.yml", "https://courier.example/", "https://herald.example/");
        }
        else if (change.EndsWith("twins", StringComparison.Ordinal))
        {
            newsroom.Rename("articles/2020/01/10-flood.md", "articles/water/2020-01-10-flood-2.md")
                .And("articles/2020/01/10-flood.md", "title: Another flood", "Another river is high.");
        }
        else
        {
            Change(newsroom, change);
        }

        Assert.Contains(newsroom.CheckSince("HEAD"), c => c.Contains(" error DL0331: ", StringComparison.Ordinal));
        newsroom.MendSince("HEAD");
        Assert.DoesNotContain(newsroom.CheckSince("HEAD"), c => c.Contains(" error ", StringComparison.Ordinal));
        var after = Ids(newsroom);
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        Assert.Equal(after.Length, after.Distinct().Count());
        Assert.Equal(before.Length + (change.EndsWith("twins", StringComparison.Ordinal) ? 1 : 0), after.Length);
    }

    [Fact]
    public void The_fix_gives_a_new_twin_an_id_of_its_own()
    {
        using var newsroom = Committed();
        var before = Ids(newsroom);
        newsroom.And("articles/2020/01/10/flood.md", "title: Another river\nslug: another", "The Volga is high.");
        newsroom.Build().Complaint("DL0312");
        newsroom.MendSince("HEAD");
        var after = Ids(newsroom);
        Assert.Equal(before.Length + 1, after.Distinct().Count());
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        Assert.Equal(
            "tag:courier.example,2020-01-10:flood",
            newsroom.Build().Feed("feed.xml").Items.Single(i => i.Title.Text == "Flood").Id);
    }

    [Fact]
    public void A_new_story_never_gets_the_id_of_one_that_the_branch_removes()
    {
        using var newsroom = Committed();
        var before = Ids(newsroom);
        newsroom.Delete("articles/2020/01/10-flood.md")
            .And("articles/2020/01/10/flood.md", "title: Another river", "The Volga is high.")
            .Site("gone: [/2020/01/10/flood/old/]");
        var complaint = Assert.Single(newsroom.CheckSince("HEAD"), c => c.Contains(" DL0331: ", StringComparison.Ordinal));
        Assert.Equal(
            "articles/2020/01/10/flood.md:2:8: error DL0331: the story's id in feeds is that of articles/2020/01/10-flood.md, which the "
                + "branch removes, so readers of that one would not see this one; "
                + $"add id: tag:courier.example,2020-01-10:flood:articles/2020/01/10/flood.md{Fix}",
            complaint);
        newsroom.MendSince("HEAD");
        Assert.DoesNotContain(newsroom.CheckSince("HEAD"), c => c.Contains(" DL0331: ", StringComparison.Ordinal));
        Assert.Single(newsroom.Build().Feed("feed.xml").Items.Select(i => i.Id).Except(before));
    }

    private static string[] Ids(Newsroom newsroom) =>
        [.. newsroom.Build().Clean().Feed("feed.xml").Items.Select(i => i.Id).Order(StringComparer.Ordinal)];

    /// <summary>A newsroom with something of every kind, committed.</summary>
    private static Newsroom Committed() => Newsroom
        .With(
            "articles/2020/01/10-flood.md",
            "title: Flood\nsection: sport\ntopics: [oka]\nauthors: [anna]\nimage: {src: media/wall.png, alt: Wall}",
            "The Oka is high.")
        .And("articles/2020/01/12-rain.md", "title: Rain\nbackgrounds: [dam]\naliases: [/old/rain/]", "It rains.")
        .And("backgrounds/dam/2019-01-01.md", "title: The dam", "It was built.")
        .And("backgrounds/dam/2019-06-01.md", "title: The dam", "It was mended.")
        .And("pages/about.md", "title: About", "Who we are.")
        .File("authors/anna.yml", "name: Anna Petrova\n")
        .File("media/wall.png", Pictures.Png(2, 1))
        .File("media/other.png", Pictures.Png(3, 1))
        .Site("redirects:\n  /summer/: /sport/")
        .Commit();

    private static void Change(Newsroom newsroom, string change) => _ = change switch
    {
        "a renamed file" => newsroom.Rename("articles/2020/01/10-flood.md", "articles/2020/01/10-deluge.md"),
        "a slug" => newsroom.Edit("articles/2020/01/10-flood.md", "title: Flood", "title: Flood\nslug: deluge"),
        "a date" => newsroom.Rename("articles/2020/01/10-flood.md", "articles/2020/01/11-flood.md"),
        "a pattern of stories" => newsroom.Site("urls: {article: \"/{year}/{slug}/\"}"),
        "a pattern of topics" => newsroom.Site("urls: {topic: \"/tags/{id}/\"}"),
        "a pattern of news" => newsroom.Site("urls: {news: /all/}"),
        "a section's id" => newsroom.Edit("site.yml", "{id: sport", "{id: games").Edit("site.yml", "/sport/", "/games/")
            .Edit("articles/2020/01/10-flood.md", "section: sport", "section: games"),
        "a topic's name" => newsroom.Edit("articles/2020/01/10-flood.md", "[oka]", "[The Oka]"),
        "an author's file" => newsroom.Rename("authors/anna.yml", "authors/anna-petrova.yml")
            .Edit("articles/2020/01/10-flood.md", "[anna]", "[anna-petrova]"),
        "a page's file" => newsroom.Rename("pages/about.md", "pages/us.md"),
        "a picture's file" => newsroom.Rename("media/wall.png", "media/2020/wall.png")
            .Edit("articles/2020/01/10-flood.md", "media/wall", "media/2020/wall"),
        "another picture" => newsroom.Edit("articles/2020/01/10-flood.md", "media/wall", "media/other"),
        "an explainer's folder" => newsroom.Rename("backgrounds/dam", "backgrounds/big-dam")
            .Edit("articles/2020/01/12-rain.md", "[dam]", "[big-dam]"),
        "an edition's date" => newsroom.Rename("backgrounds/dam/2019-01-01.md", "backgrounds/dam/2019-01-02.md"),
        "the newest edition deleted" => newsroom.Delete("backgrounds/dam/2019-06-01.md"),
        "an alias" => newsroom.Edit("articles/2020/01/12-rain.md", "aliases: [/old/rain/]\n", ""),
        "a redirect" => newsroom.Edit("site.yml", "redirects:\n  /summer/: /sport/\n", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string AddressIn(string complaint) => complaint.Split("the address ")[1].Split(": ")[0];
}
