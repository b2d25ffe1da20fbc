using System.Buffers;

namespace Dateline.Input.Files;

/// <summary>The bytes of a file. They are valid until they are disposed: then their buffer serves for the next file.</summary>
internal readonly ref struct FileBytes(byte[] buffer, int length, bool isRented) : IDisposable
{
    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, length);

    public void Dispose()
    {
        if (isRented)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
