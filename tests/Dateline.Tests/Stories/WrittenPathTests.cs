using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Stories;

/// <summary>Paths with blanks and other letters, in all the forms in which editors write them.</summary>
public sealed class WrittenPathTests
{
    private static Newsroom With(string body, string front = "title: Flood") =>
        Newsroom.With("articles/2020/01/10-flood.md", front, body)
            .File("media/My Photo.png", Pictures.Png(2, 1))
            .File("media/Müller & Co.png", Pictures.Png(2, 1));

    [Theory]
    [InlineData("media/My%20Photo.png")]
    [InlineData("<media/My Photo.png>")]
    [InlineData("../../../media/My%20Photo.png")]
    [InlineData("<../../../media/My Photo.png>")]
    [InlineData("/media/My%20Photo.png")]
    public void A_path_with_a_blank_leads_to_its_file(string written)
    {
        using var newsroom = With($"![The wall]({written} \"The wall | Anna\")\n\n[The wall]({written})");
        var html = newsroom.Build().Clean().Html("/2020/01/10/flood/");
        Assert.Equal("/media/My%20Photo.png", html.QuerySelector(".prose img")!.GetAttribute("src"));
        Assert.Equal("/media/My%20Photo.png", html.QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("media/M%C3%BCller%20%26%20Co.png")]
    [InlineData("<media/Müller &amp; Co.png>")]
    public void Other_letters_may_be_encoded(string written)
    {
        using var newsroom = With($"![Müller]({written} \"Müller | Anna\")");
        Assert.NotNull(newsroom.Build().Clean().Html("/2020/01/10/flood/").QuerySelector(".prose img"));
    }

    [Theory]
    [InlineData("media/My%20Photo.png")]
    [InlineData("media/My Photo.png")]
    public void A_field_takes_both_forms(string written)
    {
        using var newsroom = With("Text.", $"title: Flood\nimage: {{src: {written}, alt: The wall, credit: Anna}}");
        Assert.NotNull(newsroom.Build().Clean().Html("/2020/01/10/flood/").QuerySelector("figure img"));
    }

    [Fact]
    public void The_hint_for_a_wrong_path_works_when_it_is_copied()
    {
        using var newsroom = With("![The wall](media/My%20Phto.png \"The wall | Anna\")");
        Assert.Contains("did you mean '<media/My Photo.png>'?", newsroom.Build().Refused().Complaint("DL0310"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_with_a_bare_blank_is_reported_with_the_form_that_works()
    {
        using var newsroom = With("![The wall](media/My Photo.png)");
        Assert.Contains("write ![The wall](<media/My Photo.png>)", newsroom.Build().Complaint("DL0425"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: The *wall*", "'title' is plain text")]
    [InlineData("title: Flood\nlede: See [it](a.md)", "'lede' is plain text")]
    [InlineData("title: Flood\nlede: Cats &amp; dogs", "write the character itself")]
    [InlineData("title: Flood\ncorrections: [{date: 2020-01-11, text: It is **3** metres.}]", "'text' is plain text")]
    [InlineData("title: Flood\nkicker: A <b>flood</b>", "'kicker' is plain text")]
    [InlineData("title: Flood\nimage: {src: media/My Photo.png, alt: a, credit: b, caption: The _wall_}", "'caption' is plain text")]
    public void Markup_in_a_plain_field_is_reported(string front, string message)
    {
        using var newsroom = With("Text.", front);
        Assert.Contains(message, newsroom.Build().Complaint("DL0427"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Prices* and 5 * 3 * 2, snake_case_name")]
    [InlineData("title: Tom & Jerry, AT&T; a < b > c")]
    [InlineData("title: The f**k [sic] (see) {x} ~5 km")]
    public void An_ordinary_field_is_quiet(string front)
    {
        using var newsroom = With("Text.", front);
        newsroom.Build().Clean();
    }
}
