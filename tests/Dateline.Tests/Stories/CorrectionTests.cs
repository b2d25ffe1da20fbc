using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Readers of a story can read what was wrong with it.</summary>
public sealed class CorrectionTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void A_corrected_story_says_so_at_its_head_and_says_what_was_wrong()
    {
        using var newsroom = Corrected();
        var site = newsroom.Build().Clean();
        Assert.Equal("Corrected January 14, 2020", site.Words(Address, ".corrected"));
        Assert.Equal(
            ["January 12, 2020, 09:30 GMT+3 The wall is 3 metres high, not 30.", "January 14, 2020 The river is the Oka."],
            site.AllWords(Address, "#correction-notes p"));
    }

    [Fact]
    public void The_page_of_corrections_has_them_all_newest_first()
    {
        using var newsroom = Corrected().And("articles/fire.md", "title: Fire\ncorrections: [{date: 2020-01-13, text: It was a barn.}]");
        var site = newsroom.Build().Clean();
        Assert.Equal(["Flood", "Fire", "Flood"], site.Headlines("/corrections/"));
        Assert.Equal(
            ["The river is the Oka.", "It was a barn.", "The wall is 3 metres high, not 30."],
            site.AllWords("/corrections/", ".correction-text"));
        Assert.Equal($"{Address}#correction-2", site.Links("/corrections/", ".card-title a")[0]);
    }

    [Fact]
    public void Corrections_have_a_feed_in_which_each_has_an_id_of_its_own()
    {
        using var newsroom = Corrected();
        var items = newsroom.Build().Feed("/corrections/feed.xml").Items.ToArray();
        Assert.Equal(["The river is the Oka.", "The wall is 3 metres high, not 30."], items.Select(i => i.Summary.Text));
        Assert.Equal(
            ["tag:courier.example,2020-01-10:flood#correction-2", "tag:courier.example,2020-01-10:flood#correction-1"],
            items.Select(i => i.Id));
        Assert.Equal("https://courier.example/2020/01/10/flood/#correction-2", items[0].Links[0].Uri.AbsoluteUri);
        Assert.Equal(new DateTimeOffset(2020, 1, 14, 0, 0, 0, TimeSpan.FromHours(3)), items[0].PublishDate);
    }

    [Fact]
    public void Corrections_are_in_the_data_for_search_engines()
    {
        using var newsroom = Corrected();
        var story = newsroom.Build().Data(Address, "NewsArticle");
        var comments = story.GetProperty("correction").EnumerateArray().ToArray();
        Assert.All(comments, c => Assert.Equal("CorrectionComment", c.GetProperty("@type").GetString()));
        Assert.Equal("The wall is 3 metres high, not 30.", comments[0].GetProperty("text").GetString());
        Assert.Equal("2020-01-12T09:30:00+03:00", comments[0].GetProperty("datePublished").GetString());
        Assert.Equal("2020-01-14", story.GetProperty("dateModified").GetString());
    }

    [Fact]
    public void A_newsroom_without_corrections_has_the_page_too()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        var site = newsroom.Build().Clean();
        Assert.Equal("Corrections", site.Words("/corrections/", "h1"));
        Assert.Empty(site.Headlines("/corrections/"));
        Assert.Empty(site.AllWords(Address, ".corrected, #correction-notes"));
    }

    [Fact]
    public void A_correction_needs_a_date_and_a_text()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\ncorrections:\n  - text: It was a barn.");
        Assert.Equal(
            "articles/flood.md:4:5: error DL0201: a correction needs 'date'; expected date: when the correction was made",
            newsroom.Build().Refused().Complaint("DL0201"));
    }

    private static Newsroom Corrected() => Newsroom.With(
        "articles/flood.md",
        "title: Flood\ncorrections:\n  - {date: 2020-01-14, text: The river is the Oka.}\n  - {date: 2020-01-12 09:30, text: \"The wall "
            + "is 3 metres high, not 30.\"}");
}
