using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Themes;

/// <summary>A mistake in a theme is reported by file and line, with the page on which it was found.</summary>
public sealed class ThemeTests
{
    [Fact]
    public void Broken_Liquid_is_an_error_with_its_line()
    {
        using var newsroom = Flood().EditTheme("page.liquid", "    <h1>{{ page.title }}</h1>", "    <h1>{{ page.title </h1>");
        Assert.StartsWith("theme/page.liquid:3:", newsroom.Build().Refused().Complaint("DL0503"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_that_is_never_closed_is_an_error()
    {
        using var newsroom = Flood().EditTheme("page.liquid", "    {%- endif %}\n  </header>", "  </header>");
        Assert.StartsWith("theme/page.liquid:", newsroom.Build().Refused().Complaint("DL0503"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_member_names_the_template_its_line_and_the_page()
    {
        using var newsroom = Flood().EditTheme("article.liquid", "<h1>{{ article.title }}</h1>", "<h1>{{ article.titel }}</h1>");
        var line = File
            .ReadLines(Path.Combine(newsroom.Project.Theme, "article.liquid"))
            .TakeWhile(l => !l.Contains("titel", StringComparison.Ordinal))
            .Count() + 1;
        var site = newsroom.Build();
        Assert.False(site.Result.Succeeded);
        var complaint = site.Complaint("DL0504");
        Assert.StartsWith($"theme/article.liquid:{line}:", complaint, StringComparison.Ordinal);
        Assert.EndsWith(
            "the view 'article' has no 'titel' (on the page /2020/01/10/flood/); did you mean 'title'?",
            complaint,
            StringComparison.Ordinal);
        Assert.False(site.Has("/2020/01/10/flood/"));
    }

    [Fact]
    public void One_mistake_that_breaks_many_pages_is_reported_once()
    {
        using var newsroom = Flood()
            .And("articles/help.md", "title: Help")
            .And("articles/more.md", "title: More")
            .EditTheme("article.liquid", "{{ article.title }}", "{{ article.titel }}");
        Assert.Contains("(on the page /2020/01/10/flood/ and 2 more)", newsroom.Build().Complaint("DL0504"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_partial_names_the_partial()
    {
        using var newsroom = Flood().EditTheme("partials/card.liquid", "{{ card.title }}", "{{ card.headline }}");
        Assert.StartsWith("theme/partials/card.liquid:", newsroom.Build().Complaints[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_the_theme_does_not_have_is_an_error_with_the_nearest()
    {
        using var newsroom = Flood().EditTheme("partials/byline.liquid", "t.published", "t.publishd");
        var complaint = newsroom.Build().Complaint("DL0504");
        Assert.Contains("theme/strings/en.yml has no 'publishd'", complaint, StringComparison.Ordinal);
        Assert.EndsWith("did you mean 'published'?", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_escaped_everywhere()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: \"<script>alert(1)</script> & 'more' \\\"quoted\\\"\"");
        var site = newsroom.Build();
        Assert.Contains("'title' is plain text", site.Complaint("DL0427"), StringComparison.Ordinal);

        // In JSON these signs have no meaning.
        Assert.Equal(["feed.json", "world/feed.json"], site.FilesWith("<script>alert"));
        Assert.Equal("<script>alert(1)</script> & ‘more’ “quoted”", site.Words("/2020/01/10/flood/", "h1"));
        Assert.Equal(
            "<script>alert(1)</script> & ‘more’ “quoted”",
            site.Data("/2020/01/10/flood/", "NewsArticle").GetProperty("headline").GetString());
        Assert.Equal("<script>alert(1)</script> & ‘more’ “quoted”", site.Feed("feed.xml").Items.Single().Title.Text);
    }

    private static Newsroom Flood() => Newsroom.With("articles/flood.md", "title: Flood");
}
