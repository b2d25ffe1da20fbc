namespace Dateline.Model;

/// <summary>
/// A picture or other file below <c>media/</c>. Sizes are in pixels, 0 where unknown; <paramref name="Bytes"/> is its length,
/// <paramref name="Fingerprint"/> that of its contents.
/// </summary>
internal sealed record MediaFile(string Path, string Type, int Width, int Height, long Bytes, ulong Fingerprint)
{
    public string Address => "/" + Path;
}
