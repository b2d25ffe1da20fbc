using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>What scripts other than Latin, Cyrillic and Greek need of the theme, as a browser computes it.</summary>
[Trait("Speed", "Slow")]
public sealed class ScriptTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("zh", "normal 400 dot strict plain")]
    [InlineData("ja", "normal 400 sesame strict plain")]
    [InlineData("ar", "normal 600 none auto plain")]
    [InlineData("fa", "normal 600 none auto plain")]
    [InlineData("he", "normal 600 none auto plain")]
    [InlineData("ckb", "normal 600 none auto plain")]
    [InlineData("az-Arab", "normal 600 none auto plain")]
    [InlineData("hi", "normal 600 none auto plain")]
    [InlineData("uk", "italic 400 none auto tight")]
    public async Task Emphasis_line_breaks_and_spacing_are_those_of_the_script(string language, string computed)
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: Flood\nslug: story", "One *two* three.")
            .Site($"language: {language}");
        newsroom.Build();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Visit(server.Origin + "/2020/01/10/story/", 200);
        Assert.Equal(computed, await window.Page.EvaluateAsync<string>("""
            (() => {
                const em = getComputedStyle(document.querySelector('.prose em')), h1 = getComputedStyle(document.querySelector('h1'));
                const spacing = parseFloat(h1.letterSpacing) < 0 ? 'tight' : 'plain';
                return [em.fontStyle, em.fontWeight, em.textEmphasisStyle.replace('filled ', ''), em.lineBreak, spacing].join(' ');
            })()
            """));
    }

    [Fact]
    public async Task Latin_names_in_an_Arabic_byline_stand_in_the_order_of_the_line()
    {
        using var newsroom = Newsroom.With("articles/flood.md", "title: نهر\nslug: story\nlanguage: ar\nauthors: [ann, bob]", "نص.")
            .File("authors/ann.yml", "name: Ann Lee\n").File("authors/bob.yml", "name: Bob Roe\n");
        newsroom.Build();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Visit(server.Origin + "/2020/01/10/story/", 200);
        Assert.Equal(
            "بقلم Ann Lee وBob Roe", await window.Page.EvaluateAsync<string>("document.querySelector('.byline').innerText.trim()"));
        Assert.True(await window.Page.EvaluateAsync<bool>(
            "(([a, b]) => a.getBoundingClientRect().left > b.getBoundingClientRect().right)([...document.querySelectorAll('.byline a')])"));
    }
}
