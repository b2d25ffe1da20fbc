using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Listings;

/// <summary>Editors plan the front page; priority and date decide what they leave open.</summary>
public sealed class FrontPageTests
{
    [Fact]
    public void Without_a_plan_the_recent_story_with_the_highest_priority_leads_and_the_next_are_beside_it()
    {
        using var newsroom = Six();
        var site = newsroom.Build().Clean();
        Assert.Equal("Two", site.Words("/", ".card.lead .card-title"));
        Assert.Equal(["Four", "Six", "Five"], site.AllWords("/", ".slots .card-title"));
        Assert.Equal(["Six", "Five", "Four", "Three", "Two", "One"], site.AllWords("/", ".latest .card-title"));
        Assert.Equal(["World Three One"], site.AllWords("/", ".section-block").Select(OnlyNames));
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
        Assert.Equal(["/backgrounds/dam/"], site.Links("/", ".package .explainer-link a"));
        Assert.Equal(["Six", "Five"], site.AllWords("/", ".section-block .card-title"));
    }

    [Fact]
    public void Priority_and_date_decide_what_a_plan_leaves_open()
    {
        using var newsroom = Six().File("front.yml", "slots: [articles/2020/01/02-two.md]\n");
        var site = newsroom.Build().Clean();
        Assert.Equal("Four", site.Words("/", ".card.lead .card-title"));
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
        Assert.Equal("Two", site.Words("/", ".card.lead .card-title"));
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
        Assert.Equal("ru", site.Html("/").QuerySelector(".latest .card")!.GetAttribute("lang"));
    }

    private static string OnlyNames(string block) =>
        string.Join(' ', block.Split(' ').Where(w => w is "World" or "One" or "Two" or "Three" or "Four" or "Five" or "Six").Distinct());

    private static Newsroom Six() => Newsroom.With("articles/2020/01/01-one.md", "title: One")
        .And("articles/2020/01/02-two.md", "title: Two\npriority: 1")
        .And("articles/2020/01/03-three.md", "title: Three")
        .And("articles/2020/01/04-four.md", "title: Four\npriority: 2")
        .And("articles/2020/01/05-five.md", "title: Five")
        .And("articles/2020/01/06-six.md", "title: Six");
}
