namespace Dateline.Benchmarks.Archives;

/// <summary>
/// Numbers that look random and are the same on every machine and with every .NET, which <see cref="Random"/> doesn't promise: SplitMix64.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number; both ends can come up.</summary>
    public int Next(int least, int most) => least + (int)(Fraction() * (most - least + 1));

    public T Pick<T>(ReadOnlySpan<T> choices) => choices[Next(0, choices.Length - 1)];

    /// <summary>From 0, which can come up, to 1, which can't.</summary>
    public double Fraction()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
