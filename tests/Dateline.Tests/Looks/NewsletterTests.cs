using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Looks;

/// <summary>The newsletter box: where it stands, what it says, and to whom its form may be sent.</summary>
public sealed class NewsletterTests
{
    private const string Flood = "/2020/01/10/flood/";

    private const string Form = """
        newsletter:
          title: The news at six
          form: https://mail.example:8443/subscribe?list=a&to=b
          field: EMAIL
          hidden: {list: "7", "b_<x>": ""}
          note: Free.
          privacy: /privacy/
        """;

    [Fact]
    public void The_form_has_a_labelled_field_for_the_address_the_hidden_values_and_the_page_on_privacy()
    {
        using var newsroom = Story().Site(Form);
        var box = newsroom.Build(baseUrl: "https://courier.example/base/").Clean().Html(Flood).QuerySelector(".story-text > .newsletter")!;
        Assert.Equal("The news at six", box.QuerySelector($"#{box.GetAttribute("aria-labelledby")}")!.TextContent);
        var form = box.QuerySelector("form")!;
        Assert.Equal("https://mail.example:8443/subscribe?list=a&to=b", form.GetAttribute("action"));
        Assert.Equal("post", form.GetAttribute("method"));
        var field = form.QuerySelector("input[type=email][required][autocomplete=email]")!;
        Assert.Equal("EMAIL", field.GetAttribute("name"));
        Assert.Equal("Email address", form.QuerySelector($"label[for={field.Id}]")!.TextContent);
        Assert.Equal(
            ["list=7", "b_<x>="],
            form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("Subscribe", form.QuerySelector("button")!.TextContent);
        Assert.Equal("Free. How we use your address", box.QuerySelector(".newsletter-note")!.TextContent);
        Assert.Equal("/base/privacy/", box.QuerySelector(".newsletter-note a")!.GetAttribute("href"));
    }

    [Fact]
    public void Without_a_form_it_is_a_link()
    {
        using var newsroom = Story().Site("newsletter: {title: The news at six, url: /privacy/, button: Read how}");
        var box = newsroom.Build().Clean().Html(Flood).QuerySelector(".newsletter")!;
        Assert.Empty(box.QuerySelectorAll("form, .newsletter-note"));
        Assert.Equal("Read how", box.QuerySelector(".newsletter-line > a[href='/privacy/']")!.TextContent);
    }

    [Fact]
    public void It_stands_once_on_stories_the_front_page_and_the_first_pages_of_sections_and_topics_and_only_their_forms_may_be_sent()
    {
        using var newsroom = Story("topics: [oka]\nauthors: [anna]\nbackgrounds: [dam]").Site(Form).Site("listing: {size: 1}")
            .And("articles/rain.md", "title: Rain\ntopics: [oka]").File("authors/anna.yml", "name: Anna")
            .And("backgrounds/dam/2020-01-01.md", "title: Dam");
        var site = newsroom.Build().Clean();
        string[] shown = [.. Pages(site).Where(p => site.Html(p).QuerySelectorAll(".newsletter").Length == 1)];
        Assert.Equal(
            ["2020/01/10/flood/index.html", "2020/01/10/rain/index.html", "index.html", "sport/index.html", "topics/oka/index.html",
                "world/index.html"],
            shown.Order(StringComparer.Ordinal));
        Assert.All(Pages(site), page => Assert.EndsWith(
            shown.Contains(page) ? "form-action 'self' https://mail.example:8443" : "form-action 'self'", Policy(site, page),
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_newsroom_without_one_has_no_box_and_a_form_needs_no_other_permission()
    {
        using var newsroom = Story();
        Assert.DoesNotContain("newsletter", newsroom.Build().Clean().Text(Flood), StringComparison.Ordinal);
        Assert.DoesNotContain(newsroom.Site(Form).Check(), c => c.Contains("DL0515", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_page_in_another_language_only_what_the_newsroom_wrote_is_marked()
    {
        using var newsroom = Story().Site(Form).And("articles/potop.md", "title: Потоп\nlanguage: ru");
        var box = newsroom.Build().Clean().Html("/2020/01/10/potop/").QuerySelector(".newsletter")!;
        Assert.Equal(["The news at six", "Free."], box.QuerySelectorAll("[lang=en]").Select(e => e.TextContent));
        Assert.Equal("Адрес электронной почты", box.QuerySelector("label")!.TextContent);
    }

    [Theory]
    [InlineData("title: A, privacy: /privacy/", "site.yml:8:13: error DL0201: the newsletter without 'url' needs 'form'")]
    [InlineData("title: A, form: \"https://a.example/\"", "'form' needs 'privacy'; expected privacy: the page that says")]
    [InlineData("title: A, form: \"https://a.example/\", url: /privacy/", "'form' stands beside 'url'; expected")]
    [InlineData("title: A, form: \"http://a.example/\", privacy: /privacy/", "is not encrypted, and readers may type their address there")]
    [InlineData("title: A, url: \"http://a.example/\"", "write https://a.example/")]
    [InlineData("title: A, form: /subscribe/, privacy: /privacy/", "'/subscribe/' is not a URL")]
    [InlineData("title: A, form: \"https://u:p@a.example/\", privacy: /privacy/", "to which no page may send; expected")]
    [InlineData("title: A, form: \"https://a.example;script-src/\", privacy: /privacy/", "error")]
    [InlineData("title: A, url: /leter/", "'A' links to /leter/, but the site has no such address")]
    [InlineData("url: /privacy/", "the newsletter needs 'title'")]
    public void What_readers_could_not_use_is_reported(string lines, string message)
    {
        using var newsroom = Story().Site($"newsletter: {{{lines}}}");
        Assert.Contains(message, string.Join('\n', newsroom.Build().Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_a_host_in_the_letters_of_host_names()
    {
        using var newsroom = Story().Site("newsletter: {title: A, form: \"https://почта.example/\", privacy: /privacy/}");
        Assert.EndsWith(
            "form-action 'self' https://xn--80a1acny.example", Policy(newsroom.Build().Clean(), Flood), StringComparison.Ordinal);
    }

    private static Newsroom Story(string front = "") =>
        Newsroom.With("articles/flood.md", $"title: Flood\n{front}".TrimEnd()).And("pages/privacy.md", "title: Privacy");

    private static string[] Pages(Built site) =>
        [.. site.Files.Keys.Where(
            f => f.EndsWith(".html", StringComparison.Ordinal) && site.Text(f).Contains("<main", StringComparison.Ordinal))];

    private static string Policy(Built site, string page) =>
        site.Html(page).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
}
