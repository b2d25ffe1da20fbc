using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Check;

/// <summary>Where rules speak and where they hold their tongue, beyond the examples of their pages.</summary>
public sealed class RuleTests
{
    private const string Erdogan = "name: Recep Tayyip Erdoğan\nkind: person\n";

    private static Newsroom WithStory(string front, string body) => Newsroom.With("articles/flood.md", $"title: Flood\n{front}", body);

    [Theory]
    [InlineData("", "Mr Erdogan spoke.", true)]
    [InlineData("topics: [recep-tayyip-erdogan]", "Mr Erdoğen spoke.", true)]
    [InlineData("", "Mr Tayyip Erdoğen spoke.", true)]
    [InlineData("", "Mr Erdoğen, a baker, spoke.", false)]
    [InlineData("", "Mr Erdoğan's and Erdoğan spoke.", false)]
    [InlineData("", "See [this](https://x.example/Erdogan).", false)]
    [InlineData("topics: [recep-tayyip-erdogan]", "The Erdoğans spoke.", false)]
    public void Only_what_is_almost_a_known_name_is_reported(string topics, string body, bool isTold)
    {
        using var newsroom = WithStory(topics, body).File("topics/recep-tayyip-erdogan.yml", Erdogan);
        Assert.Equal(isTold ? 1 : 0, newsroom.Check().Count(c => c.Contains(" DL0610: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Iran", "Iraq", false)]
    [InlineData("Ireland", "Iceland", false)]
    [InlineData("museum", "museums", false)]
    [InlineData("Zambia", "Gambia", false)]
    [InlineData("Ukraine", "ukraine", true)]
    [InlineData("COVID-19", "Covid 19", true)]
    [InlineData("São Paulo", "Sao Paulo", true)]
    [InlineData("parliament", "parlament", true)]
    [InlineData("Ethiopia", "Ethoipia", true)]
    [InlineData("9/11", "911", true)]
    public void Topics_with_nearly_the_same_name_are_reported(string often, string once, bool isTold)
    {
        using var newsroom = WithStory($"topics: ['{once}']", "Text.");
        for (var i = 0; i < 3; i++)
        {
            newsroom.And($"articles/often-{i}.md", $"title: Often {i}\ntopics: ['{often}']");
        }

        Assert.Equal(isTold ? 1 : 0, newsroom.Check().Count(c => c.Contains(" DL0609: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_two_possible_topics_the_more_frequent_one_is_suggested()
    {
        using var newsroom = WithStory("topics: [parlament]", "Text.");
        for (var i = 0; i < 9; i++)
        {
            newsroom.And($"articles/often-{i}.md", $"title: Often {i}\ntopics: [{(i < 3 ? "parlment" : "parliament")}]");
        }

        Assert.Contains(
            "'parlament' looks like 'parliament', which 6 documents have",
            Assert.Single(newsroom.Check(), c => c.Contains(" DL0609: ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft\nimage: {src: media/wall.png, alt: A wall, credit: Ann Lee}", "Text.")]
    [InlineData("embargo: 2020-03-01\nimage: {src: ../media/wall.png, alt: A wall, credit: Ann Lee}", "Text.")]
    [InlineData("", "[The wall](/media/wall.png?large#top).")]
    [InlineData(
        "status: withdrawn\nwithdrawn: {date: 2020-01-12, reason: It was wrong.}", "![A wall](../media/wall.png \"The wall | Ann Lee\")")]
    public void A_file_that_any_text_uses_is_not_an_orphan(string front, string body)
    {
        using var newsroom = WithStory(front, body).And("articles/rain.md", "title: Rain").File("media/wall.png", Pictures.Png(4, 3));
        Assert.Empty(newsroom.Check());
    }

    [Theory]
    [InlineData("The flood wall held on Monday. More follows.", false)]
    [InlineData("The **flood wall** [held](rain.md) on Monday.", true)]
    [InlineData("> The flood wall held on Monday.\n\nSo they said.", true)]
    public void A_lede_is_repeated_whatever_marks_the_paragraph_has(string body, bool isTold)
    {
        using var newsroom = WithStory("lede: The flood wall held on Monday", body).And("articles/rain.md", "title: Rain");
        Assert.Equal(isTold ? 1 : 0, newsroom.Check().Count(c => c.Contains(" DL0608: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Headlines_are_counted_as_readers_count()
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: {string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 12))}")
            .Site("limits: {headline: 12}");
        Assert.Empty(newsroom.Check());
    }

    [Theory]
    [InlineData("2020-01-31", "dams", true)]
    [InlineData("2020-02-10", "dams", true)]
    [InlineData("2019-06-01", "dams", false)]
    [InlineData("2020-01-31", "dams@2018-01-10", false)]
    public void An_old_background_is_reported_in_new_stories_that_did_not_choose_it(string date, string background, bool isTold)
    {
        using var newsroom = WithStory($"date: {date}\nbackgrounds: [{background}]", "Text.").And("articles/rain.md", "title: Rain")
            .And("backgrounds/dams.md", "title: Dams\ndate: 2018-01-10");
        Assert.Equal(isTold ? 1 : 0, newsroom.Check().Count(c => c.Contains(" DL0611: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_due_review_names_the_newest_stories_that_show_the_explainer()
    {
        using var newsroom = new Newsroom().And("backgrounds/dams.md", "title: Dams\ndate: 2019-01-10\nreview: 2020-01-20");
        for (var day = 1; day <= 5; day++)
        {
            newsroom.And($"articles/day-{day}.md", $"title: Day {day}\ndate: 2020-01-0{day}\nbackgrounds: [dams]");
        }

        Assert.Equal(
            "backgrounds/dams.md:4:1: warning DL0612: the review of this explainer was due on 2020-01-20; published stories that show it: "
                + "articles/day-5.md, articles/day-4.md, articles/day-3.md and 2 more; write a new edition, or set a later date in "
                + "'review'",
            Assert.Single(newsroom.Check()));
    }

    [Fact]
    public void Every_link_of_the_sample_leads_somewhere_below_a_base_path_too()
    {
        using var newsroom = Newsroom.Of(Repository.Sample);
        Assert.Empty(newsroom.Check("2020-02-28"));
        newsroom.Site("url: https://courier.example/repo/");

        // The files that speak for a whole host are another matter.
        Assert.DoesNotContain(newsroom.Check("2020-02-28"), d => !d.Contains(" DL0624: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_of_the_theme_without_the_base_path_is_reported_once()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood")
            .Site("url: https://courier.example/repo/")
            .EditTheme("partials/colophon.liquid", "<footer", "<a href=\"/news/\">News</a><footer");
        Assert.Matches(
            @"^theme: warning DL0601: the site has no address /news/; / and \d+ more pages link there; "
                + "addresses of this site begin with /repo/$",
            Assert.Single(newsroom.Check()));
    }

    [Theory]
    [InlineData("<a href='/nowhere/'>x</a>")]
    [InlineData("<img srcset=\"/favicon.svg 1x, /nowhere/ 2x\">")]
    [InlineData("<a\nhref=\"../../nowhere/\">x</a>")]
    [InlineData("<a href=\"https://courier.example/nowhere/?a=1&amp;b=2#c\">x</a>")]
    public void Links_are_found_however_a_template_writes_them(string html)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").EditTheme("front.liquid", "<h1 class", html + "<h1 class");
        Assert.StartsWith(
            "theme: warning DL0601: the site has no address /nowhere/; / links there",
            newsroom.Check().FirstOrDefault() ?? "nothing was told");
    }

    [Fact]
    public void Checking_writes_nothing()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        newsroom.Check();
        Assert.False(Directory.Exists(newsroom.Project.Output));
        newsroom.Build().Clean();
        var marks = newsroom.Marks();
        newsroom.Edit("articles/flood.md", "Text.", "Words.").Check();
        Assert.Equal(marks, newsroom.Marks());
    }
}
