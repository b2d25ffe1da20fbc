namespace Dateline.Tests.Markdown;

public sealed class PictureTests
{
    private const string Image =
        "<img src=\"/repo/media/map.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\">";
    private const string Figure = "<figure>" + Image + "<figcaption>Caption <span class=\"credit\">Credit</span></figcaption></figure>\n";

    [Theory]
    [InlineData("![a](map.png \"Caption | Credit\")\n![a](map.png \"Caption | Credit\")", Figure + Figure)]
    [InlineData("![a](map.png \"Caption | Credit\") ![a](map.png)", Figure + "<figure>" + Image + "</figure>\n")]
    [InlineData("![a](map.png \"Caption | Credit\")\\\n![a][r]\n\n[r]: map.png \"Caption | Credit\"", Figure + Figure)]
    public void Pictures_that_share_a_paragraph_have_their_captions(string body, string html) => Assert.Equal(html, Rendered.Html(body));

    [Fact]
    public void A_picture_in_a_link_has_its_caption_below_the_link() =>
        Assert.Equal(
            "<figure><a href=\"/repo/2019/12/10/story/\">" + Image
                + "</a><figcaption>Caption <span class=\"credit\">Credit</span></figcaption></figure>\n",
            Rendered.Html("[![a](map.png \"Caption | Credit\")](story.md)"));

    [Theory]
    [InlineData("- ![a](map.png \"Caption | Credit\")", "<ul>\n<li>" + Figure + "</li>\n</ul>\n")]
    [InlineData("Term\n:   ![a](map.png \"Caption | Credit\")", "<dl>\n<dt>Term</dt>\n<dd>" + Figure + "</dd>\n</dl>\n")]
    [InlineData("^^^\n![a](map.png \"Caption | Credit\")\n^^^ Both", "<figure>\n" + Figure + "<figcaption>Both</figcaption>\n</figure>\n")]
    public void A_caption_is_shown_wherever_the_picture_is_alone(string body, string html) => Assert.Equal(html, Rendered.Html(body));

    [Fact]
    public void A_caption_is_shown_in_a_cell() =>
        Assert.Contains(
            "<td>" + Figure + "</td>", Rendered.Html("| p |\n|---|\n| ![a](map.png \"Caption \\| Credit\") |"), StringComparison.Ordinal);
}
