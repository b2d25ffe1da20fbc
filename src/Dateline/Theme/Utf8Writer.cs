using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Dateline.Theme.Rendering;

namespace Dateline.Theme;

/// <summary>
/// A text writer into a reusable UTF-8 buffer. Text is encoded as it is written, so a page is in memory once, as the bytes of its file.
/// </summary>
internal sealed class Utf8Writer : TextWriter
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;
    private char _pending;
    private int _most = int.MaxValue;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Limits the size of what is written from now on; exceeding it throws a <see cref="LimitException"/>.</summary>
    public void LimitTo(int most) => _most = most;

    public void Clear() => (_length, _pending) = (0, '\0');

    public override void Write(char value)
    {
        if (value < 0x80 && _pending == '\0')
        {
            Reserve(1);
            _bytes[_length++] = (byte)value;
            return;
        }

        Write([value]);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        if (_pending != '\0')
        {
            buffer = WritePending(buffer);
        }

        // A surrogate pair may come in two writes; its first half waits for the second.
        if (!buffer.IsEmpty && char.IsHighSurrogate(buffer[^1]))
        {
            _pending = buffer[^1];
            buffer = buffer[..^1];
        }

        Encode(buffer);
    }

    /// <summary>Writes text that is already UTF-8.</summary>
    public void WriteEncoded(ReadOnlySpan<byte> text)
    {
        if (_pending != '\0')
        {
            WritePending(" ");
        }

        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    private ReadOnlySpan<char> WritePending(ReadOnlySpan<char> buffer)
    {
        ReadOnlySpan<char> pair = [_pending, buffer[0]];
        var isPair = char.IsLowSurrogate(buffer[0]);
        _pending = '\0';
        Encode(isPair ? pair : pair[..1]);
        return isPair ? buffer[1..] : buffer;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Utf8.FromUtf16(text, _bytes.AsSpan(_length), out _, out var written);
        _length += written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Grow((long)_length + count);
        }
    }

    private void Grow(long needed)
    {
        if (needed > _most)
        {
            throw new LimitException($"the page is larger than {_most / 1_000_000} MB");
        }

        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_bytes.Length * 2L, needed), Math.Min(_most, Array.MaxLength)));
    }
}
