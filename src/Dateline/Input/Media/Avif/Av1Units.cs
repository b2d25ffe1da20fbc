namespace Dateline.Input.Media.Avif;

/// <summary>
/// The units of AV1 data, one of which, the sequence header, limits the size of every frame (AV1 bitstream specification, sections 5.3 to
/// 5.5).
/// </summary>
internal static class Av1Units
{
    private const int SequenceHeader = 1;

    /// <summary>The largest size that units in memory announce.</summary>
    public static PictureSize Largest(ReadOnlySpan<byte> units, ref int unitsLeft)
    {
        var largest = PictureSize.None;
        for (; unitsLeft > 0 && !units.IsEmpty; unitsLeft--)
        {
            var size = SizeIn(units, out var length);
            largest = new(Math.Max(largest.Width, size.Width), Math.Max(largest.Height, size.Height));
            units = units[(int)Math.Min(length, units.Length)..];
        }

        return largest;
    }

    /// <summary>
    /// The size that a unit announces; none if it is no sequence header. <paramref name="length"/> is that of the unit; a unit without one
    /// is the last.
    /// </summary>
    public static PictureSize SizeIn(ReadOnlySpan<byte> unit, out long length)
    {
        var (type, hasExtension, hasLength) = (unit[0] >> 3 & 15, (unit[0] & 4) != 0, (unit[0] & 2) != 0);
        var at = hasExtension ? 2 : 1;
        length = long.MaxValue / 2;
        if (hasLength)
        {
            // Seven bits in each byte, the lowest first.
            long content = 0;
            for (var shift = 0; shift < 56 && at < unit.Length; shift += 7, at++)
            {
                content |= (long)(unit[at] & 0x7F) << shift;
                if (unit[at] < 0x80)
                {
                    at++;
                    break;
                }
            }

            length = at + content;
        }

        return type == SequenceHeader && at < unit.Length ? Size(new Bits(unit[at..])) : PictureSize.None;
    }

    // Section 5.5.1.
    private static PictureSize Size(Bits bits)
    {
        bits.Take(4);
        if (bits.Take(1) == 1)
        {
            bits.Take(5);
        }
        else
        {
            SkipOperatingPoints(ref bits);
        }

        var (ofWidth, ofHeight) = ((int)bits.Take(4) + 1, (int)bits.Take(4) + 1);
        return new(bits.Take(ofWidth) + 1, bits.Take(ofHeight) + 1);
    }

    private static void SkipOperatingPoints(ref Bits bits)
    {
        var (hasModel, ofDelay) = (false, 0);
        if (bits.Take(1) == 1)
        {
            SkipTiming(ref bits);
            hasModel = bits.Take(1) == 1;
            if (hasModel)
            {
                ofDelay = (int)bits.Take(5) + 1;
                bits.Take(32);
                bits.Take(10);
            }
        }

        var hasDisplayDelay = bits.Take(1) == 1;
        for (var left = bits.Take(5) + 1; left > 0; left--)
        {
            bits.Take(12);
            if (bits.Take(5) > 7)
            {
                bits.Take(1);
            }

            if (hasModel && bits.Take(1) == 1)
            {
                bits.Take(ofDelay);
                bits.Take(ofDelay);
                bits.Take(1);
            }

            if (hasDisplayDelay && bits.Take(1) == 1)
            {
                bits.Take(4);
            }
        }
    }

    private static void SkipTiming(ref Bits bits)
    {
        bits.Take(32);
        bits.Take(32);
        if (bits.Take(1) == 1)
        {
            var zeros = 0;
            while (zeros < 32 && bits.Take(1) == 0)
            {
                zeros++;
            }

            bits.Take(zeros);
        }
    }

    /// <summary>Numbers of any count of bits, the highest first; zeros behind the end.</summary>
    private ref struct Bits(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public long Take(int count)
        {
            var value = 0L;
            for (; count > 0; count--, _at++)
            {
                value = value << 1 | (long)(_at / 8 < _bytes.Length ? _bytes[_at / 8] >> (7 - _at % 8) & 1 : 0);
            }

            return value;
        }
    }
}
