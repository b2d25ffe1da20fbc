using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>Labels, series, live entries, galleries and cards of addresses in Arabic and Hebrew, as a browser lays them out.</summary>
[Trait("Speed", "Slow")]
public sealed class RightToLeftTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Story = "title: نهر ومدينة\nslug: story\nlanguage: ar\nlabel: opinion\nauthors: [leila]\nseries: floods\n"
        + "date: 2020-01-11";

    private const string Text = """
        نص قصير عن النهر.

        https://example.org/a/long/address?x=1

        ::: gallery
        ![خريطة](media/a.png "تعليق أول، 2020. | ليلى حداد")
        ![خريطة أخرى](media/b.png "تعليق ثان. | ليلى حداد")
        :::
        """;

    private const string Live = "title: ליל הבחירות\nslug: live\nlanguage: he\nkind: live\ndate: 2020-01-12 18:00";

    [Fact]
    public async Task What_is_first_stands_at_the_right_and_addresses_run_to_the_right()
    {
        using var newsroom = Newsroom.With("articles/story.md", Story, Text)
            .And("articles/first.md", "title: البداية\nslug: first\nlanguage: ar\nseries: floods\ndate: 2020-01-10")
            .And("articles/live.md", Live, "## 18:32 החומה עמדה (100%)\n\nהיא החזיקה.\n\n## 2020-01-13 01:20 הנהר יורד\n\nלאט.\n")
            .Site("labels: [{id: opinion, name: {ar: رأي, he: דעה}}]")
            .File("series/floods.yml", "name: Floods\n").File("authors/leila.yml", "name: ليلى حداد\nimage: media/a.png\n")
            .File("media/a.png", Pictures.Png(700, 500)).File("media/b.png", Pictures.Png(700, 501));
        newsroom.Build();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open();
        await window.Visit(server.Origin + "/2020/01/11/story/", 200);
        Assert.Equal("rtl", await Of<string>(window, "document.documentElement.dir"));
        Assert.Equal("رأي", await Of<string>(window, "document.querySelector('.story-head .story-label').textContent"));
        Assert.True(await Of<bool>(window, Right(".story-head .story-label", ".story-head .kicker a")));
        Assert.True(await Of<bool>(window, Right(".gallery figure:nth-of-type(1)", ".gallery figure:nth-of-type(2)")));
        Assert.Equal(
            ["right", "right"],
            await Of<string[]>(window, "[...document.querySelectorAll('.gallery figcaption')].map(c => "
                + "(s => s.direction === 'rtl' && s.textAlign === 'start' ? 'right' : s.textAlign)(getComputedStyle(c)))"));
        Assert.True(await Of<bool>(window, "(line => line.getBoundingClientRect().right - "
            + "line.querySelector('a').getBoundingClientRect().right > 20)(document.querySelector('.series-line'))"));

        // Parts of an address would change places if it ran to the left.
        Assert.Contains("example.org/a/long/address?x=1", await Of<string>(window, "document.querySelector('.prose').innerText"));
        Assert.Empty(await Axe.Violations(window));

        await window.Visit(server.Origin + "/2020/01/12/live/", 200);
        Assert.True(
            await Of<bool>(window, "[...document.querySelectorAll('.entry h2')].every(h => "
                + "h.getBoundingClientRect().right - h.querySelector('time').getBoundingClientRect().right < 2)"));
        Assert.Equal(
            ["הנהר יורד", "החומה עמדה (100%)"],
            await Of<string[]>(window, "[...document.querySelectorAll('.entry h2')].map(h => h.lastChild.textContent.trim())"));
        Assert.Empty(await Axe.Violations(window));

        await window.Visit(server.Origin + "/world/", 200);
        Assert.Equal(
            ["he rtl", "ar rtl", "ar rtl"],
            await Of<string[]>(window, "[...document.querySelectorAll('.rows .card')].map(c => `${c.lang} ${c.dir}`)"));
        Assert.Equal(["en ltr", "en ltr"], await Of<string[]>(window, "[...document.querySelectorAll('.live-lines time')].map(c => "
            + "`${c.lang} ${c.dir}`)"));
        Assert.True(await Of<bool>(window, Right(".voices img", ".voices span")));
        Assert.Empty(await Axe.Violations(window));
    }

    /// <summary>Whether the first of two elements begins further to the right.</summary>
    private static string Right(string first, string second) =>
        $"(a => a('{first}') > a('{second}'))(s => document.querySelector(s).getBoundingClientRect().right)";

    private static Task<T> Of<T>(Window window, string script) => window.Page.EvaluateAsync<T>(script);
}
