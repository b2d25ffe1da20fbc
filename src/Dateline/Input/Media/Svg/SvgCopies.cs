namespace Dateline.Input.Media.Svg;

/// <summary>
/// Counts the elements that a browser would create for an SVG picture, including those that <c>use</c> copies: a few lines that copy each
/// other ten times become billions of elements.
/// </summary>
internal sealed class SvgCopies
{
    public const long Most = 1_000_000;

    private readonly Dictionary<string, Part> _byId = new(StringComparer.Ordinal);
    private readonly Stack<(int Depth, Part Part)> _open = new([(-1, new Part())]);
    private readonly Part _whole;

    public SvgCopies() => _whole = _open.Peek().Part;

    public bool AreTooMany => Count(_whole) > Most;

    /// <summary>Counts an element that begins here. An element with an id can be copied.</summary>
    public void Open(int depth, string? id)
    {
        var above = _open.Peek().Part;
        above.Own++;
        if (!string.IsNullOrEmpty(id))
        {
            var part = new Part();
            _byId.TryAdd(id, part);
            above.Below.Add(part);
            _open.Push((depth, part));
        }
    }

    public void Close(int depth)
    {
        if (_open.Peek().Depth == depth)
        {
            _open.Pop();
        }
    }

    /// <summary>Notes that the open element copies another.</summary>
    public void Use(string id) => _open.Peek().Part.Copied.Add(id);

    /// <summary>Counts without recursion, since copies may be nested as deeply as the picture is long.</summary>
    private long Count(Part whole)
    {
        var left = new Stack<Part>([whole]);
        while (left.TryPeek(out var part))
        {
            if (!part.IsBegun)
            {
                part.IsBegun = true;
                foreach (var one in part.Below.Concat(CopiedBy(part)).Where(n => !n.IsBegun))
                {
                    left.Push(one);
                }

                continue;
            }

            left.Pop();
            part.Count ??= Math.Min(Most + 1, part.Own + part.Below.Concat(CopiedBy(part)).Sum(p => p.Count ?? 0));
        }

        return whole.Count ?? 0;
    }

    private IEnumerable<Part> CopiedBy(Part part) => part.Copied.Select(c => _byId.GetValueOrDefault(c)).OfType<Part>();

    private sealed class Part
    {
        public long Own { get; set; }

        public List<Part> Below { get; } = [];

        public List<string> Copied { get; } = [];

        public bool IsBegun { get; set; }

        public long? Count { get; set; }
    }
}
