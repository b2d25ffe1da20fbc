using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Sites;

/// <summary>A site can have several languages.</summary>
public sealed class LanguageTests
{
    private const string Russian = "/2019/12/10/zvonok/";

    [Fact]
    public void A_story_in_Russian_on_an_English_site_has_its_language_dates_and_words()
    {
        using var newsroom = Call();
        var site = newsroom.Build().Clean();
        var page = site.Html(Russian);
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ltr", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("ru_RU", page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Equal("Опубликовано 10 декабря 2019 года, 13:40 GMT+3", site.Words(Russian, ".story-meta time"));
        Assert.Equal("МОСКВА, 10 декабря — Президенты России и Турции проведут разговор.", site.Words(Russian, ".prose p"));
        Assert.Equal("ru", site.Data(Russian, "NewsArticle").GetProperty("inLanguage").GetString());
        Assert.Equal("МОСКВА, 10 декабря —", site.Data(Russian, "NewsArticle").GetProperty("dateline").GetString());
        Assert.Equal("en", site.Html("/news/").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Lists_mark_what_is_in_another_language()
    {
        using var newsroom = Call().And("articles/2019/12/11-next.md", "title: Next");
        var cards = newsroom.Build().Html("/news/").QuerySelectorAll(".rows .card").ToArray();
        Assert.Equal([null, "ru"], cards.Select(c => c.GetAttribute("lang")));
    }

    [Fact]
    public void A_Russian_site_is_Russian_throughout()
    {
        using var newsroom = Call().Site("language: ru");
        newsroom.Edit("articles/2019/12/10-zvonok.md", "language: ru\n", "");
        var site = newsroom.Build().Clean();
        Assert.All(site.Pages, p => Assert.Equal("ru", site.Html(p).DocumentElement.GetAttribute("lang")));
        Assert.Equal("Все новости", site.Words("/news/", "h1"));
        Assert.Equal("Страница не найдена", site.Words("404.html", "h1"));
        Assert.Contains("<language>ru</language>", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_uses_the_strings_of_its_language()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nlanguage: en-GB");
        var site = newsroom.Build().Clean();
        Assert.Equal("en-GB", site.Html("/2020/01/10/flood/").DocumentElement.GetAttribute("lang"));
        Assert.Equal("Published January 10, 2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
    }

    [Fact]
    public void A_language_without_strings_causes_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Potopa\nlanguage: sr");
        var site = newsroom.Build();
        Assert.Contains("add theme/strings/sr.yml", site.Complaint("DL0314"), StringComparison.Ordinal);
        Assert.Equal("sr", site.Html("/2020/01/10/flood/").DocumentElement.GetAttribute("lang"));
        Assert.Equal("Published January 10, 2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
    }

    [Fact]
    public void A_site_in_a_language_without_strings_has_English_labels_and_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Potopa").Site("language: sr");
        var site = newsroom.Build();
        Assert.Contains("expected theme/strings/sr.yml", Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.Equal("Published January 10, 2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
    }

    [Fact]
    public void Labels_in_another_language_than_their_page_say_so_where_an_element_can_be()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: סכר", "הסכר עמד.").Site("language: he");
        var page = newsroom.Build().Html("/2020/01/10/flood/");
        Assert.Equal(("he", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var label = page.QuerySelector(".skip > span")!;
        Assert.Equal(("en", "ltr", "Skip to content"), (label.GetAttribute("lang"), label.GetAttribute("dir"), label.TextContent));
        Assert.Equal("en", page.QuerySelector(".story-meta time > span")!.GetAttribute("lang"));
        Assert.Equal("Sections", page.QuerySelector("nav.menu")!.GetAttribute("aria-label"));
        Assert.DoesNotContain("span", page.Title, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\uFDD0-\uFDD2]", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public void A_feed_has_no_marks()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: סכר\nplace: Haifa", "הסכר עמד.").Site("language: he");
        Assert.DoesNotMatch("[\uFDD0-\uFDD2]", string.Concat(newsroom.Build().Files.Keys.Select(f => newsroom.Build().Text(f))));
    }

    [Fact]
    public void A_word_that_the_own_strings_lack_is_the_built_in_one()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood")
            .EditTheme("strings/en.yml", "  skip_to_content: Skip to content\n", "")
            .EditTheme("strings/en.yml", "  published: \"Published {date}\"", "  published: \"Out on {date}\"");
        var site = newsroom.Build();
        Assert.Contains("1 word is missing", site.Complaint("DL0516"), StringComparison.Ordinal);
        Assert.Equal("Skip to content", site.Words("/2020/01/10/flood/", ".skip"));
        Assert.Equal("Out on January 10, 2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
        Assert.Null(site.Html("/2020/01/10/flood/").QuerySelector(".skip > span"));
    }

    private static Newsroom Call() => Newsroom.With(
        "articles/2019/12/10-zvonok.md",
        "title: Путин и Эрдоган поговорят\nlanguage: ru\ndate: 2019-12-10 13:40\nplace: Москва\nsource: ТАСС",
        "Президенты России и Турции проведут разговор.");
}
