using Dateline.Model;

namespace Dateline.Check;

/// <summary>
/// Reads the addresses and ids out of a page as it was printed, without making a tree of it: templates quote every attribute, and our encoder leaves no
/// quote in text. What is found stays valid until the next page is read.
/// </summary>
internal sealed class HtmlScan
{
    private readonly List<Range> _links = [];
    private readonly List<ulong> _ids = [];

    /// <summary>Where each address stands: of <c>href</c>, of <c>src</c>, and each of those in a <c>srcset</c>.</summary>
    public IReadOnlyList<Range> Links => _links;

    /// <summary>The fingerprints of the page's ids.</summary>
    public IReadOnlyList<ulong> Ids => _ids;

    public void Read(ReadOnlySpan<byte> html)
    {
        _links.Clear();
        _ids.Clear();
        var from = 0;
        while (html[from..].IndexOf((byte)'=') is >= 0 and var step)
        {
            var name = html[..(from + step)];
            from += step + 1;
            if (from >= html.Length || html[from] is not ((byte)'"' or (byte)'\''))
            {
                continue;
            }

            var length = html[(from + 1)..].IndexOf(html[from]);
            if (length < 0)
            {
                return;
            }

            Take(name, html, from + 1, length);
            from += length + 2;
        }
    }

    private void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> html, int start, int length)
    {
        if (Is(name, "href"u8) || Is(name, "src"u8))
        {
            _links.Add(start..(start + length));
        }
        else if (Is(name, "id"u8))
        {
            _ids.Add(Fingerprint.Of(html.Slice(start, length)));
        }
        else if (Is(name, "srcset"u8))
        {
            foreach (var part in html.Slice(start, length).Split((byte)','))
            {
                var (first, end) = (start + part.Start.Value, start + part.End.Value);
                first += html[first..end].IndexOfAnyExcept(" \n"u8) is > 0 and var blanks ? blanks : 0;
                _links.Add(first..(first + (html[first..end].IndexOf((byte)' ') is >= 0 and var size ? size : end - first)));
            }
        }
    }

    private static bool Is(ReadOnlySpan<byte> before, ReadOnlySpan<byte> name) =>
        before.EndsWith(name) && before.Length > name.Length && before[^(name.Length + 1)] is (byte)' ' or (byte)'\n' or (byte)'\t';
}
