using Microsoft.Win32.SafeHandles;

namespace Dateline.Input.Media;

/// <summary>The bytes of a file, or of a part of one that was unpacked, of which only the few that are asked for are in memory.</summary>
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

    /// <summary>Up to so many bytes from a place on: fewer where the file ends, none outside of it.</summary>
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

    /// <summary>Fills a buffer from a place on; how many bytes there were.</summary>
    public int Read(long place, Span<byte> bytes)
    {
        if (_file is null)
        {
            var there = At(place, bytes.Length);
            there.CopyTo(bytes);
            return there.Length;
        }

        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(_file, bytes[filled..], place + filled) is > 0 and var read)
        {
            filled += read;
        }

        return filled;
    }
}
