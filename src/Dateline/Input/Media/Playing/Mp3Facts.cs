using System.Buffers.Binary;

namespace Dateline.Input.Media.Playing;

/// <summary>
/// Reads how long an MP3 file plays: from the number of frames that its encoder wrote down (Xing, Info or VBRI), or else by counting its
/// frames, whose lengths may differ. Of a file that holds something else between its frames, the length is unknown.
/// </summary>
internal static class Mp3Facts
{
    private const int HeaderLength = 4, Window = 64 * 1024, SearchedForFirst = 64 * 1024;

    private static readonly int[] Rates = [44_100, 48_000, 32_000];

    // Kilobits a second, by the number in the header; the first is "free", which says nothing.
    private static readonly int[] Layer3 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Layer3Low = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private readonly record struct Frame(int Length, int Samples, int Rate, int TagAt);

    public static PlayingFacts Read(MediaBytes file)
    {
        var at = AfterTags(file);
        if (FindFirst(file, at) is not { } first)
        {
            return PlayingFacts.None;
        }

        var (start, frame) = first;
        var frames = Announced(file.At(start, 200), frame);
        var time = frames > 0 ? PlayingFacts.Time((double)frames * frame.Samples, frame.Rate) : Count(file, start, frame.Rate);
        return new PlayingFacts(time, HasSound: true);
    }

    /// <summary>
    /// Whether the encoder wrote down more bytes than there are. A file without such a note does not tell where it should end.
    /// </summary>
    public static bool IsCutOff(MediaBytes file)
    {
        if (FindFirst(file, AfterTags(file)) is not { } first)
        {
            return false;
        }

        var xing = Xing(file.At(first.At, 200), first.Frame);
        var bytesAt = xing.Length > 7 && (xing[7] & 1) == 1 ? 12 : 8;
        return xing.Length >= bytesAt + 4 && (xing[7] & 2) == 2
            && BinaryPrimitives.ReadUInt32BigEndian(xing[bytesAt..]) > file.Length;
    }

    private static ReadOnlySpan<byte> Xing(ReadOnlySpan<byte> start, Frame frame)
    {
        var xing = start.Length > frame.TagAt ? start[frame.TagAt..] : [];
        return xing.StartsWith("Xing"u8) || xing.StartsWith("Info"u8) ? xing : [];
    }

    /// <summary>Where the sound begins, after ID3 tags (ID3v2.4, section 3.1).</summary>
    private static long AfterTags(MediaBytes file)
    {
        var at = 0L;
        for (var head = file.At(at, 10); head.Length == 10 && head.StartsWith("ID3"u8); head = file.At(at, 10))
        {
            var length = (head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9];
            at += 10 + length + ((head[5] & 0x10) != 0 ? 10 : 0);
        }

        return at;
    }

    /// <summary>The first frame that another frame follows: a pair of signs alone may be chance.</summary>
    private static (long At, Frame Frame)? FindFirst(MediaBytes file, long from)
    {
        var bytes = file.At(from, SearchedForFirst);
        for (var i = 0; i + HeaderLength <= bytes.Length; i++)
        {
            if (bytes[i] == 0xFF && Parse(bytes[i..]) is { } frame)
            {
                var next = file.At(from + i + frame.Length, HeaderLength);
                if (Parse(next) is { } second && second.Rate == frame.Rate)
                {
                    return (from + i, frame);
                }
            }
        }

        return null;
    }

    private static long Announced(ReadOnlySpan<byte> start, Frame frame)
    {
        var xing = Xing(start, frame);
        if (xing.Length >= 12 && (xing[7] & 1) == 1)
        {
            return BinaryPrimitives.ReadUInt32BigEndian(xing[8..]);
        }

        return start.Length >= 54 && start[36..].StartsWith("VBRI"u8) ? BinaryPrimitives.ReadUInt32BigEndian(start[50..]) : 0;
    }

    private static long Count(MediaBytes file, long start, int rate)
    {
        var samples = 0L;
        var (at, window) = (start, start);
        var bytes = file.At(window, Window);
        while (at < file.Length)
        {
            if (at - window + HeaderLength > bytes.Length)
            {
                window = at;
                bytes = file.At(at, Window);
            }

            var head = bytes[(int)(at - window)..];
            if (Parse(head) is not { } frame || frame.Rate != rate)
            {
                return IsEnd(head) ? PlayingFacts.Time(samples, rate) : 0;
            }

            samples += frame.Samples;
            at += frame.Length;
        }

        return PlayingFacts.Time(samples, rate);
    }

    // Tags and padding stand at the end of files.
    private static bool IsEnd(ReadOnlySpan<byte> rest) =>
        rest.Length < HeaderLength || rest.StartsWith("TAG"u8) || rest.StartsWith("APETAGEX"u8) || rest.StartsWith("LYRICS"u8)
        || rest.StartsWith("ID3"u8) || !rest.ContainsAnyExcept((byte)0);

    /// <summary>A frame's header (ISO/IEC 11172-3, 2.4.1.3, and 13818-3), of layer III.</summary>
    private static Frame? Parse(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderLength || head[0] != 0xFF || (head[1] & 0xE6) != 0xE2)
        {
            return null;
        }

        var (version, rate, bits) = ((head[1] >> 3) & 3, (head[2] >> 2) & 3, head[2] >> 4);
        if (version == 1 || rate == 3 || bits is 0 or 15)
        {
            return null;
        }

        var isFull = version == 3;
        var hertz = Rates[rate] / (version switch { 3 => 1, 2 => 2, _ => 4 });
        var kilobits = (isFull ? Layer3 : Layer3Low)[bits];
        var samples = isFull ? 1152 : 576;
        var length = (samples / 8 * kilobits * 1000 / hertz) + ((head[2] >> 1) & 1);
        var isMono = head[3] >> 6 == 3;
        return new Frame(length, samples, hertz, HeaderLength + (isFull ? (isMono ? 17 : 32) : (isMono ? 9 : 17)));
    }
}
