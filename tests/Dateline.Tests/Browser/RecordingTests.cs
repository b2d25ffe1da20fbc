using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>Films and sounds in a real browser: nothing is requested before a reader plays them, and nothing from another site.</summary>
[Trait("Speed", "Slow")]
public sealed class RecordingTests(Sample sample, Chromium chromium) : IClassFixture<Chromium>
{
    private const string Film = "/2020/02/20/muybridge-cat/", Sound = "/2019/12/16/beethoven-year/";

    [Theory]
    [InlineData(Film, true)]
    [InlineData(Film, false)]
    [InlineData(Sound, true)]
    [InlineData(Sound, false)]
    public async Task Nothing_but_a_poster_is_requested_before_a_reader_plays(string address, bool hasScripts)
    {
        await using var window = await chromium.Open(scripts: hasScripts);
        var requested = Requests(window.Page);
        await window.Page.GotoAsync(sample.Url(address), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(requested, r => r.EndsWith(".mp4", StringComparison.Ordinal) || r.EndsWith(".mp3", StringComparison.Ordinal));
        Assert.DoesNotContain(requested, r => r.EndsWith(".vtt", StringComparison.Ordinal));
        Assert.All(requested, r => Assert.StartsWith(sample.Url("/"), r, StringComparison.Ordinal));
        Assert.Equal(address == Film, requested.Exists(r => r.EndsWith("muybridge-cat.jpg", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_film_plays_with_its_captions_and_has_its_place_before()
    {
        await using var window = await chromium.Open();
        var requested = Requests(window.Page);
        Assert.Empty(await window.Visit(sample.Url(Film)));
        var place = await window.Page.EvaluateAsync<double[]>(Box);
        Assert.InRange(place[0] / place[1], 1.52, 1.56);
        var length = await window.Page.EvaluateAsync<double>(
            "() => { const v = document.querySelector('video'); v.textTracks[0].mode = 'showing'; v.muted = true; "
                + "return v.play().then(() => v.duration) }");
        Assert.InRange(length, 7.9, 8.1);
        await window.Page.WaitForFunctionAsync("() => document.querySelector('video').textTracks[0].cues?.length === 3");
        Assert.Equal(place, await window.Page.EvaluateAsync<double[]>(Box));
        Assert.Contains(requested, r => r.EndsWith("muybridge-cat.mp4", StringComparison.Ordinal));
        Assert.All(requested, r => Assert.StartsWith(sample.Url("/"), r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sound_plays()
    {
        await using var window = await chromium.Open();
        Assert.Empty(await window.Visit(sample.Url(Sound)));
        var length = await window.Page.EvaluateAsync<double>(
            "() => { const a = document.querySelector('audio'); a.muted = true; return a.play().then(() => a.duration) }");
        Assert.InRange(length, 19.5, 20.5);
    }

    private const string Box =
        "() => { const b = document.querySelector('video').getBoundingClientRect(); return [b.width, b.height, b.x, b.y] }";

    private static List<string> Requests(IPage page)
    {
        var requested = new List<string>();
        page.Request += (_, request) => requested.Add(request.Url);
        return requested;
    }
}
