using Dateline.Model;

namespace Dateline.Check;

/// <summary>
/// Reads the addresses and ids out of a page as it was printed, without making a tree of it: templates quote every attribute, and in text a
/// &lt; is never printed as such. What is found stays valid until the next page is read.
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
        for (var at = html.IndexOf((byte)'<'); at >= 0;)
        {
            at = ReadTag(html, at + 1);
            at = html[at..].IndexOf((byte)'<') is >= 0 and var next ? at + next : -1;
        }
    }

    /// <summary>Takes what a tag has; where it ends. What stands in quotes may hold anything but those quotes.</summary>
    private int ReadTag(ReadOnlySpan<byte> html, int from)
    {
        while (html[from..].IndexOfAny("=>"u8) is >= 0 and var step)
        {
            var mark = from + step;
            from = mark + 1;
            if (html[mark] == (byte)'>')
            {
                return from;
            }

            if (from < html.Length && html[from] is (byte)'"' or (byte)'\'')
            {
                var length = html[(from + 1)..].IndexOf(html[from]);
                if (length < 0)
                {
                    return html.Length;
                }

                Take(html[..mark], html, from + 1, length);
                from += length + 2;
            }
        }

        return html.Length;
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
