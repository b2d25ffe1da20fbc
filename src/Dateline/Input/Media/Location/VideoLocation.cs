using System.Buffers;
using System.Buffers.Binary;

namespace Dateline.Input.Media.Location;

/// <summary>Finds the place that phones write into videos, in one of three ways.</summary>
internal static class VideoLocation
{
    private const int LongestBox = 1000, NearBy = 40;

    private static readonly SearchValues<byte> Decimals = SearchValues.Create("0123456789."u8);

    private static ReadOnlySpan<byte> Apple => [0xA9, (byte)'x', (byte)'y', (byte)'z'];

    /// <summary>
    /// Whether there is a box with a place: Apple's (<c>©xyz</c>, QuickTime File Format, user data) or that of 3GPP (<c>loci</c>, TS
    /// 26.244, section 8.10).
    /// </summary>
    public static bool HasBox(ReadOnlySpan<byte> window)
    {
        if (HasCoordinatesAfter(window, Apple))
        {
            return true;
        }

        var rest = window;
        for (var at = rest.IndexOf("loci"u8); at >= 0; at = rest.IndexOf("loci"u8))
        {
            // A box starts with its length, before its name.
            if (at >= 4 && IsLocation(rest[(at - 4)..]))
            {
                return true;
            }

            rest = rest[(at + 1)..];
        }

        return false;
    }

    /// <summary>Whether the value of some QuickTime key is a place, written as text.</summary>
    public static bool HasValue(ReadOnlySpan<byte> window) => HasCoordinatesAfter(window, "data\0\0\0\u0001"u8);

    private static bool HasCoordinatesAfter(ReadOnlySpan<byte> window, ReadOnlySpan<byte> mark)
    {
        for (var at = window.IndexOf(mark); at >= 0; at = window.IndexOf(mark))
        {
            window = window[(at + mark.Length)..];
            if (HasCoordinates(window[..Math.Min(window.Length, NearBy)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ISO 6709: two numbers with their signs, <c>+51.5012-000.1246/</c>.</summary>
    private static bool HasCoordinates(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOfAny((byte)'+', (byte)'-'); at >= 0; at = text.IndexOfAny((byte)'+', (byte)'-'))
        {
            text = text[(at + 1)..];
            var first = text;
            var digits = Math.Max(0, first.IndexOfAnyExcept(Decimals));
            if (digits >= 2 && first.Length > digits + 2 && first[digits] is (byte)'+' or (byte)'-'
                && char.IsAsciiDigit((char)first[digits + 1]))
            {
                return first[..Math.Min(first.Length, digits + 8)].IndexOfAnyInRange((byte)'1', (byte)'9') >= 0;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a box, which starts with its length, has a place: version, flags and language, a name that ends in zero, a role, then
    /// longitude and latitude.
    /// </summary>
    private static bool IsLocation(ReadOnlySpan<byte> box)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(box);
        if (length is < 28 or > LongestBox || box.Length < length || box[8..12].IndexOfAnyExcept((byte)0) >= 0)
        {
            return false;
        }

        var name = box[14..(int)length];
        var end = name.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? EndOfWide(name) : name.IndexOf((byte)0) + 1;
        return end > 0 && name.Length >= end + 9 && name.Slice(end + 1, 8).IndexOfAnyExcept((byte)0) >= 0;
    }

    private static int EndOfWide(ReadOnlySpan<byte> name)
    {
        for (var at = 2; at + 1 < name.Length; at += 2)
        {
            if (name[at] == 0 && name[at + 1] == 0)
            {
                return at + 2;
            }
        }

        return 0;
    }
}
