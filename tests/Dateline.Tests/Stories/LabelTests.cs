using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Readers, feed readers and search engines learn what is not plain news.</summary>
public sealed class LabelTests
{
    private const string Address = "/2020/01/10/wall/";

    [Theory]
    [InlineData("opinion", "Opinion", "OpinionNewsArticle")]
    [InlineData("analysis", "Analysis", "AnalysisNewsArticle")]
    [InlineData("interview", "Interview", "NewsArticle")]
    [InlineData("fact-check", "Fact-check", "NewsArticle")]
    [InlineData("satire", "Satire", "SatiricalArticle")]
    public void A_label_is_on_the_page_the_card_the_feed_and_in_the_data(string id, string name, string type)
    {
        using var newsroom = Newsroom.With("articles/wall.md", $"title: The wall\nlabel: {id}");
        var site = newsroom.Build().Clean();
        Assert.Equal(name, site.Words(Address, ".story-head .story-label"));
        Assert.Equal(name, site.Words("/world/", ".card .story-label"));
        Assert.Equal("The wall", site.Data(Address, type).GetProperty("headline").GetString());
        var item = Assert.Single(site.Feed("/feed.xml").Items);
        Assert.Equal($"{name}: The wall", item.Title.Text);
        Assert.Contains(name, item.Categories.Select(c => c.Name));
    }

    [Fact]
    public void A_headline_that_begins_with_the_label_is_not_labelled_twice()
    {
        using var newsroom = Newsroom.With("articles/wall.md", "title: 'Analysis: the wall'\nlabel: analysis");
        Assert.Equal("Analysis: the wall", Assert.Single(newsroom.Build().Clean().Feed("/feed.xml").Items).Title.Text);
    }

    [Fact]
    public void The_label_of_a_story_is_in_the_language_of_the_story()
    {
        using var newsroom = Newsroom.With("articles/wall.md", "title: Стена\nslug: wall\nlanguage: ru\nlabel: opinion");
        var site = newsroom.Build().Clean();
        Assert.Equal("Мнение", site.Words(Address, ".story-label"));
        Assert.Equal("Мнение", site.Words("/world/", "[lang=ru] .story-label"));
    }

    [Fact]
    public void A_newsroom_can_have_labels_of_its_own_and_name_the_known_ones_otherwise()
    {
        using var newsroom = Newsroom.With("articles/wall.md", "title: The wall\nlabel: numbers")
            .And("articles/roads.md", "title: Roads\nlabel: opinion")
            .Site("labels:\n  - {id: numbers, name: {en: By the numbers, ru: В цифрах}, colour: teal, type: AnalysisNewsArticle}\n"
                + "  - {id: opinion, name: Comment}");
        var site = newsroom.Build().Clean();
        Assert.Equal("By the numbers", site.Words(Address, ".story-label.teal"));
        Assert.Equal("The wall", site.Data(Address, "AnalysisNewsArticle").GetProperty("headline").GetString());
        Assert.Equal("Comment", site.Words("/2020/01/10/roads/", ".story-label.orange"));
        Assert.Equal("Roads", site.Data("/2020/01/10/roads/", "OpinionNewsArticle").GetProperty("headline").GetString());
    }

    [Fact]
    public void A_card_of_an_opinion_shows_whose_it_is()
    {
        using var newsroom = Newsroom.With("articles/wall.md", "title: The wall\nlabel: opinion\nauthors: [anna, Ben Outside]")
            .And("articles/roads.md", "title: Roads\nlabel: opinion\nauthors: [Ben Outside, anna]")
            .And("articles/rain.md", "title: Rain\nlabel: analysis\nauthors: [anna]")
            .File("authors/anna.yml", "name: Anna\nimage: media/anna.png\n").File("media/anna.png", Pictures.Png(200, 300));
        var site = newsroom.Build().Clean();
        foreach (var list in new[] { "/world/", "/" })
        {
            var wall = Card("The wall");
            Assert.Equal("Anna and Ben Outside", wall.QuerySelector(".voices")!.TextContent.Trim());
            Assert.Equal("/authors/anna/", wall.QuerySelector(".voices a")!.GetAttribute("href"));
            var head = wall.QuerySelector(".voices img")!;
            Assert.Equal(("", "48", "48"), (head.GetAttribute("alt"), head.GetAttribute("width"), head.GetAttribute("height")));
            Assert.True(site.Has(head.GetAttribute("src")!.TrimStart('/')));

            // The head of the second author would stand beside the name of the first.
            Assert.Null(Card("Roads").QuerySelector(".voices img"));
            Assert.Null(Card("Rain").QuerySelector(".voices"));

            AngleSharp.Dom.IElement Card(string title) =>
                site.Html(list).QuerySelectorAll(".card").First(c => c.QuerySelector(".card-title")!.TextContent == title);
        }
    }

    [Fact]
    public void An_unknown_label_is_an_error_that_names_the_known_ones()
    {
        using var newsroom = Newsroom.With("articles/wall.md", "title: The wall\nlabel: opnion");
        var complaint = newsroom.Build().Refused().Complaint("DL0204");
        Assert.Contains("expected one of: opinion, analysis, review", complaint);
        Assert.EndsWith("did you mean 'opinion'?", complaint);
    }

    [Fact]
    public void A_sponsored_story_says_who_paid_is_no_news_and_never_leads()
    {
        using var newsroom = Newsroom.With(
                "articles/wall.md",
                "title: The wall\nlabel: sponsored\npriority: 1\ndate: 2020-02-01 10:00\n"
                    + "sponsor: {name: Wall Works, url: 'https://walls.example/'}")
            .And("articles/roads.md", "title: Roads\ndate: 2020-02-01 09:00");
        var site = newsroom.Build().Clean();
        const string Paid = "/2020/02/01/wall/";
        Assert.Equal("https://walls.example/", site.Html(Paid).QuerySelector("a[rel=sponsored]")!.GetAttribute("href"));
        Assert.Equal("Wall Works", site.Data(Paid, "AdvertiserContentArticle").GetProperty("sponsor").GetProperty("name").GetString());
        Assert.DoesNotContain(Paid, site.Text("/news-sitemap.xml"));
        Assert.Contains("/2020/02/01/roads/", site.Text("/news-sitemap.xml"));
        Assert.Equal("Roads", site.Words("/", ".card.lead .card-title"));
        Assert.Contains("rel=\"sponsored\"", site.Text("/feed.xml"));
    }

    [Theory]
    [InlineData("label: sponsored", "a sponsored story needs 'sponsor'")]
    [InlineData("label: review", "a review needs 'review'")]
    [InlineData("label: opinion\nsponsor: Wall Works", "'sponsor' is set, but the label does not ask for it")]
    [InlineData("label: review\nreview: {item: The River, rating: 6/5}", "'rating' is '6/5'")]
    [InlineData("claim: {text: It fell, verdict: False}", "'claim' is set, but the label does not ask for it")]
    public void What_a_label_asks_for_is_there_and_nothing_else(string lines, string message)
    {
        using var newsroom = Newsroom.With("articles/wall.md", $"title: The wall\n{lines}");
        Assert.Contains(message, Assert.Single(newsroom.Build().Refused().Complaints));
    }

    [Fact]
    public void A_review_names_what_it_is_about_and_a_fact_check_its_claim()
    {
        using var newsroom = Newsroom.With(
                "articles/wall.md", "title: The wall\nlabel: review\nreview: {item: The River, type: book, rating: 4/5}")
            .And(
                "articles/roads.md",
                "title: Roads\nlabel: fact-check\nclaim: {text: All roads are closed, by: A leaflet, verdict: False}");
        var site = newsroom.Build().Clean();
        var review = site.Data(Address, "ReviewNewsArticle");
        Assert.Equal("Book", review.GetProperty("itemReviewed").GetProperty("@type").GetString());
        Assert.Equal("4", review.GetProperty("reviewRating").GetProperty("ratingValue").GetString());
        Assert.Equal("The River: 4/5", site.Words(Address, ".verdict"));
        var check = site.Data("/2020/01/10/roads/", "ClaimReview");
        Assert.Equal("All roads are closed", check.GetProperty("claimReviewed").GetString());
        Assert.Equal("False", check.GetProperty("reviewRating").GetProperty("alternateName").GetString());
    }

    [Fact]
    public void An_editors_note_and_a_clarification_are_on_the_page_and_in_feeds()
    {
        using var newsroom = Newsroom.With(
            "articles/wall.md",
            "title: The wall\neditors_note: The pictures are hard to bear.\nkey_points: [It held]\n"
                + "corrections: [{date: 2020-01-12, kind: clarification, text: Measured from the bed.}]");
        var site = newsroom.Build().Clean();
        Assert.Equal("Editor’s note: The pictures are hard to bear.", site.Words(Address, ".editors-note"));
        Assert.Equal(["It held"], site.AllWords(Address, ".key-points li"));
        Assert.Equal("Clarification", site.Words(Address, "#corrections-title"));
        Assert.Equal("Clarified January 12, 2020", site.Words(Address, ".corrected"));
        Assert.StartsWith("Clarification:", site.Words("/corrections/", ".correction-text"));
        var feed = site.Text("/feed.xml");
        Assert.Contains("The pictures are hard to bear.", feed);
        Assert.Contains("<h2>Clarification</h2>", feed);
        Assert.Equal(
            "Clarification",
            Assert.Single(site.Data(Address, "NewsArticle").GetProperty("correction").EnumerateArray()).GetProperty("name").GetString());
    }
}
