using System.Buffers.Binary;
using System.Text;
using Dateline.Model;

namespace Dateline.Input.Media.Details;

/// <summary>Reads credit and caption from IPTC data (IPTC-IIM 4.2, chapters 3 and 6), one of the resources that Photoshop stores.</summary>
internal static class IptcWords
{
    private const int Longest = 1 << 20, Resource = 0x0404;
    private const byte Byline = 80, Credit = 110, Caption = 120;

    public static PictureWords Read(MediaBytes file, (long At, int Length) resources)
    {
        var rest = file.At(resources.At, Math.Min(resources.Length, Longest));

        // Photoshop's resources: a sign, a number, a name of even length, the length, and as many bytes, padded to an even number.
        while (rest.Length > 12 && rest.StartsWith("8BIM"u8))
        {
            var name = 6 + (rest[6] + 2) / 2 * 2;
            if (name + 4 > rest.Length)
            {
                break;
            }

            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(rest[name..]);
            var content = rest[(name + 4)..];
            if (BinaryPrimitives.ReadUInt16BigEndian(rest[4..]) == Resource)
            {
                return Words(content[..(int)Math.Min(length, content.Length)]);
            }

            rest = length >= content.Length ? [] : content[(int)(length + (length & 1))..];
        }

        return PictureWords.None;
    }

    private static PictureWords Words(ReadOnlySpan<byte> fields)
    {
        var (byline, credit, caption) = ("", "", "");
        var encoding = Encoding.Latin1;
        while (fields.Length >= 5 && fields[0] == 0x1C)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(fields[3..]);
            if (length > fields.Length - 5)
            {
                break;
            }

            var value = fields.Slice(5, length);
            switch ((fields[1], fields[2]))
            {
                case (1, 90) when value.SequenceEqual("\u001b%G"u8):
                    encoding = Encoding.UTF8;
                    break;
                case (2, Byline) when byline.Length == 0:
                    byline = encoding.GetString(value);
                    break;
                case (2, Credit):
                    credit = encoding.GetString(value);
                    break;
                case (2, Caption):
                    caption = encoding.GetString(value);
                    break;
            }

            fields = fields[(5 + length)..];
        }

        return new PictureWords("", caption, PictureDetails.CreditOf(byline, credit));
    }
}
