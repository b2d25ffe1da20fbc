using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>All mistakes in site.yml are reported at once, each with its line, and nothing is written.</summary>
public sealed class SiteFileTests
{
    [Theory]
    [InlineData(
        "zone: Europe/Moskow",
        "site.yml:3:7: error DL0208: there is no time zone 'Europe/Moskow'; expected a name such as Europe/Moscow; did you mean "
            + "'Europe/Moscow'?")]
    [InlineData("zone: ''", "site.yml:3:7: error DL0201: site.yml needs 'zone'; expected zone: the newsroom's time zone: Europe/Moscow")]
    [InlineData(
        "url: courier.example",
        "site.yml:2:6: error DL0207: 'courier.example' is not a valid URL for a site; expected https://example.org/ or "
            + "https://example.org/path/")]
    [InlineData("langauge: en", "site.yml:8:1: error DL0202: site.yml has no field 'langauge'; did you mean 'language'?")]
    [InlineData("title: The Courier", "site.yml:8:1: error DL0202: site.yml has no field 'title'")]
    [InlineData("baseURL: https://courier.example/", "site.yml:8:1: error DL020")]
    [InlineData("dateline: {default: tass, ru: tas}", "did you mean 'tass'?")]
    [InlineData(
        "listing: {size: 0}",
        "site.yml:8:17: error DL0204: 'size' is '0'; expected how many stories a page of a list has; write a whole number from 1 to 1000")]
    [InlineData("listing: {sise: 5}", "did you mean 'size'?")]
    [InlineData("feeds: {items: many}", "error DL0204: 'items' is 'many'")]
    [InlineData("sections: [{id: World News, name: World}]", "error DL0206: the section id 'World News' can't be used in an address")]
    [InlineData("sections: [{id: world}]", "error DL0201: a section needs 'name'")]
    [InlineData("sections: world", "'sections' must have fields below it")]
    [InlineData("menu: {main: [{name: About, url: about}]}", "error DL0207: 'about' is not a valid link")]
    [InlineData("image: media/card.png", "there is no picture 'media/card.png'")]
    public void A_mistake_is_an_error_with_its_line(string line, string says)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site(line);
        var site = newsroom.Build().Refused();
        Assert.Contains(site.Complaints, c => c.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_are_reported_in_one_run_with_those_of_the_stories()
    {
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: Flood\nsection: wrold")
            .Site("zone: Mars")
            .Site("url: nowhere")
            .Site("nmae: x");
        Assert.Equal(
            ["DL0301", "DL0207", "DL0208", "DL0202"],
            newsroom.Build().Refused().Complaints.Where(c => c.Contains(": error ", StringComparison.Ordinal))
                .Select(c => c.Split(": error ")[1][..6]));
    }

    [Fact]
    public void A_folder_without_a_site_file_is_not_a_newsroom()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Delete("site.yml");
        Assert.EndsWith(
            "the folder has no site.yml; expected a newsroom: site.yml, articles/, backgrounds/ ...; name the newsroom's folder with "
                + "--input",
            newsroom.Build().Refused().Complaint("DL0506"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("01.02.2020")]
    public void A_time_that_cant_be_read_is_an_error(string now)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood");
        Assert.StartsWith("--now: error DL0205", newsroom.Build(now).Refused().Complaint("DL0205"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "article/flood.md",
        "article: warning DL0507: this is not a folder of a newsroom, so its files are not read; did you mean 'articles'?")]
    [InlineData(
        "articles/flood.markdown",
        "articles/flood.markdown: warning DL0507: this file is not read: documents in articles/ end in .md; rename it, or move "
            + "pictures and files to media/")]
    [InlineData(
        "topics/oka.yaml",
        "topics/oka.yaml: warning DL0507: this file is not read: documents in topics/ end in .yml; rename it, or move pictures "
            + "and files to media/")]
    [InlineData("front.yaml", "front.yaml: warning DL0507: this file is not read; did you mean 'front.yml'?")]
    public void An_unused_file_causes_a_warning(string path, string complaint)
    {
        using var newsroom = Newsroom.With("articles/help.md", "title: Help").File(path, "text");
        Assert.Equal([complaint], newsroom.Build().Complaints);
    }

    [Fact]
    public void A_readme_and_hidden_files_are_ignored()
    {
        using var newsroom = Newsroom
            .With("articles/help.md", "title: Help")
            .File("README.md", "Hello")
            .File(".git/config", "x")
            .File("articles/.draft.md.swp", "x");
        newsroom.Build().Clean();
    }

    [Fact]
    public void Additional_fields_reach_templates()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nstrand: High water")
            .Site("fields: [{name: strand, description: What it is a part of.}]");
        newsroom.EditTheme("article.liquid", "<h1>", "<p class=\"strand\">{{ article.extra.strand }}</p><h1>");
        Assert.Equal("High water", newsroom.Build().Clean().Words("/2020/01/10/flood/", ".strand"));
    }

    [Fact]
    public void Additional_fields_are_optional()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("fields: [{name: strand}]");
        newsroom.EditTheme(
            "article.liquid", "<h1>", "{% if article.extra.strand %}<p class=\"strand\">{{ article.extra.strand }}</p>{% endif %}<h1>");
        Assert.Empty(newsroom.Build().Clean().AllWords("/2020/01/10/flood/", ".strand"));
    }

    [Fact]
    public void An_undeclared_field_is_an_error()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nserie: High water").Site("fields: [{name: strand}]");
        Assert.Contains("did you mean 'series'?", newsroom.Build().Refused().Complaint("DL0202"), StringComparison.Ordinal);
    }
}
