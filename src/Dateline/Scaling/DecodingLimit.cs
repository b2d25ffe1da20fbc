namespace Dateline.Scaling;

/// <summary>
/// Bounds the memory for decoding, whatever the number of processors: some types are decoded as a whole, with four bytes a pixel. A picture
/// waits while the others have so many pixels that it would be too much; one that is larger than all of that is decoded alone.
/// </summary>
internal sealed class DecodingLimit
{
    private const long Most = 50_000_000;

    private readonly object _change = new();
    private long _free = Most;

    public T Run<T>(long pixels, Func<T> decode)
    {
        var share = Math.Min(pixels, Most);
        lock (_change)
        {
            while (_free < share)
            {
                Monitor.Wait(_change);
            }

            _free -= share;
        }

        try
        {
            return decode();
        }
        finally
        {
            lock (_change)
            {
                _free += share;
                Monitor.PulseAll(_change);
            }
        }
    }
}
