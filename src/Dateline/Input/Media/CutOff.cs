using System.Buffers.Binary;
using Dateline.Input.Media.Playing;

namespace Dateline.Input.Media;

/// <summary>
/// Finds pictures, films and sounds of which the end is missing: the file is shorter than it says, or what ends it is missing. Of other
/// types nothing tells.
/// </summary>
internal static class CutOff
{
    private const int MostParts = 20_000;

    public static MediaFault? FaultOf(MediaType type, MediaBytes file) => Is(type, file)
        ? MediaFault.OfContent(
            $"the {Words(type.Kind)} is cut off: the file ends before its end", "copy it here again, or export it again")
        : null;

    private static string Words(MediaKind kind) => kind switch
    {
        MediaKind.Film => "film",
        MediaKind.Sound => "sound",
        _ => "picture",
    };

    private static bool Is(MediaType type, MediaBytes file) => type.Name switch
    {
        "image/jpeg" => JpegEnd.IsMissing(file),
        "image/png" => IsPng(file),
        "image/webp" => BinaryPrimitives.ReadUInt32LittleEndian(file.At(4, 4)) + 8L > file.Length + 1,
        "image/avif" => IsAvif(file),
        "image/gif" => GifEnd.IsMissing(file),
        "video/mp4" or "audio/mp4" or "video/quicktime" => Mp4Facts.IsCutOff(file),
        "audio/mpeg" => Mp3Facts.IsCutOff(file),
        _ => false,
    };

    // ISO/IEC 15948, section 5.3: length, type, content and checksum of each part, the last of which is IEND.
    private static bool IsPng(MediaBytes file)
    {
        var at = 8L;
        for (var left = MostParts; left > 0; left--)
        {
            var head = file.At(at, 8);
            var length = head.Length < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(head);
            if (head.Length < 8 || at + 12 + length > file.Length)
            {
                return true;
            }

            if (head[4..].SequenceEqual("IEND"u8))
            {
                return false;
            }

            at += 12L + length;
        }

        return false;
    }

    // ISO/IEC 14496-12, section 4.2: a length of 0 is up to the end, 1 stands before a long length.
    private static bool IsAvif(MediaBytes file)
    {
        var at = 0L;
        for (var left = MostParts; left > 0 && at < file.Length; left--)
        {
            var head = file.At(at, 16);
            var length = head.Length < 8 ? 8 : (long)BinaryPrimitives.ReadUInt32BigEndian(head);
            length = length == 1 && head.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(head[8..]) : length;
            if (length == 0)
            {
                return false;
            }

            if (length < 8 || length > file.Length - at)
            {
                return true;
            }

            at += length;
        }

        return false;
    }
}
