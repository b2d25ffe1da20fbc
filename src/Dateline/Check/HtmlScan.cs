using Dateline.Model;

namespace Dateline.Check;

/// <summary>
/// Finds the addresses and ids of a rendered page without parsing it to a tree. That works because templates quote every attribute, and
/// escape every &lt; in text. The results are valid until the next page is read.
/// </summary>
internal sealed class HtmlScan
{
    private readonly List<Range> _links = [];
    private readonly List<ulong> _ids = [];
    private readonly List<(ResourceKind Kind, Range Url)> _foreign = [];

    /// <summary>Where each address is: of <c>href</c>, of <c>src</c>, and each in a <c>srcset</c>.</summary>
    public IReadOnlyList<Range> Links => _links;

    /// <summary>The fingerprints of the page's ids.</summary>
    public IReadOnlyList<ulong> Ids => _ids;

    /// <summary>Where each URL with a host is that the page loads from or sends to, with its kind.</summary>
    public IReadOnlyList<(ResourceKind Kind, Range Url)> Foreign => _foreign;

    public void Read(ReadOnlySpan<byte> html)
    {
        _links.Clear();
        _ids.Clear();
        _foreign.Clear();
        for (var at = html.IndexOf((byte)'<'); at >= 0;)
        {
            at = ReadTag(html, at + 1);
            var next = html[at..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + next;
        }
    }

    /// <summary>Reads the attributes of a tag. The result is where it ends. A quoted value may contain anything but its quotes.</summary>
    private int ReadTag(ReadOnlySpan<byte> html, int from)
    {
        var element = from;
        for (var step = html[from..].IndexOfAny("=>"u8); step >= 0; step = html[from..].IndexOfAny("=>"u8))
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

                AddAttribute(html[..mark], html, from + 1, length);
                AddForeign(html[element..mark], html.Slice(from + 1, length), from + 1);
                from += length + 2;
            }
        }

        return html.Length;
    }

    private void AddAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> html, int start, int length)
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
                first += Math.Max(0, html[first..end].IndexOfAnyExcept(" \n"u8));

                // A blank and the picture's width follow the address.
                var blank = html[first..end].IndexOf((byte)' ');
                _links.Add(first..(blank < 0 ? end : first + blank));
            }
        }
    }

    /// <summary>Adds a URL of another site that is in an attribute which browsers load by themselves.</summary>
    private void AddForeign(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> value, int start)
    {
        if (!value.StartsWith("http"u8) && !value.StartsWith("//"u8))
        {
            return;
        }

        var isSource = Is(tag, "src"u8);
        var kind = tag switch
        {
            _ when isSource && tag.StartsWith("script"u8) => ResourceKind.Scripts,
            _ when isSource && tag.StartsWith("iframe"u8) => ResourceKind.Frames,
            _ when isSource && tag.StartsWith("img"u8) => ResourceKind.Pictures,
            _ when isSource => ResourceKind.Media,
            _ when Is(tag, "srcset"u8) || Is(tag, "poster"u8) => ResourceKind.Pictures,
            _ when Is(tag, "action"u8) && tag.StartsWith("form"u8) => ResourceKind.Forms,
            _ => null,
        };
        if (kind is not null)
        {
            _foreign.Add((kind, start..(start + value.Length)));
        }
    }

    private static bool Is(ReadOnlySpan<byte> before, ReadOnlySpan<byte> name) =>
        before.EndsWith(name) && before.Length > name.Length && before[^(name.Length + 1)] is (byte)' ' or (byte)'\n' or (byte)'\t';
}
