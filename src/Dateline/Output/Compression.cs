using System.Collections.Immutable;
using System.IO.Compression;

namespace Dateline.Output;

/// <summary>A way to compress a file, and the ending of the copy's name. Equal bytes give equal copies.</summary>
internal sealed record Compression(string Ending, Func<byte[], byte[]> Compress)
{
    // A larger window makes no page smaller, and its memory is prepared again for each file.
    private const int WindowOfPage = 16, Page = 1 << 16, WindowOfLonger = 22;

    // Brotli at 9 makes pages 0.3% smaller and takes about twice the time.
    private const int BrotliQuality = 5, GzipLevel = 6;

    public static ImmutableArray<Compression> All { get; } = [new(".br", Brotli), new(".gz", Gzip)];

    /// <summary>Whether a file has the name of a compressed copy.</summary>
    public static bool IsCopy(string file) => All.Any(c => file.EndsWith(c.Ending, StringComparison.OrdinalIgnoreCase));

    private static byte[] Brotli(byte[] bytes)
    {
        var copy = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, copy, out var length, BrotliQuality, bytes.Length < Page ? WindowOfPage : WindowOfLonger)
            ? copy[..length]
            : throw new InvalidOperationException("Brotli needs more room than it asked for");
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var copy = new MemoryStream();
        using (var gzip = new GZipStream(copy, new ZLibCompressionOptions { CompressionLevel = GzipLevel }, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return copy.ToArray();
    }
}
