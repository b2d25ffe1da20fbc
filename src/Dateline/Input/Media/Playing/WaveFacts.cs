using System.Buffers.Binary;

namespace Dateline.Input.Media.Playing;

/// <summary>Reads how long WAV and FLAC files play.</summary>
internal static class WaveFacts
{
    private const int MostChunks = 200;

    /// <summary>The length of the chunk with the sound, by the bytes of a second that the chunk about its format names.</summary>
    public static PlayingFacts ReadWav(MediaBytes file)
    {
        var (at, rate) = (12L, 0u);
        for (var left = MostChunks; left > 0; left--)
        {
            var head = file.At(at, 20);
            if (head.Length < 8)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head.StartsWith("fmt "u8) && head.Length == 20)
            {
                rate = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]);
            }
            else if (head.StartsWith("data"u8))
            {
                // A recorder that was stopped leaves a length that was never filled in.
                var isWhole = at + 8 + length <= file.Length;
                return new PlayingFacts(isWhole ? PlayingFacts.Time(length, rate) : 0, HasSound: true);
            }

            at += 8 + length + (length & 1);
        }

        return PlayingFacts.None;
    }

    /// <summary>The first block of metadata of a FLAC file (RFC 9639, section 8.2).</summary>
    public static PlayingFacts ReadFlac(MediaBytes file)
    {
        var info = file.At(8, 18);
        if (info.Length < 18 || (file.At(4, 1)[0] & 0x7F) != 0)
        {
            return PlayingFacts.None;
        }

        var numbers = BinaryPrimitives.ReadUInt64BigEndian(info[10..]);
        return new PlayingFacts(PlayingFacts.Time(numbers & 0xF_FFFF_FFFF, numbers >> 44), HasSound: true);
    }
}
