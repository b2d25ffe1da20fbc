using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Process;

/// <summary>Mistakes of writers. Each is reported once, with its place and what to do.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("section: europe", "3:10: error DL0301: there is no section 'europe'; did you mean 'world/europe'?")]
    [InlineData("section: Old Continent", "3:10: error DL0301: there is no section 'Old Continent'; did you mean 'world/europe'?")]
    [InlineData("authors: [Ann Lee]", "3:11: warning DL0316: 'Ann Lee' has a file in authors/ and must be named by its id; write ann-lee")]
    [InlineData("authors: [ann-lee, Ann-Lee]", "3:20: warning DL0211: 'authors' names 'Ann-Lee' twice; delete one of the two")]
    [InlineData("topics: ['!!!']", "3:10: error DL0206: the topic '!!!' has no letter or digit; expected a name of one or a few words")]
    [InlineData("related: [flood.md]", "3:11: error DL0307: the story refers to itself; expected another article; delete the line")]
    [InlineData(
        "translations: [flood.md]",
        "3:16: error DL0315: the story refers to itself; expected the same story in another language; delete the line")]
    [InlineData(
        "translations: [rain.md]",
        "3:16: error DL0315: 'rain.md' is in the same language as this story, 'en'; expected the same story in another language; set "
            + "'language' in the translation")]
    [InlineData(
        "backgrounds: [dam@]",
        "3:15: error DL0304: there is nothing after the '@'; expected latest or the date of an edition; its editions: 2019-01-01")]
    [InlineData(
        "backgrounds: [dam@lastest]",
        "3:15: error DL0304: the explainer 'dam' has no edition 'lastest'; expected latest or the date of an edition; did you mean "
            + "'dam@latest'?")]
    [InlineData(
        "language: english",
        "3:11: error DL0204: 'language' is 'english'; expected the language of the text: en, ru, pt-BR; write en")]
    [InlineData(
        "kind: link",
        "3:7: error DL0201: a link needs 'canonical'; expected canonical: the URL of the original, if this is a copy or a link")]
    [InlineData(
        "status: withdrawn",
        "3:9: warning DL0212: this story is withdrawn, but its date or reason is missing; write withdrawn: and, indented below it, "
            + "date: and reason:")]
    [InlineData(
        "image: {src: media/Map.PNG, alt: A map}",
        "3:14: error DL0310: there is no picture 'media/Map.PNG'; expected a file below media/; did you mean 'media/map.png'?")]
    [InlineData(
        "corrections: [{date: 2020-01-12, text: It is 3 metres, not 30.}]",
        "3:56: error DL0110: a comma between braces ends a value, so 'not 30.' is read as a field; put the whole value in double quotes")]
    [InlineData("draft: false", "3:1: error DL0203: 'draft' is another generator's key; remove the line: a text is published unless "
        + "it is a draft")]
    [InlineData(
        "slug: Big Flood",
        "3:7: error DL0206: the slug 'Big Flood' can't be used in an address; expected lower-case letters, digits and hyphens; write "
            + "big-flood")]
    public void A_mistake_is_reported(string front, string complaint)
    {
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Flood\n{front}");
        newsroom.And("articles/rain.md", "title: Rain")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01")
            .File("authors/ann-lee.yml", "name: Ann Lee\n")
            .File("media/map.png", [1, 2, 3])
            .Site("sections:\n  - {id: world, name: World, sections: [{id: europe, name: Old Continent}]}");
        Assert.Equal("articles/flood.md:" + complaint, Assert.Single(newsroom.Build().Complaints));
    }

    [Fact]
    public void A_misspelled_required_field_is_reported_once()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "headline: Flood\nsectoin: world\nsection: world")
            .And("articles/rain.md", "titel: Rain");
        Assert.Equal(
            ["articles/flood.md:2:1: error DL0203: 'headline' is another generator's key; here it is title: the headline",
                "articles/flood.md:3:1: error DL0202: an article has no field 'sectoin'; did you mean 'section'?",
                "articles/rain.md:2:1: error DL0202: an article has no field 'titel'; did you mean 'title'?"],
            newsroom.Build().Refused().Complaints);
    }

    [Fact]
    public void References_to_a_document_that_cant_be_parsed_are_not_reported()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood\nrelated: [rain.md]\nbackgrounds: [dam]", "See [Rain](rain.md).")
            .File("articles/rain.md", "No front matter.\n").File("backgrounds/dam.md", "No front matter.\n")
            .File("front.yml", "lead: articles/rain.md\n");
        Assert.Equal(
            ["articles/rain.md:1:1", "backgrounds/dam.md:1:1"], newsroom.Build().Refused().Complaints.Select(c => c.Split(": ")[0]));
    }

    [Fact]
    public void Every_broken_link_is_reported_with_a_path_that_can_be_pasted()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-flood.md", "title: Flood", "[a](12-rain.md)\n\n[b](12-rain.md) and [c](/media/no.pdf)")
            .And("articles/2019/12/12-rain.md", "title: Rain");
        Assert.Equal(
            ["articles/2020/01/10-flood.md:5:5: error DL0308: there is no document '12-rain.md'; expected the path of a .md file "
                + "relative to this file, or an address that starts with /; did you mean '../../2019/12/12-rain.md'?",
                "articles/2020/01/10-flood.md:7:5: error DL0308: there is no document '12-rain.md'; expected the path of a .md file "
                    + "relative to this file, or an address that starts with /; did you mean '../../2019/12/12-rain.md'?",
                "articles/2020/01/10-flood.md:7:25: error DL0310: there is no file '/media/no.pdf'; expected a file below media/"],
            newsroom.Build().Refused().Complaints);
    }

    [Fact]
    public void A_link_to_the_address_of_a_hidden_story_is_shown_as_plain_text()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood", "See [the rain](/2020/03/01/rain/).")
            .And("articles/rain.md", "title: Rain\ndate: 2020-03-01");
        var site = newsroom.Build();
        Assert.Equal(
            "articles/flood.md:6:16: warning DL0309: '/2020/03/01/rain/' is not public now; its words are shown without the link",
            Assert.Single(site.Complaints));
        Assert.Empty(site.FilesWith("/2020/03/01/"));
    }

    [Fact]
    public void The_front_page_shows_a_story_once_and_says_what_is_hidden()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood")
            .And("articles/rain.md", "title: Rain\ndate: 2020-03-01")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2020-03-01")
            .File(
                "front.yml",
                "lead: /articles/flood.md\nslots: [articles/rain.md, articles/flood.md]\npackages:\n  - {title: Dams, background: dam, "
                    + "items: []}\n");
        Assert.Equal(
            ["front.yml:2:9: warning DL0309: 'articles/rain.md' is not public now; its place is left open",
                "front.yml:2:27: warning DL0211: 'articles/flood.md' is already on the front page, on line 1; it is shown "
                    + "there only; delete one of the two",
                "front.yml:4:31: warning DL0309: 'dam' is not public now; its place is left open"],
            newsroom.Build().Complaints);
    }
}
