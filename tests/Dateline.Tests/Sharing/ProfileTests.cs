using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sharing;

/// <summary>Authors as people whom machines can know again, and data that uses schema.org's words only.</summary>
public sealed class ProfileTests
{
    // Release 30.0. What a type inherits is listed with it.
    private const string Vocabulary = """
        WebSite: name url description inLanguage publisher
        CollectionPage: name url description inLanguage mainEntity
        ProfilePage: url mainEntity
        ItemList: itemListElement
        BreadcrumbList: itemListElement
        ListItem: position name item url
        NewsMediaOrganization: name url logo sameAs ethicsPolicy correctionsPolicy masthead
        Organization: name url description parentOrganization sameAs
        Person: name url description jobTitle worksFor sameAs
        ImageObject: url contentUrl width height creditText copyrightHolder copyrightNotice license acquireLicensePage
        NewsArticle: url mainEntityOfPage headline description inLanguage
        NewsArticle: isAccessibleForFree publisher publishingPrinciples datePublished dateModified articleSection dateline
        NewsArticle: image author correction citation keywords isBasedOn license usageInfo
        BackgroundNewsArticle: url mainEntityOfPage headline description inLanguage
        BackgroundNewsArticle: isAccessibleForFree publisher publishingPrinciples datePublished dateModified image author citation keywords
        LiveBlogPosting: url mainEntityOfPage headline description inLanguage
        LiveBlogPosting: isAccessibleForFree publisher publishingPrinciples datePublished dateModified articleSection
        LiveBlogPosting: image author correction citation keywords license usageInfo coverageStartTime coverageEndTime liveBlogUpdate
        BlogPosting: url headline datePublished dateModified articleBody author publisher image
        CorrectionComment: text datePublished
        CreativeWork: name url archivedAt
        """;

    [Fact]
    public void An_author_page_is_a_ProfilePage_of_a_person_with_profiles_elsewhere()
    {
        using var newsroom = Paper();
        var site = newsroom.Build().Clean();
        var person = site.Data("/authors/anna/", "ProfilePage").GetProperty("mainEntity");
        Assert.Equal("Person", person.GetProperty("@type").GetString());
        Assert.Equal("Anna Petrova", person.GetProperty("name").GetString());
        Assert.Equal("Correspondent", person.GetProperty("jobTitle").GetString());
        Assert.Equal("https://social.example/@anna", person.GetProperty("sameAs")[0].GetString());
        Assert.Equal("https://courier.example/authors/anna/", person.GetProperty("url").GetString());
        Assert.Equal("me", site.Html("/authors/anna/").QuerySelector("a[href='https://social.example/@anna']")!.GetAttribute("rel"));
        Assert.Equal("Organization", site.Data("/authors/desk/", "ProfilePage").GetProperty("mainEntity").GetProperty("@type").GetString());
    }

    [Fact]
    public void A_story_names_its_authors_and_their_accounts()
    {
        using var newsroom = Paper();
        var page = newsroom.Build().Html("/2020/01/10/flood/");
        string[] Values(string selector) => [.. page.QuerySelectorAll(selector).Select(m => m.GetAttribute("content")!)];
        Assert.Equal(["Anna Petrova", "Ivan Ivanov", "World desk"], Values("meta[name=author]"));
        Assert.Equal(
            ["https://courier.example/authors/anna/", "https://courier.example/authors/desk/"], Values("meta[property='article:author']"));
        Assert.Equal(["@anna@social.example"], Values("meta[name='fediverse:creator']"));
    }

    [Fact]
    public void A_changed_account_changes_the_stories()
    {
        using var newsroom = Paper();
        newsroom.Build();
        newsroom.Edit("authors/anna.yml", "@anna@social.example", "@ap@social.example");
        var site = newsroom.Build();
        Assert.Contains("@ap@social.example", site.Text("/2020/01/10/flood/"), StringComparison.Ordinal);
        site.Same(newsroom.BuildAnew());
    }

    [Theory]
    [InlineData("https://social.example/@anna", "write \"@anna@social.example\", in quotes")]
    [InlineData("anna@social.example", "write \"@anna@example.social\", in quotes")]
    [InlineData("@anna", "write \"@anna@example.social\", in quotes")]
    public void An_account_of_another_form_is_an_error(string account, string remedy)
    {
        using var newsroom = Paper().File("authors/anna.yml", $"name: Anna Petrova\nfediverse: \"{account}\"\n");
        Assert.EndsWith(remedy, newsroom.Build().Refused().Complaint("DL0204"));
    }

    [Fact]
    public void A_source_is_a_citation()
    {
        using var newsroom = Paper();
        var source = newsroom.Build().Data("/2020/01/10/flood/", "NewsArticle").GetProperty("citation")[0];
        Assert.Equal("The gauge", source.GetProperty("name").GetString());
        Assert.Equal("https://example.org/gauge", source.GetProperty("url").GetString());
        Assert.Equal("https://example.org/copy", source.GetProperty("archivedAt").GetString());
    }

    [Fact]
    public void Structured_data_has_only_words_of_schema_org()
    {
        var known = Vocabulary.Split('\n').Select(l => l.Split(": "))
            .GroupBy(l => l[0], l => l[1].Split(' ')).ToDictionary(g => g.Key, g => g.SelectMany(w => w).ToArray());
        using var paper = Paper();
        using var rich = Rich.Newsroom();
        foreach (var site in (Built[])[paper.Build(), rich.Build()])
        {
            foreach (var script in site.Pages.SelectMany(p => site.Html(p).QuerySelectorAll("script[type='application/ld+json']")))
            {
                AssertKnown(JsonDocument.Parse(script.TextContent).RootElement.GetProperty("@graph"), known);
            }
        }
    }

    private static void AssertKnown(JsonElement data, Dictionary<string, string[]> known)
    {
        if (data.ValueKind == JsonValueKind.Array)
        {
            Assert.All(data.EnumerateArray(), e => AssertKnown(e, known));
        }
        else if (data.ValueKind == JsonValueKind.Object)
        {
            var type = data.GetProperty("@type").GetString()!;
            Assert.True(known.ContainsKey(type), type);
            foreach (var property in data.EnumerateObject().Where(p => p.Name[0] != '@'))
            {
                Assert.True(known[type].Contains(property.Name), $"{type} has no {property.Name}");
                AssertKnown(property.Value, known);
            }
        }
    }

    private static Newsroom Paper() => Newsroom
        .With(
            "articles/flood.md",
            "title: Flood\nauthors: [anna, Ivan Ivanov, desk]\nsources: [{title: The gauge, url: \"https://example.org/gauge\", archived: "
                + "\"https://example.org/copy\"}]\n"
                + "image: {src: media/wall.png, alt: The wall, credit: Ann, rights: {owner: Ann, licence: \"https://example.org/l\"}}")
        .File("authors/anna.yml", """
            name: Anna Petrova
            role: Correspondent
            links: ["https://social.example/@anna"]
            fediverse: "@anna@social.example"
            """)
        .File("authors/desk.yml", "name: World desk\nkind: desk\n")
        .File("media/wall.png", Pictures.Png(1200, 630))
        .Site("republish: {licence: CC BY-ND 4.0, url: \"https://creativecommons.org/licenses/by-nd/4.0/\"}")
        .Site("trust: {social: [\"https://social.example/@courier\"]}");
}
