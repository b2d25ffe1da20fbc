using Dateline.Model.Pictures;
using Dateline.Platform.Linux;

namespace Dateline.Scaling;

/// <summary>
/// Bounds the memory for pictures. One takes a share before it is decoded, and waits until there is enough, in the order in which they ask:
/// a large one waits for those before it, and small ones never pass it. <paramref name="workers"/> pictures are always encoded at once.
/// </summary>
internal sealed class DecodingLimit(int workers)
{
    // Measured, with an encoder of AVIF: the picture as it was decoded, the rendition, and what is encoded.
    private const int BytesOfPixel = 26;

    // Before it is decoded, what encoders keep for the next picture is given back.
    private const long Large = PictureMemory.Most / 2;

    private readonly object _change = new();
    private long _free = PictureMemory.Most;
    private long _asked, _served;

    public Share Take(long bytes)
    {
        bytes = Math.Min(bytes, PictureMemory.Most);
        lock (_change)
        {
            var number = _asked++;
            while (number != _served || _free < bytes)
            {
                Monitor.Wait(_change);
            }

            _served++;
            _free -= bytes;
            Monitor.PulseAll(_change);
        }

        if (bytes > Large)
        {
            NativeHeap.ReturnFree();
        }

        return new Share(this, bytes);
    }

    /// <summary>What renditions of a picture need that was decoded at this size.</summary>
    public long ForEncoding(int width, int height) => Math.Min((long)width * height * BytesOfPixel, PictureMemory.Most / workers);

    private void Return(long bytes)
    {
        lock (_change)
        {
            _free += bytes;
            Monitor.PulseAll(_change);
        }
    }

    /// <summary>What one picture has of the memory.</summary>
    internal sealed class Share(DecodingLimit limit, long bytes) : IDisposable
    {
        private long _kept = bytes;

        public void Keep(long bytes)
        {
            limit.Return(_kept - Math.Min(_kept, bytes));
            _kept = Math.Min(_kept, bytes);
        }

        public void Dispose() => Keep(0);
    }
}
