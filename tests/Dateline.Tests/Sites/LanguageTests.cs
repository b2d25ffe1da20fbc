using AngleSharp.Dom;
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
        Assert.Equal("Published 10 January 2020", site.Words("/2020/01/10/flood/", ".story-meta time"));
    }

    [Fact]
    public void A_language_without_strings_causes_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Potopa\nlanguage: sr");
        var site = newsroom.Build();
        Assert.Contains("add theme/strings/sr.yml", site.Complaint("DL0314"), StringComparison.Ordinal);
        Assert.Equal("sr", site.Html("/2020/01/10/flood/").DocumentElement.GetAttribute("lang"));
        Assert.Equal("Published 10. јануар 2020.", site.Words("/2020/01/10/flood/", ".story-meta time"));
    }

    [Fact]
    public void A_site_in_a_language_without_strings_has_English_labels_and_a_warning()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Potopa").Site("language: sr");
        var site = newsroom.Build();
        Assert.Contains("so labels are in English; expected theme/strings/sr.yml", Assert.Single(site.Complaints));
        Assert.Equal("Published 10. јануар 2020.", site.Words("/2020/01/10/flood/", ".story-meta time"));
        var date = site.Html("/2020/01/10/flood/").QuerySelector(".story-meta time > span[lang=en] > span")!;
        Assert.Equal(("sr", "ltr", "10. јануар 2020."), (date.GetAttribute("lang"), date.GetAttribute("dir"), date.TextContent));
    }

    [Fact]
    public void Dates_of_a_language_that_the_tables_lack_are_English_and_said_to_be()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("language: tlh");
        var site = newsroom.Build();
        Assert.Contains("so labels and dates are in English", Assert.Single(site.Complaints), StringComparison.Ordinal);
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
    public void Titles_and_links_that_the_theme_names_in_another_language_say_so_too()
    {
        string[] labels =
        [
            "All news", "Topics", "Authors", "Explainers", "Corrections", "Subjects", "Page not found",
            "There is nothing at this address. The link may be mistyped or out of date.",
        ];
        using var newsroom = Newsroom
            .With("articles/flood.md", "title: فيضان\ntopics: [oka]\nauthors: [anna]\nbackgrounds: [dam]", "نص.")
            .And("articles/gone.md", "title: خبر\nstatus: withdrawn\nwithdrawn: {date: 2020-01-12, reason: خطأ}", "نص.")
            .And("backgrounds/dam/2019-01-01.md", "title: السد", "بني.")
            .File("authors/anna.yml", "name: آنا\n")
            .Site("language: ur");
        var site = newsroom.Build();
        var shown = site.Pages
            .SelectMany(p => site.Html(p).Body!.Descendants<IText>())
            .Where(t => labels.Contains(t.Data.Trim()))
            .Select(t => (Label: t.Data.Trim(), Element: t.ParentElement!))
            .ToArray();
        Assert.Equal(labels.Order(), shown.Select(s => s.Label).Distinct().Order());
        Assert.All(shown, s => Assert.Equal(
            ("en", "ltr"),
            (s.Element.Closest("[lang]")!.GetAttribute("lang"), s.Element.Closest("[dir]")!.GetAttribute("dir"))));
        Assert.Equal("Front page", site.Data("/news/", "BreadcrumbList").GetProperty("itemListElement")[0].GetProperty("name").GetString());
        Assert.DoesNotMatch("[\uFDD0-\uFDD2]|ufdd", string.Concat(site.Files.Keys.Select(site.Text)));
    }

    [Fact]
    public void Older_coverage_of_an_explainer_is_in_its_language()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-a.md", "title: One\nbackgrounds: [dam]")
            .And("articles/2020/01/11-b.md", "title: Two\nbackgrounds: [dam]", "Two.")
            .And("articles/2020/01/12-c.md", "title: Three\nbackgrounds: [dam]", "Three.")
            .And("backgrounds/dam/2019-01-01.md", "title: سد\nlanguage: fa", "ساخته شد.")
            .Site("listing: {size: 1}");
        var page = newsroom.Build().Html("/backgrounds/dam/page/1/");
        Assert.Equal(("fa", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var card = page.QuerySelector(".card")!;
        Assert.Equal(("en", "ltr"), (card.GetAttribute("lang"), card.GetAttribute("dir")));
        Assert.Equal("fa", page.QuerySelectorAll(".page-head .kicker a")[^1].Closest("[lang]")!.GetAttribute("lang"));
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

    [Theory]
    [InlineData("ar", "rtl", "ar_AR")]
    [InlineData("he", "rtl", "he_IL")]
    [InlineData("fa", "rtl", "fa_IR")]
    [InlineData("ur", "rtl", "ur_PK")]
    [InlineData("yi", "rtl", "yi_UA")]
    [InlineData("ps", "rtl", "ps_AF")]
    [InlineData("ug", "rtl", "ug_CN")]
    [InlineData("ks", "rtl", "ks_IN")]
    [InlineData("sd", "rtl", "sd_PK")]
    [InlineData("dv", "rtl", "dv_MV")]
    [InlineData("ckb", "rtl", "ckb_IQ")]
    [InlineData("arz", "rtl", "arz")]
    [InlineData("az-Arab", "rtl", "az_IR")]
    [InlineData("pa-PK", "rtl", "pa_PK")]
    [InlineData("ff-Adlm", "rtl", "ff_GN")]
    [InlineData("ku-Arab", "rtl", "ku_IQ")]
    [InlineData("pa-Arab", "rtl", "pa_PK")]
    [InlineData("ku-IQ", "rtl", "ku_IQ")]
    [InlineData("syr", "rtl", "syr_IQ")]
    [InlineData("nqo", "rtl", "nqo_GN")]
    [InlineData("ug-KZ", "ltr", "ug_KZ")]
    [InlineData("mn-Mong", "ltr", "mn_CN")]
    [InlineData("sd-Deva", "ltr", "sd_IN")]
    [InlineData("az", "ltr", "az_AZ")]
    [InlineData("pa", "ltr", "pa_IN")]
    [InlineData("ku", "ltr", "ku_TR")]
    [InlineData("en-GB", "ltr", "en_GB")]
    [InlineData("en", "ltr", "en_US")]
    [InlineData("pt-BR", "ltr", "pt_BR")]
    [InlineData("zh-Hant", "ltr", "zh_TW")]
    [InlineData("es-419", "ltr", "es_ES")]
    [InlineData("eo", "ltr", "eo")]
    public void The_direction_follows_the_script_and_the_locale_the_language(string language, string direction, string locale)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site($"language: {language}");
        var site = newsroom.Build();
        foreach (var page in (string[])["/2020/01/10/flood/", "/news/", "/"])
        {
            var root = site.Html(page).DocumentElement;
            Assert.Equal((language, direction), (root.GetAttribute("lang"), root.GetAttribute("dir")));
            Assert.Equal(locale, root.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        }
    }

    [Fact]
    public void A_headline_from_right_to_left_says_so_in_every_list_and_feed()
    {
        using var newsroom = Newsroom
            .With("articles/2020/01/10-a.md", "title: الفيضان\nlanguage: ar\ntopics: [oka]\nbackgrounds: [dam]", "نص.")
            .And("articles/2020/01/11-b.md", "title: Flood\ntopics: [oka]\nrelated: [10-a.md]\ntranslations: [10-a.md]\nbackgrounds: [dam]")
            .And("backgrounds/dam.md", "title: Dam\ndate: 2019-01-01")
            .Edit("articles/2020/01/10-a.md", "language: ar", "language: ar\ncorrections: [{date: 2020-01-12, text: خطأ.}]");
        var site = newsroom.Build();
        foreach (var page in (string[])["/", "/news/", "/world/", "/topics/oka/", "/2020/01/11/b/", "/corrections/", "/backgrounds/dam/"])
        {
            var headlines = site.Html(page).QuerySelectorAll("main a").Where(a => a.TextContent.Trim() == "الفيضان").ToArray();
            Assert.NotEmpty(headlines);
            Assert.All(headlines, a => Assert.Equal("rtl", a.Closest("[dir]")!.GetAttribute("dir")));
            Assert.All(headlines, a => Assert.Equal("ar", a.Closest("[lang]")!.GetAttribute("lang")));
        }

        var translation = site.Html("/2020/01/11/b/");
        Assert.Equal("rtl", translation.QuerySelector(".translations a")!.GetAttribute("dir"));
        Assert.Equal("ar_AR", Assert.Single(translation.QuerySelectorAll("meta[property='og:locale:alternate']")).GetAttribute("content"));
        var menu = site.Html("/2020/01/10/a/").QuerySelector("nav.menu a")!;
        Assert.Equal(("en", "ltr"), (menu.Closest("[lang]")!.GetAttribute("lang"), menu.Closest("[dir]")!.GetAttribute("dir")));
        Assert.Contains("<dc:language>ar</dc:language>", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(site.Text("feed.xml"), "<dc:language>"));
    }

    [Fact]
    public void A_site_in_a_region_has_its_tag_on_every_page()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood").Site("language: en-GB");
        var site = newsroom.Build().Clean();
        Assert.All(site.Pages, p => Assert.Equal("en-GB", site.Html(p).DocumentElement.GetAttribute("lang")));
        Assert.Contains("<language>en-GB</language>", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Empty(site.Html("/news/").QuerySelectorAll(".card[lang]"));
    }

    private static Newsroom Call() => Newsroom.With(
        "articles/2019/12/10-zvonok.md",
        "title: Путин и Эрдоган поговорят\nlanguage: ru\ndate: 2019-12-10 13:40\nplace: Москва\nsource: ТАСС",
        "Президенты России и Турции проведут разговор.");
}
