using Dateline.Model.Pictures;
using Dateline.Scaling.Cards;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Sharing;

/// <summary>Cards with headlines, for stories without a picture. They are off unless the newsroom asks for them.</summary>
public sealed class TextCardTests
{
    private const string Address = "/2020/01/10/flood/";

    [Fact]
    public void Cards_are_off_by_default()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        Assert.DoesNotContain(newsroom.Build().Clean().Files.Keys, f => f.Contains("cards/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_without_a_picture_gets_a_card_of_its_own()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/rain.md", "title: Rain")
            .And("articles/wall.md", "title: Wall\nimage: {src: media/wall.png, alt: The wall}")
            .File("media/wall.png", Pictures.Png(1200, 630)).Site("cards: text");
        var site = newsroom.Build().Clean();
        using var card = Picture(site, Address);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.Equal("summary_large_image", Meta(site, Address, "meta[name='twitter:card']"));
        Assert.Equal("Flood", Meta(site, Address, "meta[property='og:image:alt']"));
        Assert.Equal(2, site.Files.Keys.Count(f => f.StartsWith("assets/cards/", StringComparison.Ordinal)));
        Assert.EndsWith("/media/wall.png", Meta(site, "/2020/01/10/wall/", "meta[property='og:image']"));
        Assert.False(site.Data(Address, "NewsArticle").TryGetProperty("image", out _));
    }

    [Fact]
    public void A_card_has_its_headline_at_the_side_where_readers_begin()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").And("articles/salam.md", "title: سلام\nlanguage: ar")
            .Site("cards: text");
        var site = newsroom.Build();
        using var left = Picture(site, Address);
        using var right = Picture(site, "/2020/01/10/salam/");
        Assert.InRange(Darkness(left, 0, 600), 1, 255);
        Assert.Equal(0, Darkness(left, 600, 600));
        Assert.Equal(0, Darkness(right, 0, 600));
        Assert.InRange(Darkness(right, 600, 600), 1, 255);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(400)]
    [InlineData(100_000)]
    public void A_headline_of_any_length_stays_within_its_card(int words)
    {
        var card = new TextCard(string.Join(' ', Enumerable.Repeat("Whitewater", words)), "High water", "The Courier", "May 1", false);
        AssertMargins(card);
    }

    [Fact]
    public void One_endless_word_is_broken() =>
        AssertMargins(new TextCard(new string('W', 5000), new string('W', 5000), new string('W', 5000), new string('W', 5000), true));

    [Theory]
    [InlineData("中文")]
    [InlineData("Rain \U0001F327")]
    [InlineData("A\u0001B\uFFFE")]
    [InlineData("ไทย")]
    public void A_card_whose_glyphs_are_missing_is_not_made(string headline)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: \"{headline.Replace("\u0001", "").Replace("\uFFFE", "\\uFFFE")}\"")
            .Site("cards: text\nimage: media/site.png").File("media/site.png", Pictures.Png(1200, 630));
        Assert.False(new TextCard("Flood", headline + "\uE000", "", "", false).IsDrawable);
        if (headline[0] is not 'A')
        {
            Assert.EndsWith("/media/site.png", Meta(newsroom.Build(), Address, "meta[property='og:image']"));
            Assert.Contains(newsroom.Check(), c => c.Contains(" DL0627: the fonts of cards lack '", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Signs_of_markup_are_letters()
    {
        var plain = CardPainterOf("a");
        Assert.NotEqual(plain, CardPainterOf("<b>a</b>"));
        Assert.NotEmpty(CardPainterOf("<span font='1'>&amp;"));
    }

    [Fact]
    public void The_list_of_characters_is_that_of_the_fonts()
    {
        var inFonts = CardFonts.Names.SelectMany(n => FontCharacters.Of(CardFonts.Read(n)))
            .Where(c => c >= ' ' && c is < 0x7F or >= 0xA0).Distinct().Order();
        Assert.Equal(inFonts, CardGlyphs.All.SelectMany(r => Enumerable.Range(r.From, r.To - r.From + 1)));
    }

    [Fact]
    public void A_card_is_drawn_once_and_again_when_its_words_change()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("cards: text");
        var before = newsroom.Build();
        newsroom.Age().Build().DidNothing();
        var kept = Path.Combine(newsroom.Project.CacheFolder, "cards");
        var drawn = Directory.GetFiles(kept, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).ToArray();
        Directory.Delete(newsroom.Project.Output, recursive: true);
        newsroom.Build().Same(before);
        Assert.Equal(drawn, Directory.GetFiles(kept, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc));
        newsroom.Edit("articles/flood.md", "title: Flood", "title: High water");
        var after = newsroom.Build();
        Assert.NotEqual(Meta(before, Address, "meta[property='og:image']"), Meta(after, Address, "meta[property='og:image']"));
        Assert.Single(after.Files.Keys, f => f.StartsWith("assets/cards/", StringComparison.Ordinal));
        after.Same(newsroom.BuildAnew());
    }

    [Fact]
    public void Nothing_of_a_hidden_story_is_on_a_card()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstatus: draft").And("articles/rain.md", "title: Rain")
            .And("articles/later.md", "title: Later\nembargo: 2020-03-01").Site("cards: text");
        Assert.Single(newsroom.Build().Files.Keys, f => f.StartsWith("assets/cards/", StringComparison.Ordinal));
    }

    private static byte[] CardPainterOf(string headline)
    {
        CardFonts.Load();
        return new CardPainter().Paint(new TextCard(headline, "World", "The Courier", "May 1", false));
    }

    private static void AssertMargins(TextCard card)
    {
        CardFonts.Load();
        using var picture = Image.NewFromBuffer(new CardPainter().Paint(card));
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal(0, Darkness(picture, 0, 60, 20, 610));
        Assert.Equal(0, Darkness(picture, 1140, 60, 20, 610));
        Assert.Equal(0, Darkness(picture, 0, 1200, 600, 30));
    }

    private static Image Picture(Built site, string address) =>
        Image.NewFromBuffer(site.Files[Meta(site, address, "meta[property='og:image']")!["https://courier.example/".Length..]]);

    /// <summary>How dark the darkest point of a part is: 0 is paper.</summary>
    private static double Darkness(Image picture, int left, int width, int top = 140, int height = 350) =>
        255 - picture.Crop(left, top, width, height).Min();

    private static string? Meta(Built site, string address, string selector) =>
        site.Html(address).QuerySelector(selector)?.GetAttribute("content");
}
