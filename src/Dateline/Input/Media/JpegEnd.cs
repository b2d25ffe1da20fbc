using System.Buffers;
using System.Buffers.Binary;

namespace Dateline.Input.Media;

/// <summary>
/// Finds the mark that ends a JPEG picture. A file says nowhere how long it is, so it is read once from its start, a piece at a time (ITU-T
/// T.81, B.1.1).
/// </summary>
internal ref struct JpegEnd
{
    private const int Piece = 64 * 1024;

    private readonly MediaBytes _file;
    private readonly Span<byte> _piece;
    private long _start;
    private int _length;

    private JpegEnd(MediaBytes file, Span<byte> piece)
    {
        _file = file;
        _piece = piece;
    }

    public static bool IsMissing(MediaBytes file)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            return !new JpegEnd(file, piece).IsThere();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private bool IsThere()
    {
        var at = 2L;
        while (NextMarker(ref at) is var marker and >= 0)
        {
            switch (marker)
            {
                case 0xD9:
                    return true;
                case 0x01 or (>= 0xD0 and <= 0xD8):
                    // Marks without content, among them those within a scan.
                    break;
                default:
                    var length = At(at, 2);
                    at += length.Length < 2 ? 2 : Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(length));
                    break;
            }
        }

        return false;
    }

    /// <summary>Moves behind the next marker; -1 at the end of the file. A zero behind 0xFF makes it a value of a scan.</summary>
    private int NextMarker(ref long at)
    {
        for (var rest = At(at, 2); rest.Length >= 2; rest = At(at, 2))
        {
            var found = rest[..^1].IndexOf((byte)0xFF);
            at += found < 0 ? rest.Length - 1 : found + 1;
            if (found >= 0 && rest[found + 1] is not (0 or 0xFF) and var marker)
            {
                at++;
                return marker;
            }
        }

        return -1;
    }

    /// <summary>What is in memory from an offset on: at least <paramref name="least"/> bytes, fewer at the end of the file.</summary>
    private ReadOnlySpan<byte> At(long at, int least)
    {
        if (at < _start || at + least > _start + _length)
        {
            (_start, _length) = (at, at >= _file.Length ? 0 : _file.Read(at, _piece));
        }

        return _piece[(int)(at - _start).._length];
    }
}
