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
        Assert.Equal("МОСКВА, 10 декабря. /ТАСС/. Президенты России и Турции проведут разговор.", site.Words(Russian, ".prose p"));
        Assert.Equal("ru", site.Data(Russian, "NewsArticle").GetProperty("inLanguage").GetString());
        Assert.Equal("МОСКВА, 10 декабря. /ТАСС/.", site.Data(Russian, "NewsArticle").GetProperty("dateline").GetString());
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

    private static Newsroom Call() => Newsroom.With(
        "articles/2019/12/10-zvonok.md",
        "title: Путин и Эрдоган поговорят\nlanguage: ru\ndate: 2019-12-10 13:40\nplace: Москва\nsource: ТАСС",
        "Президенты России и Турции проведут разговор.");
}
