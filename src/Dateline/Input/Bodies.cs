using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Input;

/// <summary>
/// Reads a document's body again when it is printed. Its file was checked when its fields were read, so the usual one (UTF-8 without a
/// byte order mark, lines ended by <c>\n</c>) is cut as bytes and only the body becomes text.
/// </summary>
internal static class Bodies
{
    [ThreadStatic]
    private static byte[]? _buffer;

    public static string Read(string fullPath)
    {
        var file = ReadFile(fullPath);
        var close = file.StartsWith("---\n"u8) && !file.Contains((byte)'\r') ? file.IndexOf("\n---"u8) : -1;
        return close >= 0 && file[close..].StartsWith("\n---\n"u8)
            ? Encoding.UTF8.GetString(file[(close + "\n---\n".Length)..])
            : FrontMatter.BodyOf(TextFile.Decode(fullPath, file, new DiagnosticBag())).Body;
    }

    private static ReadOnlySpan<byte> ReadFile(string fullPath)
    {
        using var handle = File.OpenHandle(fullPath);
        var length = (int)RandomAccess.GetLength(handle);
        if (_buffer is null || _buffer.Length < length)
        {
            _buffer = new byte[Math.Max(length, 64 * 1024)];
        }

        var read = 0;
        while (read < length && RandomAccess.Read(handle, _buffer.AsSpan(read, length - read), read) is > 0 and var count)
        {
            read += count;
        }

        return _buffer.AsSpan(0, read);
    }
}
