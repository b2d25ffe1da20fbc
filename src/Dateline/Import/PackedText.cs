using System.IO.Compression;
using System.Text;

namespace Dateline.Import;

/// <summary>
/// A text that waits to be converted. A long one is kept compressed: an import needs one text at a time, but all texts of an archive
/// together may be larger than the memory.
/// </summary>
internal sealed class PackedText
{
    private const int Long = 4000;
    private const int FastQuality = 1;
    private const int Window = 18;

    private readonly string? _text;
    private readonly byte[] _packed = [];
    private readonly int _length;

    public PackedText(string text)
    {
        if (text.Length < Long)
        {
            _text = text;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (BrotliEncoder.TryCompress(bytes, packed, out var written, FastQuality, Window))
        {
            (_packed, _length) = (packed[..written], bytes.Length);
        }
        else
        {
            _text = text;
        }
    }

    public override string ToString()
    {
        if (_text is not null)
        {
            return _text;
        }

        var bytes = new byte[_length];
        return BrotliDecoder.TryDecompress(_packed, bytes, out var written)
            ? Encoding.UTF8.GetString(bytes, 0, written)
            : throw new InvalidOperationException("A packed text can't be unpacked.");
    }
}
