using System.Text.Json;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>
/// A browser takes the size that fits the place on the page, whether it measures the place itself (<c>sizes="auto"</c>) or believes the
/// theme; and no page moves while its pictures load.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PictureSizesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Seen = """
        async () => {
            for (const one of document.querySelectorAll('main [sizes]')) { one.sizes = one.sizes.replace('auto, ', ''); }
            await new Promise(done => setTimeout(done, 100));
            await Promise.all([...document.images].map(i => i.decode().catch(() => 0)));
            return [...document.querySelectorAll('main img[srcset]')].filter(i => i.offsetWidth > 0).map(i => ({
                place: i.closest('.card')?.className.replace(/ (of-\S+|long)/g, '')
                    ?? (i.closest('.opening') ? 'opening' : i.closest('.gallery') ? 'gallery' : i.closest('figure')?.className || 'text'),
                shown: i.getBoundingClientRect().width, meant: i.naturalWidth, file: i.currentSrc.split('/').pop()}));
        }
        """;

    private const string Shift = """
        () => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) { sum += entry.value; } })
                .observe({type: 'layout-shift', buffered: true});
            setTimeout(() => done(sum), 200);
        })
        """;

    private static Newsroom WithPhotos()
    {
        var newsroom = new Newsroom();
        var photo = Photos.Jpeg(1500, 1000);
        newsroom.And("backgrounds/dam.md", "title: Dam\ndate: 2020-01-01\nimage: {src: media/p0.jpg, alt: A, credit: B}", "The dam.");
        for (var i = 0; i < 9; i++)
        {
            photo[^20] ^= (byte)i;
            var section = i % 2 == 0 ? "world" : "sport";
            newsroom.File($"media/p{i}.jpg", [0xFF, 0xD8, 0xFF, 0xFE, 0, 3, (byte)i, .. photo.AsSpan(2)])
                .And(
                    $"articles/s{i}.md",
                    $"title: Story {i}\nsection: {section}\npriority: {(i == 0 ? 1 : 5)}\nbackgrounds: [dam]\n"
                        + $"image: {{src: media/p{i}.jpg, alt: A, credit: B}}",
                    $"One.\n\n![The wall](../media/p{i}.jpg \"It | Ann Lee\")\n\nTwo.");
        }

        return newsroom;
    }

    [Theory]
    [InlineData(390, 1), InlineData(390, 2), InlineData(390, 3), InlineData(700, 1), InlineData(820, 2), InlineData(1024, 1)]
    [InlineData(1280, 1), InlineData(1440, 1), InlineData(1920, 2)]
    public async Task The_file_fits_the_place(int width, int density)
    {
        using var newsroom = WithPhotos();
        newsroom.Build();
        using var server = new FileServer(newsroom.Project.Output, "/");
        var places = new HashSet<string>();
        foreach (var page in (string[])["/", "/world/", "/2020/01/10/s0/", "/backgrounds/dam/"])
        {
            await using var window = await chromium.Open(width, density: density);
            Assert.Empty(await window.Visit(server.Origin + page));
            Assert.InRange(await window.Page.EvaluateAsync<double>(Shift), 0, 0.01);
            foreach (var seen in (await window.Page.EvaluateAsync<JsonElement>(Seen)).EnumerateArray())
            {
                var (place, shown, meant) = (seen.GetProperty("place").GetString()!, seen.GetProperty("shown").GetDouble(),
                    seen.GetProperty("meant").GetDouble());
                Assert.True(meant / shown is > 0.9 and < 1.35, $"{page} {seen}");
                Assert.EndsWith(".avif", seen.GetProperty("file").GetString(), StringComparison.Ordinal);
                places.Add(place);
            }
        }

        Assert.All((string[])["card lead", "card standard", "opening", "text"], place => Assert.Contains(place, places));
    }

    [Theory]
    [InlineData(390, 3, "-16x9-1280.avif"), InlineData(390, 2, "-16x9-960.avif"), InlineData(1440, 1, "-16x9-640.avif")]
    public async Task The_lead_picture_is_no_larger_than_needed(int width, int density, string ending)
    {
        using var newsroom = WithPhotos();
        newsroom.Build();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(width, density: density);
        Assert.Empty(await window.Visit(server.Origin + "/"));
        var file = await window.Page.EvaluateAsync<string>("() => document.querySelector('.lead img').currentSrc");
        Assert.EndsWith(ending, file, StringComparison.Ordinal);
    }

    /// <summary>A front page with a package, whose first card is half as wide as the page, a section with rows, and a story.</summary>
    private static Newsroom WithRowsAndHalves()
    {
        var newsroom = WithPhotos().File(
            "front.yml", "packages: [{title: High water, background: dam, items: [articles/s2.md, articles/s3.md]}]\n");
        newsroom.Edit(
            "articles/s0.md", "Two.",
            "Two.\n\n![Small](../media/p1.jpg){small}\n\n![Wide](../media/p2.jpg){wide}\n\n"
                + "::: gallery\n![A](../media/p3.jpg)\n![B](../media/p4.jpg)\n![C](../media/p5.jpg)\n:::");
        return newsroom;
    }

    [Theory]
    [InlineData("/", "card big", 390, 1, "-16x9-640.avif"), InlineData("/", "card big", 1440, 1, "-16x9-640.avif")]
    [InlineData("/", "card big", 390, 3, "-16x9-1280.avif"), InlineData("/", "card big", 1440, 2, "-16x9-1280.avif")]
    [InlineData("/world/", "card row", 700, 1, "-1x1-192.avif"), InlineData("/world/", "card row", 1440, 1, "-1x1-192.avif")]
    [InlineData("/world/", "card row", 1440, 2, "-1x1-192.avif")]
    [InlineData("/2020/01/10/s0/", "gallery", 390, 1, "-4x3-320.avif"), InlineData("/2020/01/10/s0/", "gallery", 390, 3, "-4x3-640.avif")]
    [InlineData("/2020/01/10/s0/", "gallery", 1440, 1, "-4x3-320.avif"), InlineData("/2020/01/10/s0/", "gallery", 1440, 2, "-4x3-640.avif")]
    [InlineData("/2020/01/10/s0/", "small", 390, 1, "-640.avif"), InlineData("/2020/01/10/s0/", "small", 1440, 3, "-960.avif")]
    [InlineData("/2020/01/10/s0/", "wide", 390, 1, "-640.avif"), InlineData("/2020/01/10/s0/", "wide", 1440, 1, "-960.avif")]
    public async Task A_row_a_half_and_a_gallery_get_the_file_that_fits(string page, string place, int width, int density, string ending)
    {
        using var newsroom = WithRowsAndHalves();
        newsroom.Build();
        using var server = new FileServer(newsroom.Project.Output, "/");
        await using var window = await chromium.Open(width, density: density);
        Assert.Empty(await window.Visit(server.Origin + page));
        var seen = (await window.Page.EvaluateAsync<JsonElement>(Seen)).EnumerateArray()
            .Where(s => s.GetProperty("place").GetString() == place).Select(s => s.GetProperty("file").GetString()!).ToArray();
        Assert.NotEmpty(seen);
        Assert.All(seen, file => Assert.EndsWith(ending, file, StringComparison.Ordinal));
    }
}
