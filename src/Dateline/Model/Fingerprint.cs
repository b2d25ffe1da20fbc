using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Dateline.Model;

/// <summary>
/// A 64-bit hash of values, in the order in which they were added. It shows whether they are the same as in an earlier build; the
/// probability that two different inputs have the same fingerprint is 2^-64.
/// </summary>
internal struct Fingerprint
{
    private ulong _value;

    public Fingerprint() => _value = 0x9E37_79B9_7F4A_7C15;

    public readonly ulong Value => _value;

    public static ulong Of(ReadOnlySpan<byte> bytes) => XxHash3.HashToUInt64(bytes);

    /// <summary>Hashes a stream without loading it into memory.</summary>
    public static ulong Of(Stream bytes)
    {
        var hash = new XxHash3();
        hash.Append(bytes);
        return hash.GetCurrentHashAsUInt64();
    }

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(text);
        return fingerprint.Value;
    }

    public void Add(ReadOnlySpan<char> text) => _value = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text), (long)_value);

    public void Add(ulong number)
    {
        var high = Math.BigMul(_value ^ number, 0xD6E8_FEB8_6659_FD93, out var low);
        _value = high ^ low ^ System.Numerics.BitOperations.RotateLeft(_value, 29);
    }

    public void Add(long number) => Add((ulong)number);

    public void Add(bool flag) => Add(flag ? 1UL : 2UL);

    public void Add(DateTimeOffset at)
    {
        Add(at.Ticks);
        Add(at.Offset.Ticks);
    }

    public void Add(Moment moment)
    {
        Add(moment.At);
        Add(moment.HasTime);
    }

    /// <summary>Adds an optional time.</summary>
    public void Add(Moment? moment)
    {
        Add(moment.HasValue);
        if (moment is { } given)
        {
            Add(given);
        }
    }
}
