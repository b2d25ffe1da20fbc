using System.IO.Compression;

namespace Dateline.Tests.Browser;

/// <summary>
/// The bytes that a browser needs before it can show a story: the page and the stylesheet. A connection sends 14 KB in its first round
/// trip.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FirstViewTests(Sample sample)
{
    private const int FirstRoundTrip = 14 * 1024;

    [Fact]
    public void The_first_view_of_any_story_comes_in_one_round_trip()
    {
        var stylesheet = Packed(Directory.GetFiles(Path.Combine(sample.Output, "assets"), "*.css").Single());
        var stories = Directory.EnumerateFiles(sample.Output, "index.html", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(sample.Output, f).StartsWith("20", StringComparison.Ordinal))
            .ToDictionary(f => f, f => stylesheet + Packed(f));
        Assert.NotEmpty(stories);
        Assert.DoesNotContain(stories, s => s.Value > FirstRoundTrip);
    }

    [Fact]
    public void The_stylesheet_is_under_10_KB_compressed() =>
        Assert.InRange(Packed(Directory.GetFiles(Path.Combine(sample.Output, "assets"), "*.css").Single()), 1, 10 * 1024);

    private static int Packed(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 11, window: 22));
        return length;
    }
}
