using System.Buffers.Binary;

namespace Dateline.Theme.Looks;

/// <summary>
/// Looks into the file of a typeface, as far as it is not compressed: the header and the list of tables (WOFF 2.0, section 4).
/// </summary>
internal static class FontFile
{
    private const int HeaderLength = 48, CountAt = 12, LengthAt = 8;

    // A known table has a number in place of its name. Two of them may have their length twice: as it is stored, too.
    private const int OwnName = 63, Glyf = 10, Loca = 11, Fvar = 47;

    /// <summary>What is wrong with the file of a typeface, and what to do; null if it is one for the web.</summary>
    public static (string Fault, string Remedy)? FaultOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("wOF2"u8))
        {
            return file.Length < HeaderLength || BinaryPrimitives.ReadUInt32BigEndian(file[LengthAt..]) != file.Length
                ? ("is cut off or damaged", "copy it again from where you have it")
                : null;
        }

        var other = file.StartsWith("wOFF"u8) ? "the older WOFF"
            : file.StartsWith("OTTO"u8) || file.StartsWith("true"u8) || file.StartsWith("ttcf"u8) || file.StartsWith("\0\x01\0\0"u8)
                ? "a typeface for printing"
            : "";
        return file.StartsWith("version https://git-lfs"u8) ? ("is only a pointer of Git LFS", "run: git lfs pull")
            : other.Length > 0 ? ($"is {other}, and not WOFF2", "convert it to WOFF2; renaming it is not enough")
            : ("is no typeface in WOFF2", "copy the file again, or take another one");
    }

    /// <summary>Whether a typeface has several weights in one file. Only for a file without a fault.</summary>
    public static bool IsVariable(ReadOnlySpan<byte> file)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(file[CountAt..]);
        var at = HeaderLength;
        for (var i = 0; i < count && at < file.Length; i++)
        {
            var flags = file[at++];
            var (table, version) = (flags & 0x3F, flags >> 6);
            if (table == Fvar || (table == OwnName && file[at..].StartsWith("fvar"u8)))
            {
                return true;
            }

            at += table == OwnName ? 4 : 0;
            Skip(file, ref at);
            if (table is Glyf or Loca ? version != 3 : version != 0)
            {
                Skip(file, ref at);
            }
        }

        return false;
    }

    /// <summary>Skips a number of up to five bytes, of which all but the last have the highest bit.</summary>
    private static void Skip(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && file[at++] >= 0x80)
        {
        }
    }
}
