using System.Net;
using System.Text.RegularExpressions;
using Dateline.Tests.Newsrooms;
using NetVips;

namespace Dateline.Tests.Serve;

/// <summary>The preview sends pictures in every size that its pages name, and follows an edited picture.</summary>
public sealed partial class PicturePreviewTests
{
    private const string Story = "/2020/01/10/flood/";

    /// <summary>The addresses and widths that a page names, and the type that goes with each.</summary>
    private static async Task<(string Address, int Width)[]> SizesOn(HttpClient client, Previewed preview)
    {
        var page = await client.GetStringAsync(preview.Url(Story), Stop);
        return [.. Sets().Matches(page).SelectMany(m => m.Groups[1].Value.Split(", ")).Distinct()
            .Select(s => s.Split(' '))
            .Select(s => (s[0], int.Parse(s[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_size_that_a_page_names_is_a_picture_of_that_width()
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Jpeg(1400, 900)).Edit(
            "articles/flood.md", "Text.", "Text.\n\n![The wall](/media/wall.jpg){wide}");
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        var sizes = await SizesOn(client, preview);
        Assert.True(sizes.Length >= 8);
        foreach (var (address, width) in sizes)
        {
            var answer = await client.GetAsync(preview.Url(address), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var type = address.EndsWith(".avif", StringComparison.Ordinal) ? "image/avif" : "image/jpeg";
            Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
            using var seen = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(width, seen.Width);
        }
    }

    [Fact]
    public async Task An_edited_picture_gets_new_addresses_and_its_new_pixels()
    {
        using var newsroom = Photos.Story("wall.jpg", Photos.Plain(1400, 900, Photos.Red).File(".jpg"));
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        var (before, known) = (await SizesOn(client, preview), preview.Newest.Pictures);
        newsroom.File("media/wall.jpg", Photos.Plain(1400, 900, Photos.Green).File(".jpg"));
        await preview.Until(s => s.Pictures != known);
        var after = await SizesOn(client, preview);
        Assert.NotEqual(before.Last(), after.First());
        foreach (var (address, _) in after)
        {
            using var seen = Image.NewFromBuffer(await client.GetByteArrayAsync(preview.Url(address), Stop));
            Assert.True(seen.At(50, 50).IsNear(Photos.Green, 20), address);
        }
    }

    [Fact]
    public async Task A_picture_that_moves_is_sent_without_what_its_file_says()
    {
        byte[] gif = [.. Pictures.Gif(4, 3)[..^1], 0x21, 0xFE, 4, .. "Mole"u8, 0, 0x3B];
        using var newsroom = Photos.Story("wall.gif", gif);
        await using var preview = await Previewed.Of(newsroom);
        using var client = new HttpClient();
        Assert.Equal(Pictures.Gif(4, 3), await client.GetByteArrayAsync(preview.Url("/media/wall.gif"), Stop));
    }

    [GeneratedRegex(" srcset=\"([^\"]+)\"")]
    private static partial Regex Sets();
}
