using System.Buffers;

namespace Dateline.Input.Media.Location;

/// <summary>
/// Searches all bytes of a picture or film for the place where it was taken, and not only the boxes where the place should be: a photograph
/// may contain a second one or a short film, each with the place. The bytes come in windows that overlap.
/// </summary>
internal sealed class LocationSearch(MediaBytes file)
{
    /// <summary>How many bytes of a window the next one must repeat, so that nothing is missed at the border.</summary>
    public const int Overlap = 512;

    // A hostile file may have something like an Exif header at every fourth byte.
    private const int MostHeads = 1000;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("123456789"u8);

    private int _heads;
    private bool _hasKey;
    private bool _hasValue;

    /// <summary>Whether a place was found.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Whether bytes in memory contain a place.</summary>
    public static bool IsIn(byte[] bytes)
    {
        var search = new LocationSearch(new MediaBytes(bytes));
        search.Add(bytes, 0);
        return search.IsFound;
    }

    /// <summary>Searches the next window, which begins at an offset of the file.</summary>
    public void Add(ReadOnlySpan<byte> window, long place)
    {
        IsFound = IsFound
            || HasExif(window, place, "II*\0"u8) || HasExif(window, place, "MM\0*"u8) || HasText(window) || HasVideoBox(window);
    }

    /// <summary>Whether the window has Exif data with a place (TIFF 6.0, section 2; Exif, section 4.5).</summary>
    private bool HasExif(ReadOnlySpan<byte> window, long place, ReadOnlySpan<byte> sign)
    {
        for (var at = Next(window, 0, sign); at >= 0 && _heads < MostHeads; at = Next(window, at + 1, sign), _heads++)
        {
            if (ExifLocation.IsIn(file, place + at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the window has coordinates as text, in XMP and its many variants: <c>exif:GPSLatitude="51,30.1N"</c>.</summary>
    private static bool HasText(ReadOnlySpan<byte> window)
    {
        for (var at = Next(window, 0, "itude"u8); at >= 0; at = Next(window, at + 1, "itude"u8))
        {
            if (IsCoordinate(window[..at]) && HasValue(window[(at + 5)..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the text before <c>itude</c> makes it a coordinate: latitude, longitude, or a misspelling that a drone maker is known for.
    /// </summary>
    private static bool IsCoordinate(ReadOnlySpan<byte> name)
    {
        if (!EndsWith(name, "lat"u8) && !EndsWith(name, "long"u8) && !EndsWith(name, "longt"u8))
        {
            return false;
        }

        var before = name[..name.LastIndexOfAny((byte)'l', (byte)'L')];
        return EndsWith(before, "gps"u8) || EndsWith(before, "gpsdest"u8) || EndsWith(before, "drone-dji:"u8);
    }

    /// <summary>Whether a number other than zero follows: as an attribute, as an element, or after a zero byte.</summary>
    private static bool HasValue(ReadOnlySpan<byte> rest)
    {
        rest = rest[..Math.Min(rest.Length, 200)];
        var next = rest.TrimStart(" \t\r\n"u8);
        var begin = 0;
        if (next.StartsWith("="u8))
        {
            begin = rest.IndexOfAny((byte)'"', (byte)'\'') + 1;
        }
        else if (rest.StartsWith(">"u8) || rest.StartsWith("\0"u8))
        {
            begin = 1;
        }
        else if (next.Length < rest.Length)
        {
            begin = rest.IndexOf((byte)'>') + 1;
        }

        if (begin == 0)
        {
            return false;
        }

        var value = rest[begin..];
        var end = value.IndexOfAny((byte)'"', (byte)'\'', (byte)'<');
        return (end < 0 ? value : value[..end]).IndexOfAny(Digits) >= 0;
    }

    private bool HasVideoBox(ReadOnlySpan<byte> window)
    {
        _hasKey = _hasKey || window.IndexOf("com.apple.quicktime.location.ISO6709"u8) >= 0;
        _hasValue = _hasValue || VideoLocation.HasValue(window);
        return (_hasKey && _hasValue) || VideoLocation.HasBox(window);
    }

    private static int Next(ReadOnlySpan<byte> window, int from, ReadOnlySpan<byte> sign)
    {
        var at = window[from..].IndexOf(sign);
        return at < 0 ? -1 : from + at;
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.Length >= end.Length && System.Text.Ascii.EqualsIgnoreCase(text[^end.Length..], end);
}
