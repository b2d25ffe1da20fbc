using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

/// <summary>Editors plan the front page; priority and date decide what they leave open.</summary>
public sealed class FrontPageTests
{
    [Fact]
    public void Without_a_plan_the_story_with_the_highest_priority_of_the_last_day_and_a_half_leads()
    {
        using var newsroom = Six();
        var site = newsroom.Build().Clean();
        Assert.Equal("Five", site.Words("/", ".card.lead .card-title"));
        Assert.Equal(["Two", "Four", "Six", "Three"], site.AllWords("/", ".slots .card-title"));
        Assert.Equal(["One"], site.AllWords("/", ".latest .line a"));
        Assert.Empty(site.AllWords("/", ".section-block"));
    }

    [Fact]
    public void The_lines_below_the_lead_are_on_its_main_topic_or_on_two_of_its_topics()
    {
        using var newsroom = Six()
            .And("articles/2020/01/03-main.md", "title: On the main topic\ntopics: [china, virus]")
            .And("articles/2020/01/03-two.md", "title: On two topics\ntopics: [china, who]")
            .And("articles/2020/01/03-one.md", "title: On one other topic\ntopics: [china, trade]")
            .Edit("articles/2020/01/05-five.md", "title: Five", "title: Five\ntopics: [virus, who, china]");
        var site = newsroom.Build().Clean();
        Assert.Equal("Five", site.Words("/", ".card.lead .card-title"));
        Assert.Equal(["On two topics", "On the main topic"], site.AllWords("/", ".front-lead .related li").Order().Reverse());
        newsroom.Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void No_story_is_on_the_front_page_twice()
    {
        using var newsroom = Newsroom.With("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01\ntopics: [oka]")
            .Site("sections: [{id: world, name: World}, {id: sport, name: Sport}, {id: culture, name: Culture}]");
        string[] sections = ["world", "sport", "culture"];
        for (var story = 1; story <= 60; story++)
        {
            newsroom.And(
                $"articles/2020/01/{1 + (story / 3):00}-{story}.md",
                $"title: Story {story}\nsection: {sections[story % 3]}\npriority: {1 + (story % 9)}"
                    + (story % 4 == 0 ? "\ntopics: [oka]" : ""));
        }

        var site = newsroom.Build().Clean();
        var shown = site.Links("/", "main :is(.card-title, .related li, .line p) > a");
        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal("Dam", site.Words("/", ".package .band-title"));
        Assert.True(site.AllWords("/", ".latest .line").Length > 5);
        Assert.Equal(["World", "Sport", "Culture"], site.AllWords("/", ".section-name"));
        Assert.Equal(4, site.Links("/", ".slots .card-title a").Length);
    }

    [Fact]
    public void Long_headlines_leave_room_for_fewer_of_the_latest()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/31-lead.md", "title: Lead\npriority: 1\nimage: {src: media/a.jpg, alt: A, credit: B}")
            .File("media/a.jpg", Pictures.Jpeg(1200, 800));
        for (var day = 1; day <= 24; day++)
        {
            newsroom.And($"articles/2020/01/{day:00}-story.md", $"title: The dam {day} is not the longest");
        }

        var lines = newsroom.Build().Clean().AllWords("/", ".latest .line").Length;
        for (var day = 1; day <= 24; day++)
        {
            newsroom.Edit(
                $"articles/2020/01/{day:00}-story.md",
                "is not the longest",
                "stands in a headline that fills four lines of its column and is followed by another one");
        }

        Assert.InRange(newsroom.Build().Clean().AllWords("/", ".latest .line").Length, 1, lines - 1);
    }

    [Fact]
    public void Sections_of_a_row_end_with_the_shortest_of_them()
    {
        using var newsroom = Newsroom.With("articles/2020/02/01-lead.md", "title: Lead")
            .Site("sections: [{id: world, name: World}, {id: sport, name: Sport}, {id: culture, name: Culture}]");
        for (var day = 1; day <= 30; day++)
        {
            newsroom.And($"articles/2020/01/{day:00}-story.md", $"title: Story {day}\nsection: {(day % 2 == 0 ? "world" : "sport")}");
        }

        for (var day = 1; day <= 4; day++)
        {
            newsroom.And($"articles/2019/01/{day:00}-old.md", $"title: Old {day}\nsection: culture");
        }

        var site = newsroom.Build().Clean();
        var blocks = site.Html("/").QuerySelectorAll(".section-block");
        Assert.Equal([4, 4, 4], blocks.Select(b => b.QuerySelectorAll(".card").Length));
    }

    [Fact]
    public void Of_equally_important_stories_one_with_a_photograph_leads_and_a_chart_stands_before_none()
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-plain.md", "title: Plain\ndate: 2020-01-10 12:00")
            .And("articles/2020/01/10-photo.md", "title: Photo\ndate: 2020-01-10 10:00\nimage: {src: media/a.jpg, alt: A, credit: B}")
            .And(
                "articles/2020/01/10-chart.md",
                "title: Chart\ndate: 2020-01-10 11:00\nimage: {src: media/b.png, alt: A, credit: B, chart: true}")
            .File("media/a.jpg", Pictures.Jpeg(1200, 800)).File("media/b.png", Pictures.Png(1200, 675));
        Assert.Equal("Photo", newsroom.Build().Clean().Words("/", ".card.lead .card-title"));
        newsroom.Edit("articles/2020/01/10-photo.md", "\nimage: {src: media/a.jpg, alt: A, credit: B}", "").Delete("media/a.jpg");
        Assert.Equal("Chart", newsroom.Build().Clean().Words("/", ".card.lead .card-title"));
    }

    [Theory]
    [InlineData("kind: breaking\n  text: The dam breaks", "2020-12-31", "Breaking The dam breaks")]
    [InlineData("text: The dam is closed\n  story: articles/2020/01/06-six.md", "2020-12-31", "The dam is closed")]
    [InlineData("text: The dam is closed", "2020-01-08", null)]
    public void A_banner_stands_above_all_stories_until_its_time_is_over(string banner, string until, string? shown)
    {
        using var newsroom = Six().File("front.yml", $"banner:\n  {banner}\n  until: {until}\n");
        var site = newsroom.Build().Clean();
        Assert.Equal(shown is null ? [] : [shown], site.AllWords("/", ".banner"));
        Assert.Equal(banner.Contains("story", StringComparison.Ordinal) ? ["/2020/01/06/six/"] : [], site.Links("/", ".banner a"));
    }

    [Fact]
    public void A_plan_names_the_lead_the_slots_and_packages()
    {
        using var newsroom = Six().And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01").File("front.yml", """
            lead: articles/2020/01/01-one.md
            slots: [articles/2020/01/03-three.md]
            packages:
              - title: After the flood
                background: dam
                items: [articles/2020/01/02-two.md, articles/2020/01/04-four.md]
            """);
        var site = newsroom.Build().Clean();
        Assert.Equal("One", site.Words("/", ".card.lead .card-title"));
        Assert.Equal(["Three"], site.AllWords("/", ".slots .card-title"));
        Assert.Equal(["Two", "Four"], site.AllWords("/", ".package .card-title"));
        Assert.Equal("After the flood", site.Words("/", ".package .band-title"));
        Assert.Equal(["/backgrounds/dam/"], site.Links("/", ".package .explainer-line a"));
        Assert.Equal(["Six", "Five"], site.AllWords("/", ".latest .line a"));
    }

    [Fact]
    public void Priority_and_date_decide_what_a_plan_leaves_open()
    {
        using var newsroom = Six().File("front.yml", "slots: [articles/2020/01/02-two.md]\n");
        var site = newsroom.Build().Clean();
        Assert.Equal("Five", site.Words("/", ".card.lead .card-title"));
        Assert.Equal(["Two"], site.AllWords("/", ".slots .card-title"));
    }

    [Fact]
    public void A_planned_story_that_is_hidden_now_leaves_its_place_open_with_a_warning()
    {
        using var newsroom = Six().Edit("articles/2020/01/01-one.md", "title: One", "title: One\nstatus: draft")
            .File("front.yml", "lead: articles/2020/01/01-one.md\n");
        var site = newsroom.Build();
        Assert.Equal(
            "front.yml:1:7: warning DL0309: 'articles/2020/01/01-one.md' is not public now; its place is left open",
            site.Complaint("DL0309"));
        Assert.Equal("Five", site.Words("/", ".card.lead .card-title"));
    }

    [Fact]
    public void A_missing_planned_story_is_an_error_with_the_nearest_name()
    {
        using var newsroom = Six().File("front.yml", "lead: articles/2020/01/01-on.md\n");
        Assert.Contains(
            "did you mean 'articles/2020/01/01-one.md'?", newsroom.Build().Refused().Complaint("DL0306"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_field_of_the_plan_is_an_error()
    {
        using var newsroom = Six().File("front.yml", "led: articles/2020/01/01-one.md\n");
        Assert.Contains("did you mean 'lead'?", newsroom.Build().Refused().Complaint("DL0202"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_story_with_a_high_priority_does_not_lead()
    {
        using var newsroom = Newsroom.With("articles/2019/01/01-old.md", "title: Old\npriority: 1");
        for (var day = 1; day <= 24; day++)
        {
            newsroom.And($"articles/2020/01/{day:00}-new.md", $"title: New {day}");
        }

        Assert.Equal("New 24", newsroom.Build().Clean().Words("/", ".card.lead .card-title"));
    }

    [Fact]
    public void A_story_in_another_language_does_not_lead_by_itself()
    {
        using var newsroom = Newsroom.With("articles/2020/01/01-one.md", "title: One")
            .And("articles/2020/01/02-two.md", "title: Два\nlanguage: ru\npriority: 1");
        var site = newsroom.Build().Clean();
        Assert.Equal("One", site.Words("/", ".card.lead .card-title"));
        Assert.Equal("ru", site.Html("/").QuerySelector(".latest .line p")!.GetAttribute("lang"));
    }

    private static Newsroom Six() => Newsroom.With("articles/2020/01/01-one.md", "title: One")
        .And("articles/2020/01/02-two.md", "title: Two\npriority: 1")
        .And("articles/2020/01/03-three.md", "title: Three")
        .And("articles/2020/01/04-four.md", "title: Four\npriority: 2")
        .And("articles/2020/01/05-five.md", "title: Five\npriority: 4")
        .And("articles/2020/01/06-six.md", "title: Six");
}
