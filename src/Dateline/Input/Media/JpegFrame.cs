using System.Buffers.Binary;

namespace Dateline.Input.Media;

/// <summary>
/// What the header of a JPEG picture says of it before its data begins (ITU-T T.81, B.1.1, B.2.2 and B.2.3). <paramref name="Samples"/>
/// are the values of all its colours, of which some have fewer than there are pixels. <paramref name="IsWholeAtOnce"/>: its data goes over
/// the picture more than once, so that a decoder keeps all of it until the end.
/// </summary>
internal readonly record struct JpegFrame(PictureSize Size, long Samples, bool IsWholeAtOnce)
{
    // Cameras and editors write a few dozen segments before a photograph's size.
    private const int MostSegments = 2000;

    // Four are those of print.
    private const int MostColours = 4;

    public static JpegFrame None { get; } = new(PictureSize.None, 0, false);

    public static JpegFrame Read(MediaBytes file)
    {
        var (at, frame, colours) = (2L, None, 0);
        for (var left = MostSegments; left > 0; left--)
        {
            var head = file.At(at, 10 + 3 * MostColours);
            if (head.Length < 4 || head[0] != 0xFF)
            {
                break;
            }

            switch (head[1])
            {
                case 0xFF:
                    at++;
                    continue;
                case 0x01 or (>= 0xD0 and <= 0xD8):
                    at += 2;
                    continue;
                case 0xD9:
                    return frame;
                case 0xDA:
                    // The first scan: whether it has all colours.
                    return frame with { IsWholeAtOnce = frame.IsWholeAtOnce || (head.Length > 4 && head[4] < colours) };
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) when frame == None && head.Length > 9:
                    colours = head[9];
                    frame = Of(head);
                    break;
            }

            at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(head[2..]));
        }

        return frame;
    }

    private static JpegFrame Of(ReadOnlySpan<byte> head)
    {
        var size = new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(head[7..]), BinaryPrimitives.ReadUInt16BigEndian(head[5..]));
        var (all, across, down) = (0, 1, 1);
        for (var i = 0; i < Math.Min((int)head[9], MostColours) && head.Length > 11 + 3 * i; i++)
        {
            var factors = head[11 + 3 * i];
            all += (factors >> 4) * (factors & 15);
            (across, down) = (Math.Max(across, factors >> 4), Math.Max(down, factors & 15));
        }

        return new JpegFrame(size, size.Width * size.Height * all / (across * down), IsProgressive(head[1]));
    }

    // ITU-T T.81, table B.1.
    private static bool IsProgressive(byte marker) => marker is 0xC2 or 0xC6 or 0xCA or 0xCE;
}
