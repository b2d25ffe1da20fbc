using System.Buffers;

namespace Dateline.Input.Media;

/// <summary>
/// Finds out whether a GIF picture ends within one of its blocks (GIF89a, sections 15 to 27). Some programs leave out the mark at the very
/// end; such a file is whole. It is read a piece at a time.
/// </summary>
internal ref struct GifEnd
{
    private const int Piece = 64 * 1024, Head = 13;
    private const byte Picture = 0x2C, Extension = 0x21;

    private readonly MediaBytes _file;
    private readonly Span<byte> _piece;
    private long _start;
    private int _length;

    private GifEnd(MediaBytes file, Span<byte> piece)
    {
        _file = file;
        _piece = piece;
    }

    public static bool IsMissing(MediaBytes file)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            return !new GifEnd(file, piece).IsThere();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private bool IsThere()
    {
        var at = Head + ColoursOf(At(10));
        var hasPicture = false;
        while (At(at) is (Picture or Extension) and var kind)
        {
            hasPicture |= kind == Picture;
            at += kind == Picture ? 10 + ColoursOf(At(at + 9)) + 1 : 2;
            for (var block = At(at); block != 0; block = At(at))
            {
                if (block < 0)
                {
                    return false;
                }

                at += 1 + block;
            }

            at++;
        }

        return at < _file.Length || (at == _file.Length && hasPicture);
    }

    private static int ColoursOf(int flags) => (flags & 0x80) == 0 || flags < 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>The byte at a place; -1 behind the end of the file.</summary>
    private int At(long at)
    {
        if (at < _start || at >= _start + _length)
        {
            (_start, _length) = (at, at >= _file.Length ? 0 : _file.Read(at, _piece));
        }

        return _length == 0 ? -1 : _piece[(int)(at - _start)];
    }
}
