using System.Buffers.Binary;

namespace Dateline.Input.Media.Playing;

/// <summary>
/// Reads how long Ogg files with Opus or Vorbis play: the position that the last page names (RFC 3533, section 6; RFC 7845, section 4).
/// </summary>
internal static class OggFacts
{
    // The longest page has 65,307 bytes.
    private const int End = 128 * 1024, PageHead = 27, OpusRate = 48_000;

    public static PlayingFacts Read(MediaBytes file)
    {
        var first = file.At(0, 128);
        if (first.Length < 64 || !first.StartsWith("OggS"u8) || PageHead + first[26] + 28 > first.Length)
        {
            return PlayingFacts.None;
        }

        var packet = first[(PageHead + first[26])..];
        var (rate, skipped) = packet.StartsWith("OpusHead"u8)
            ? (OpusRate, BinaryPrimitives.ReadUInt16LittleEndian(packet[10..]))
            : packet.StartsWith("\u0001vorbis"u8) ? (BinaryPrimitives.ReadUInt32LittleEndian(packet[12..]), 0) : (0u, 0);
        var position = LastPosition(file, first.Slice(14, 4));
        return new PlayingFacts(position > skipped ? PlayingFacts.Time(position - skipped, rate) : 0, HasSound: true);
    }

    /// <summary>The position at the end of the last page; 0 if that is not a page of the same sound.</summary>
    private static long LastPosition(MediaBytes file, ReadOnlySpan<byte> serial)
    {
        var end = file.At(Math.Max(0, file.Length - End), End);
        for (var at = end.LastIndexOf("OggS\0"u8); at >= 0; at = end[..at].LastIndexOf("OggS\0"u8))
        {
            var page = end[at..];
            if (page.Length >= PageHead && BinaryPrimitives.ReadInt64LittleEndian(page[6..]) is var position and not -1)
            {
                return page.Slice(14, 4).SequenceEqual(serial) ? position : 0;
            }
        }

        return 0;
    }
}
