using System.Buffers;

namespace Dateline.Input.Media.Location;

/// <summary>
/// Looks through all bytes of a picture or film for the place where it was taken. The bytes are searched, not only the boxes in which the
/// place should be: a photograph may hold a second one, or a short film, each with the place. They come window by window, each with the end
/// of the last one.
/// </summary>
internal sealed class LocationSearch(MediaBytes file)
{
    /// <summary>How much of the last window the next one must begin with, so that no sign is cut in two.</summary>
    public const int Overlap = 512;

    // A hostile file may look like the head of a photograph's data at every fourth byte.
    private const int MostHeads = 1000;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("123456789"u8);

    private int _heads;
    private bool _hasKey;
    private bool _hasValue;

    /// <summary>Whether a place was found.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Whether bytes that are in memory tell of a place.</summary>
    public static bool IsIn(byte[] bytes)
    {
        var search = new LocationSearch(new MediaBytes(bytes));
        search.Look(bytes, 0);
        return search.IsFound;
    }

    /// <summary>Looks through the bytes that begin at a place of the file.</summary>
    public void Look(ReadOnlySpan<byte> window, long place)
    {
        IsFound = IsFound || HasHead(window, place, "II*\0"u8) || HasHead(window, place, "MM\0*"u8) || HasWords(window) || HasFilm(window);
    }

    /// <summary>Where the data of a photograph may begin (TIFF 6.0, section 2; Exif, section 4.5).</summary>
    private bool HasHead(ReadOnlySpan<byte> window, long place, ReadOnlySpan<byte> sign)
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

    /// <summary>XMP, in all its spellings, and what programs make of it in texts: <c>exif:GPSLatitude="51,30.1N"</c>.</summary>
    private static bool HasWords(ReadOnlySpan<byte> window)
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
    /// Whether text that <c>itude</c> follows names a coordinate: latitude, longitude, and a misspelling that a maker of drones is known
    /// for.
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

    /// <summary>Whether a number other than zero follows: as an attribute, as an element, or behind a zero byte.</summary>
    private static bool HasValue(ReadOnlySpan<byte> rest)
    {
        rest = rest[..Math.Min(rest.Length, 200)];
        var next = rest.TrimStart(" \t\r\n"u8);
        var begin = next.StartsWith("="u8) ? rest.IndexOfAny((byte)'"', (byte)'\'') + 1
            : rest.StartsWith(">"u8) || rest.StartsWith("\0"u8) ? 1
            : next.Length < rest.Length ? rest.IndexOf((byte)'>') + 1
            : 0;
        if (begin == 0)
        {
            return false;
        }

        var value = rest[begin..];
        var end = value.IndexOfAny((byte)'"', (byte)'\'', (byte)'<');
        return (end < 0 ? value : value[..end]).IndexOfAny(Digits) >= 0;
    }

    private bool HasFilm(ReadOnlySpan<byte> window)
    {
        _hasKey = _hasKey || window.IndexOf("com.apple.quicktime.location.ISO6709"u8) >= 0;
        _hasValue = _hasValue || VideoLocation.HasValue(window);
        return (_hasKey && _hasValue) || VideoLocation.HasBox(window);
    }

    private static int Next(ReadOnlySpan<byte> window, int from, ReadOnlySpan<byte> sign) =>
        window[from..].IndexOf(sign) is >= 0 and var at ? from + at : -1;

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.Length >= end.Length && System.Text.Ascii.EqualsIgnoreCase(text[^end.Length..], end);
}
