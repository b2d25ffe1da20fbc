using Microsoft.Win32.SafeHandles;

namespace Dateline.Input.Media;

/// <summary>The bytes of a file, read on demand, or an unpacked part of one in memory.</summary>
internal sealed class MediaBytes
{
    private readonly SafeFileHandle? _file;
    private readonly byte[] _buffer;

    public MediaBytes(SafeFileHandle file)
    {
        (_file, _buffer) = (file, []);
        Length = RandomAccess.GetLength(file);
    }

    public MediaBytes(byte[] bytes)
    {
        (_buffer, Length) = (bytes, bytes.Length);
    }

    public long Length { get; }

    /// <summary>Up to <paramref name="count"/> bytes from an offset: fewer at the end of the file, none outside it.</summary>
    public ReadOnlySpan<byte> At(long place, int count)
    {
        if (place < 0 || place >= Length || count <= 0)
        {
            return [];
        }

        count = (int)Math.Min(count, Length - place);
        if (_file is null)
        {
            return _buffer.AsSpan((int)place, count);
        }

        var bytes = new byte[count];
        return bytes.AsSpan(0, Read(place, bytes));
    }

    /// <summary>Fills a buffer from an offset; the number of bytes read.</summary>
    public int Read(long place, Span<byte> bytes)
    {
        if (_file is null)
        {
            var available = At(place, bytes.Length);
            available.CopyTo(bytes);
            return available.Length;
        }

        var filled = 0;
        while (filled < bytes.Length)
        {
            var read = RandomAccess.Read(_file, bytes[filled..], place + filled);
            if (read <= 0)
            {
                break;
            }

            filled += read;
        }

        return filled;
    }
}
