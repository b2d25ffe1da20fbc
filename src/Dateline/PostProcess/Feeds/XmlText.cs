using System.Buffers;
using System.Text;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// Passes text on to <paramref name="to"/>, a mark in the place of what no XML may hold (XML 1.0, 2.2): one stray control character would
/// make a whole feed unreadable.
/// </summary>
internal sealed class XmlText(TextWriter to) : TextWriter
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(Forbidden.Contains(value) ? '\uFFFD' : value);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (int at; (at = buffer.IndexOfAny(Forbidden)) >= 0; buffer = buffer[(at + 1)..])
        {
            to.Write(buffer[..at]);
            to.Write('\uFFFD');
        }

        to.Write(buffer);
    }
}
