using Dateline.Tests.Newsrooms;
using Dateline.Tests.Searching;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>A newsroom in three languages, with more English stories than one part of the index holds.</summary>
public sealed class SearchedSite : IDisposable
{
    private const string Base = "/base/";

    private readonly Newsroom _newsroom = new Newsroom().Site("search: true");

    public SearchedSite()
    {
        Pagefind.Require();
        for (var i = 0; i < 700; i++)
        {
            _newsroom.And($"articles/2018/05/01-old-{i}.md", $"title: Old {i}", i == 0 ? "The dam was built." : "Nothing of it.");
        }

        for (var i = 0; i < 301; i++)
        {
            _newsroom.And(
                $"articles/2019/{1 + (i % 9):00}/02-new-{i}.md",
                $"title: New {i}\nsection: {(i % 2 == 0 ? "world" : "sport")}\nauthors: [Author {i % 3}]",
                i < 25 ? "The **flood** wall <b>held</b>." : "Quiet.");
        }

        _newsroom.And("articles/2019/ru.md", "title: Стена устояла\nlanguage: ru", "Наводнения не было.")
            .And("articles/2019/ar.md", "title: صمد الجدار\nlanguage: ar", "لم يكن هناك فيضان.")
            .File("topics/oka.yml", "name: The Oka").And("articles/2019/09/09-oka.md", "title: The Oka\ntopics: [oka]");
        Assert.True(_newsroom.Build(baseUrl: $"https://courier.example{Base}", jobs: 2).Result.Succeeded);
        Server = new FileServer(Output, Base);
    }

    public string Output => _newsroom.Project.Output;

    internal FileServer Server { get; }

    public string Url(string address) => Server.Origin + Base + address.TrimStart('/');

    public void Dispose()
    {
        Server?.Dispose();
        _newsroom.Dispose();
    }
}

/// <summary>Readers search in a real browser, with the files of a built site and no other machine.</summary>
[Trait("Speed", "Slow")]
public sealed class SearchPageTests(SearchedSite site, Chromium chromium) : IClassFixture<SearchedSite>, IClassFixture<Chromium>
{
    private const string Titles = ".search-results .card-title";

    [Theory]
    [InlineData("/search/", "flood", "New ", "flood")]
    [InlineData("/ru/search/", "наводнение", "Стена устояла", "Наводнения")]
    [InlineData("/ar/search/", "فيضان", "صمد الجدار", "فيضان")]
    public async Task Readers_find_the_stories_of_their_language(string address, string words, string title, string marked)
    {
        await using var window = await chromium.Open();
        var problems = await window.Visit(site.Url(address));
        await Search(window, words);
        Assert.StartsWith(title, await window.Page.Locator(Titles).First.TextContentAsync());
        Assert.Contains(marked, await window.Page.Locator(".search-results mark").First.TextContentAsync());
        Assert.Empty(problems);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var window = await chromium.Open();
        await window.Visit(site.Url("/search/"));
        await Ready(window);
        await window.Page.Keyboard.TypeAsync("flood");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Stories found: 25", await Found(window));
        Assert.Equal("status", await window.Page.Locator(".search-count").GetAttributeAsync("role"));
        await window.Page.Locator(".search-more").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator(Titles)).ToHaveCountAsync(20);
        Assert.Equal(
            await window.Page.Locator(Titles + " a").Nth(10).TextContentAsync(),
            await window.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/base/2019/0./02/new-[0-9]+/$"));
        await window.Page.GoBackAsync();
        await Ready(window);
        Assert.Equal("flood", await window.Page.InputValueAsync("#search-words"));
        Assert.Equal("Stories found: 25", await Found(window));
    }

    [Fact]
    public async Task Sections_authors_years_and_topics_narrow_the_results()
    {
        await using var window = await chromium.Open();
        await window.Visit(site.Url("/search/?q=flood&section=Sport"));
        await Ready(window);
        Assert.Equal("Stories found: 12", await Found(window));
        await window.Page.SelectOptionAsync("[name=author]", "Author 0");
        await Says(window, "Stories found: 4");
        Assert.EndsWith("?q=flood&section=Sport&author=Author+0", window.Page.Url);
        await window.Page.SelectOptionAsync("[name=year]", "2019");
        await Says(window, "Stories found: 4");
        await window.Page.SelectOptionAsync("[name=topic]", "The Oka");
        await Says(window, "Stories found: 0");
        Assert.Equal(0, await window.Page.Locator(Titles).CountAsync());
    }

    [Fact]
    public async Task Earlier_stories_are_searched_when_the_reader_asks_and_come_in_at_their_places()
    {
        await using var window = await chromium.Open();
        await window.Visit(site.Url("/search/?q=wall"));
        Assert.Equal("Stories found: 25", await Found(window));
        await window.Page.SelectOptionAsync("[name=sort]", "date");
        await Assertions.Expect(window.Page.Locator(".search-results time").First).ToHaveAttributeAsync("datetime", "2019-09-02");
        await window.Page.FillAsync("#search-words", "old");
        await window.Page.Locator("#search-words").PressAsync("Enter");
        var earlier = window.Page.Locator(".search-older button:visible");
        Assert.Equal("May 1, 2018 to May 1, 2018 (700)", await earlier.TextContentAsync());
        await earlier.ClickAsync();
        await Says(window, "Stories found: 700");
        Assert.False(await window.Page.Locator(".search-older").IsVisibleAsync());
        Assert.Equal("search-count", await window.Page.EvaluateAsync<string>("document.activeElement.className"));
        Assert.StartsWith("Old ", await window.Page.Locator(Titles).First.TextContentAsync());
    }

    [Fact]
    public async Task A_part_that_can_not_be_read_is_reported_and_can_be_tried_again()
    {
        await using var window = await chromium.Open();
        await window.Visit(site.Url("/search/"));
        await Ready(window);
        await window.Page.RouteAsync("**/search/index/en/2018/**", route => route.AbortAsync());
        await window.Page.Locator(".search-older button:visible").ClickAsync();
        await Says(window, "This part of the archive could not be read. Try again later.");
        await Search(window, "flood");
        Assert.Equal("Stories found: 25", await Found(window));
        await window.Page.UnrouteAsync("**/search/index/en/2018/**");
        await window.Page.Locator(".search-older button:visible").ClickAsync();
        await Assertions.Expect(window.Page.Locator(".search-older")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task No_worker_is_asked_for_and_the_first_results_are_small()
    {
        await using var window = await chromium.Open();
        var requests = new List<string>();
        var bytes = 0L;
        await window.Page.Context.RouteAsync("**/*worker*", route => route.AbortAsync());
        window.Page.Request += (_, request) => requests.Add(request.Url);
        window.Page.Response += (_, response) =>
        {
            if (response.Url.Contains("/search", StringComparison.Ordinal)
                && response.Headers.TryGetValue("content-length", out var length))
            {
                Interlocked.Add(ref bytes, long.Parse(length, System.Globalization.CultureInfo.InvariantCulture));
            }
        };
        await window.Visit(site.Url("/search/"));
        await Search(window, "flood wall held");
        Assert.DoesNotContain(requests, r => r.Contains("worker", StringComparison.Ordinal));
        Assert.Single(requests, r => r.Contains(".pagefind", StringComparison.Ordinal));
        Assert.InRange(bytes, 1, 300_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_script_or_an_index_the_page_leads_to_the_topics(bool scripts)
    {
        await using var window = await chromium.Open(scripts: scripts);
        await window.Page.RouteAsync("**/search/index/**", route => route.AbortAsync());
        await window.Page.GotoAsync(site.Url("/search/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.False(await window.Page.Locator(".search-form").IsVisibleAsync());
        Assert.Contains("Search needs a script", await window.Page.Locator(".search-without").TextContentAsync());
        Assert.True(await window.Page.Locator(".search-without a:has-text('The Oka')").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_page_leads_to_search_and_only_its_page_may_run_the_program()
    {
        await using var window = await chromium.Open();
        await window.Visit(site.Url("/2019/ru/"), 404);
        Assert.Equal("/base/search/", await window.Page.Locator(".masthead .to-search a").GetAttributeAsync("href"));
        Assert.Equal(2, await window.Page.Locator("a[href='/base/search/']").CountAsync());
        var allowed = Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("wasm-unsafe-eval", StringComparison.Ordinal));
        Assert.Equal(
            ["ar/search/index.html", "ru/search/index.html", "search/index.html"],
            allowed.Select(f => Path.GetRelativePath(site.Output, f)).Order(StringComparer.Ordinal));
    }

    private static Task Ready(Window window) => window.Page.Locator(".search-form").WaitForAsync();

    private static async Task Search(Window window, string words)
    {
        await Ready(window);
        await window.Page.FillAsync("#search-words", words);
        await window.Page.Locator("#search-words").PressAsync("Enter");
        await window.Page.Locator(".search-results article").First.WaitForAsync();
    }

    private static async Task<string?> Found(Window window)
    {
        await window.Page.Locator(".search-results article").First.WaitForAsync();
        return await window.Page.Locator(".search-count").TextContentAsync();
    }

    private static Task Says(Window window, string words) =>
        Assertions.Expect(window.Page.Locator(".search-count")).ToHaveTextAsync(words);
}
