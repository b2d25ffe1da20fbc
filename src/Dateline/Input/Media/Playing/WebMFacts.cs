using System.Buffers.Binary;

namespace Dateline.Input.Media.Playing;

/// <summary>
/// Reads the elements Info and Tracks of WebM files (RFC 9559, sections 5.1.2 and 5.1.4; EBML is RFC 8794). They stand before the first
/// cluster; of a file where they do not, nothing is known.
/// </summary>
internal ref struct WebMFacts
{
    private const int MostElements = 2000;
    private const uint Segment = 0x18538067, Info = 0x1549A966, Tracks = 0x1654AE6B, Cluster = 0x1F43B675;
    private const uint Scale = 0x2AD7B1, Duration = 0x4489, Track = 0xAE, TrackType = 0x83, Video = 0xE0;
    private const uint PixelWidth = 0xB0, PixelHeight = 0xBA, DisplayWidth = 0x54B0, DisplayHeight = 0x54BA, DisplayUnit = 0x54B2;
    private const int OfSound = 2;

    private readonly MediaBytes _file;
    private int _left = MostElements;
    private ulong _scale = 1_000_000;
    private double _duration;
    private ulong _width, _height, _shownWidth, _shownHeight, _unit;
    private bool _hasSound, _hasTracks, _isDone;

    private WebMFacts(MediaBytes file)
    {
        _file = file;
    }

    public static PlayingFacts Read(MediaBytes file)
    {
        var facts = new WebMFacts(file);
        facts.Walk(0, file.Length);

        // In other units than pixels the numbers are a ratio or a length.
        var isShown = facts._unit == 0 && facts._shownWidth > 0 && facts._shownHeight > 0;
        var (width, height) = isShown ? (facts._shownWidth, facts._shownHeight) : (facts._width, facts._height);
        return new PlayingFacts(
            PlayingFacts.Time(facts._duration * facts._scale, 1_000_000_000),
            (int)Math.Min(width, int.MaxValue),
            (int)Math.Min(height, int.MaxValue),
            facts._hasTracks ? facts._hasSound : null);
    }

    private void Walk(long at, long end)
    {
        while (at < end && !_isDone && _left-- > 0)
        {
            var head = _file.At(at, 12);
            if (!Number(head, keepsMark: true, out var id, out var idLength)
                || !Number(head[idLength..], keepsMark: false, out var size, out var sizeLength))
            {
                return;
            }

            at += idLength + sizeLength;
            var isOpen = size == (1UL << (7 * sizeLength)) - 1;
            var stop = isOpen || size > (ulong)(end - at) ? end : at + (long)size;
            Take((uint)id, at, stop);
            at = stop;
        }
    }

    private void Take(uint id, long at, long end)
    {
        switch (id)
        {
            case Segment or Info or Tracks or Track or Video:
                _hasTracks |= id == Track;
                Walk(at, end);
                break;
            case Cluster:
                _isDone = true;
                break;
            case Scale:
                _scale = Value(at, end);
                break;
            case Duration:
                _duration = Float(_file.At(at, (int)Math.Min(end - at, 9)));
                break;
            case TrackType:
                _hasSound |= Value(at, end) == OfSound;
                break;
            case PixelWidth:
                _width = _width == 0 ? Value(at, end) : _width;
                break;
            case PixelHeight:
                _height = _height == 0 ? Value(at, end) : _height;
                break;
            case DisplayWidth:
                _shownWidth = _shownWidth == 0 ? Value(at, end) : _shownWidth;
                break;
            case DisplayHeight:
                _shownHeight = _shownHeight == 0 ? Value(at, end) : _shownHeight;
                break;
            case DisplayUnit:
                _unit = Value(at, end);
                break;
            default:
                break;
        }
    }

    private readonly ulong Value(long at, long end)
    {
        var value = 0UL;
        foreach (var one in end - at > 8 ? [] : _file.At(at, (int)(end - at)))
        {
            value = (value << 8) | one;
        }

        return value;
    }

    private static double Float(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        4 => BinaryPrimitives.ReadSingleBigEndian(bytes),
        8 => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        _ => 0,
    };

    /// <summary>A number of variable length: the zeros before its first one are the number of bytes that follow.</summary>
    private static bool Number(ReadOnlySpan<byte> bytes, bool keepsMark, out ulong number, out int length)
    {
        (number, length) = (0, 0);
        if (bytes.IsEmpty || bytes[0] == 0)
        {
            return false;
        }

        length = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[0] << 24) + 1;
        if (length > bytes.Length || (keepsMark && length > 4))
        {
            return false;
        }

        number = keepsMark ? bytes[0] : bytes[0] & (0xFFUL >> length);
        foreach (var one in bytes[1..length])
        {
            number = (number << 8) | one;
        }

        return true;
    }
}
