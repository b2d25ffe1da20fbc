using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Browser;

/// <summary>
/// The screenshots of the sample newsroom in README. The test takes each one; <c>ACCEPT_GOLDEN=1</c> writes it to <c>.github/images/</c>.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ReadmePictureTests(Sample sample, Chromium chromium) : IClassFixture<Chromium>
{
    private const int Width = 1280, Height = 880, MostBytes = 120_000;

    private const string ToWebP = """
        async png => {
            const image = new Image();
            image.src = 'data:image/png;base64,' + png;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
            canvas.getContext('2d').drawImage(image, 0, 0);
            return canvas.toDataURL('image/webp', 0.8).split(',')[1];
        }
        """;

    private const string SizeOf = """
        async webp => {
            const image = new Image();
            image.src = 'data:image/webp;base64,' + webp;
            await image.decode();
            return `${image.naturalWidth} x ${image.naturalHeight}`;
        }
        """;

    [Theory]
    [InlineData("front-page.webp", "/")]
    [InlineData("story.webp", "/2019/12/10/putin-erdogan-call/")]
    public async Task A_screenshot_in_the_readme_can_be_taken_again(string name, string address)
    {
        await using var window = await chromium.Open(Width, Height);
        Assert.Empty(await window.Visit(sample.Url(address)));
        var screenshot = Convert.ToBase64String(await window.Page.ScreenshotAsync());
        await using var blank = await chromium.Open();
        var taken = await blank.Page.EvaluateAsync<string>(ToWebP, screenshot);
        Assert.Equal($"{Width} x {Height}", await blank.Page.EvaluateAsync<string>(SizeOf, taken));

        var committed = Path.Combine(Repository.Root, ".github", "images", name);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(committed)!);
            await File.WriteAllBytesAsync(committed, Convert.FromBase64String(taken), TestContext.Current.CancellationToken);
        }

        var bytes = await File.ReadAllBytesAsync(committed, TestContext.Current.CancellationToken);
        Assert.InRange(bytes.Length, 1, MostBytes);
        Assert.Equal($"{Width} x {Height}", await blank.Page.EvaluateAsync<string>(SizeOf, Convert.ToBase64String(bytes)));
        Assert.Contains(
            $"(.github/images/{name})",
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
