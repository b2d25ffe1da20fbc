using System.Buffers.Binary;
using System.Text;

namespace Dateline.Tests.Newsrooms;

/// <summary>Small films and sounds with true headers, made here: nothing in them plays.</summary>
internal static class Recordings
{
    /// <summary>An MPEG-4 film of 92 seconds, 640 x 360. <paramref name="turn"/> lays it on its side, as phones do.</summary>
    public static byte[] Film(int seconds = 92, bool hasSound = true, bool turn = false, byte[]? more = null, int length = 0) =>
        Pictures.Film(
        Pictures.Box("moov", [.. Header(seconds), .. more ?? [], .. Track("vide", 640, 360, turn), .. hasSound ? Track("soun", 0, 0) : []]),
        Pictures.Box("mdat", new byte[Math.Max(8, length)]));

    public static byte[] Box(string type, params byte[][] content) => Pictures.Box(type, [.. content.SelectMany(c => c)]);

    /// <summary>An MP3 file of 38 frames of 128 kbit/s, which is a second, over and over.</summary>
    public static byte[] Mp3(int seconds = 20, byte[]? before = null, byte[]? after = null) =>
        [.. before ?? [], .. Enumerable.Repeat(Frame(), (int)Math.Round(seconds * 44_100 / 1152.0)).SelectMany(f => f), .. after ?? []];

    public static byte[] Frame(string tag = "", int frames = 0)
    {
        var frame = new byte[417];
        ((ReadOnlySpan<byte>)[0xFF, 0xFB, 0x90, 0x64]).CopyTo(frame);
        Encoding.Latin1.GetBytes(tag).CopyTo(frame, 36);
        if (tag.Length > 0)
        {
            frame[43] = 1;
            BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(44), frames);
        }

        return frame;
    }

    public static byte[] Wav(int seconds, int extra = 0)
    {
        var data = new byte[seconds * 8000];
        return
        [
            .. "RIFF"u8, .. Little(data.Length + 36), .. "WAVEfmt "u8, .. Little(16), 1, 0, 1, 0, .. Little(8000), .. Little(8000), 1, 0,
            8, 0, .. "data"u8, .. Little(data.Length + extra), .. data,
        ];
    }

    public static byte[] Flac(long samples)
    {
        var numbers = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(numbers, (44_100UL << 44) | (ulong)samples);
        return [.. "fLaC"u8, 0, 0, 0, 34, .. new byte[10], .. numbers, .. new byte[16]];
    }

    public static byte[] Opus(long position) =>
    [
        .. Page(2, 0, [.. "OpusHead"u8, 1, 1, 0x38, 1, .. Little(48_000), 0, 0, 0, .. new byte[30]]), .. Page(4, position, new byte[40]),
    ];

    public static byte[] WebM(double milliseconds, bool hasSound = true) =>
    [
        0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8,
        .. Element(0x18538067, [
            .. Element(0x1549A966, [.. Element(0x2AD7B1, [0x0F, 0x42, 0x40]), .. Element(0x4489, Double(milliseconds))]),
            .. Element(0x1654AE6B, [
                .. Element(0xAE, [.. Element(0x83, [1]), .. Element(0xE0, [.. Element(0xB0, [2, 128]), .. Element(0xBA, [1, 104])])]),
                .. hasSound ? Element(0xAE, Element(0x83, [2])) : [],
            ]),
        ]),
    ];

    private static byte[] Header(int seconds) =>
        Pictures.Box("mvhd", [0, 0, 0, 0, .. new byte[8], .. Pictures.Big(1000), .. Pictures.Big(seconds * 1000), .. new byte[80]]);

    private static byte[] Track(string handler, int width, int height, bool turn = false)
    {
        byte[] turned = [.. Pictures.Big(0), .. Pictures.Big(1 << 16), .. Pictures.Big(0), .. Pictures.Big(-1 << 16), .. Pictures.Big(0)];
        byte[] upright = [.. Pictures.Big(1 << 16), .. Pictures.Big(0), .. Pictures.Big(0), .. Pictures.Big(0), .. Pictures.Big(1 << 16)];
        return Box(
            "trak",
            Box("tkhd", new byte[40], turn ? turned : upright, new byte[16], Pictures.Big(width << 16), Pictures.Big(height << 16)),
            Box("mdia", Box("hdlr", new byte[8], Encoding.Latin1.GetBytes(handler), new byte[12])));
    }

    private static byte[] Page(byte flags, long position, byte[] packet)
    {
        var head = new byte[28];
        "OggS"u8.CopyTo(head);
        head[5] = flags;
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(6), position);
        head[14] = 7;
        (head[26], head[27]) = (1, (byte)packet.Length);
        return [.. head, .. packet];
    }

    private static byte[] Element(uint id, byte[] content) =>
        [.. Pictures.Big((int)id).SkipWhile(b => b == 0), 0x10, .. Pictures.Big(content.Length)[1..], .. content];

    private static byte[] Double(double number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(int number) => [.. Pictures.Big(number).Reverse()];
}
