using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>The dateline at the start of the first paragraph: where and when a story was filed, and by which agency.</summary>
public sealed class DatelineTests
{
    private const string Address = "/2019/12/10/call/";

    [Theory]
    [InlineData("plain", "MOSCOW, December 10 — The presidents will talk.")]
    [InlineData("tass", "MOSCOW, December 10. /TASS/. The presidents will talk.")]
    [InlineData("ap", "MOSCOW (TASS) — The presidents will talk.")]
    [InlineData("reuters", "MOSCOW, Dec 10 (TASS) - The presidents will talk.")]
    [InlineData("none", "The presidents will talk.")]
    [InlineData("'{place}, {date}: {source}.'", "Moscow, December 10: TASS. The presidents will talk.")]
    public void A_site_chooses_how_datelines_are_printed(string style, string paragraph)
    {
        using var newsroom = Call().Site($"dateline: {style}");
        Assert.Equal(paragraph, newsroom.Build().Clean().Words(Address, ".prose p"));
    }

    [Fact]
    public void The_default_names_no_agency()
    {
        using var newsroom = Call();
        Assert.Equal("MOSCOW, December 10 — The presidents will talk.", newsroom.Build().Words(Address, ".prose p"));
    }

    [Fact]
    public void Each_language_may_have_its_own()
    {
        using var newsroom = Call()
            .And("articles/2019/12/10-zvonok.md", "title: Звонок\nlanguage: ru\nplace: Москва\nsource: ТАСС", "Президенты поговорят.")
            .Site("dateline: {default: ap, ru: tass}");
        var site = newsroom.Build().Clean();
        Assert.Equal("MOSCOW (TASS) — The presidents will talk.", site.Words(Address, ".prose p"));
        Assert.Equal("МОСКВА, 10 декабря. /ТАСС/. Президенты поговорят.", site.Words("/2019/12/10/zvonok/", ".prose p"));
    }

    [Fact]
    public void A_story_may_come_from_another_agency()
    {
        using var newsroom = Call().Site("dateline: tass")
            .Edit("articles/2019/12/10-call.md", "place: Moscow", "place: Moscow\nsource: Interfax");
        Assert.StartsWith("MOSCOW, December 10. /Interfax/. The", newsroom.Build().Words(Address, ".prose p"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_agency_is_the_newsroom()
    {
        using var newsroom = Call().Site("dateline: tass").Edit("site.yml", "source: TASS\n", "");
        Assert.StartsWith("MOSCOW, December 10. /The Courier/. The", newsroom.Build().Words(Address, ".prose p"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_a_place_has_no_dateline()
    {
        using var newsroom = Call().Edit("articles/2019/12/10-call.md", "place: Moscow\n", "");
        var site = newsroom.Build();
        Assert.Equal("The presidents will talk.", site.Words(Address, ".prose p"));
        Assert.False(site.Data(Address, "NewsArticle").TryGetProperty("dateline", out _));
    }

    [Fact]
    public void A_dateline_is_always_plain_text()
    {
        using var newsroom = Call().Edit("articles/2019/12/10-call.md", "place: Moscow", "place: \"A & <b>B</b>\"");
        Assert.StartsWith("A & <B>B</B>, December 10 —", newsroom.Build().Words(Address, ".prose p"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_style_is_an_error_with_the_nearest()
    {
        using var newsroom = Call().Site("dateline: tas");
        Assert.Contains("did you mean 'tass'?", newsroom.Build().Refused().Complaint("DL0204"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "source: Reuters", "Reuters", "Reuters")]
    [InlineData("", "source: Reuters\nauthors: [Anna Petrova]", "By Anna Petrova|Reuters", "Anna Petrova")]
    [InlineData("", "source: TASS", "", "The Courier")]
    [InlineData("dateline: reuters", "source: Reuters", "", "Reuters")]
    [InlineData("", "source: ТАСС\nlanguage: ru", "ТАСС", "The Courier")]
    [InlineData("", "", "", "The Courier")]
    public void An_agency_that_the_dateline_does_not_name_is_in_the_byline(string style, string front, string byline, string creator)
    {
        using var newsroom = Newsroom.With("articles/2020/01/10-flood.md", $"title: Flood\nplace: Leeds\n{front}");
        var site = (style.Length > 0 ? newsroom.Site(style) : newsroom).Build().Clean();
        Assert.Equal(byline, string.Join('|', site.AllWords("/2020/01/10/flood/", ".byline")));
        Assert.Equal(
            creator, site.Data("/2020/01/10/flood/", "NewsArticle").GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Contains($"<dc:creator>{creator}</dc:creator>", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    private static Newsroom Call() =>
        Newsroom.With("articles/2019/12/10-call.md", "title: Call\nplace: Moscow", "The presidents will talk.");
}
