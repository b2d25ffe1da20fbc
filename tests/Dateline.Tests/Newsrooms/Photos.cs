using System.Buffers.Binary;
using Dateline.Model.Pictures;
using NetVips;

namespace Dateline.Tests.Newsrooms;

/// <summary>Pictures with colours that can be found again, as files of every type.</summary>
internal static class Photos
{
    public static readonly double[] Red = [220, 40, 40], Green = [40, 180, 60], Blue = [40, 60, 210], White = [250, 250, 250],
        Grey = [128, 128, 128];

    public static Image Plain(int width, int height, params double[] colour) =>
        (Image.Black(width, height, bands: colour.Length) + colour).Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: colour.Length == 1 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);

    /// <summary>Red and green above blue and white.</summary>
    public static Image Quarters(int width, int height)
    {
        Image[] parts = [.. new[] { Red, Green, Blue, White }.Select(c => Plain(width / 2, height / 2, c))];
        return Image.Arrayjoin(parts, across: 2);
    }

    /// <summary>Noise, as film has it, so that a file is not small.</summary>
    public static Image Noise(int width, int height) =>
        Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: 1).Bandjoin(Image.Gaussnoise(width, height, sigma: 40, mean: 128,
            seed: 2))
            .Bandjoin(Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: 3))
            .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    /// <summary>The file of a picture; its ending is its type.</summary>
    public static byte[] File(this Image picture, string ending) => ending switch
    {
        ".jpg" => picture.JpegsaveBuffer(q: 95),
        ".png" => picture.PngsaveBuffer(),
        ".webp" => picture.WebpsaveBuffer(lossless: true),
        ".avif" => picture.HeifsaveBuffer(q: 90, compression: Enums.ForeignHeifCompression.Av1, effort: 0),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    public static byte[] Jpeg(int width, int height) => Quarters(width, height).File(".jpg");

    /// <summary>The colour of a point, in hundredths of width and height.</summary>
    public static double[] At(this Image picture, int across, int down) =>
        picture.Getpoint(Math.Min(picture.Width - 1, picture.Width * across / 100), Math.Min(picture.Height - 1,
            picture.Height * down / 100));

    public static bool IsNear(this double[] seen, double[] meant, double most = 12) =>
        seen.Length >= 3 && seen.Take(3).Zip(meant).All(p => Math.Abs(p.First - p.Second) <= most);

    /// <summary>The published pictures of a site, by path, decoded.</summary>
    public static Dictionary<string, Image> Decoded(this Built site) => site.Files
        .Where(f => Path.GetExtension(f.Key) is ".jpg" or ".png" or ".webp" or ".avif")
        .ToDictionary(f => f.Key, f => Image.NewFromBuffer(f.Value));

    /// <summary>Everything of a picture that a page of the site could show, apart from crops.</summary>
    public static IEnumerable<Image> Whole(this Built site) =>
        site.Decoded().Where(f => !f.Key.Contains("16x9-", StringComparison.Ordinal) && !f.Key.Contains("1x1-", StringComparison.Ordinal))
            .Select(f => f.Value);

    /// <summary>The published pictures in one crop.</summary>
    public static Image[] In(this Built site, Crop crop) =>
        [.. site.Decoded().Where(f => f.Key.Contains($"{crop.Name}-", StringComparison.Ordinal)).Select(f => f.Value)];

    /// <summary>A newsroom with a story that has this picture at its head.</summary>
    public static Newsroom Story(string name, byte[] picture, string more = "") => Newsroom
        .With("articles/flood.md", $"title: Flood\nimage: {{src: media/{name}, alt: The wall, credit: Ann Lee{more}}}")
        .File("media/" + name, picture);

    /// <summary>The same file with another width and height in its header.</summary>
    public static byte[] WithSize(byte[] jpeg, int width, int height)
    {
        if (jpeg.AsSpan().IndexOf("ispe"u8) is >= 0 and var size)
        {
            BinaryPrimitives.WriteInt32BigEndian(jpeg.AsSpan(size + 8), width);
            BinaryPrimitives.WriteInt32BigEndian(jpeg.AsSpan(size + 12), height);
            return jpeg;
        }

        var baseline = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        var frame = baseline >= 0 ? baseline : jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        return jpeg;
    }
}
