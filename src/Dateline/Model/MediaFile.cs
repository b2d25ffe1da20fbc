namespace Dateline.Model;

/// <summary>
/// A picture or other file below <c>media/</c>. Width and height are in pixels, 0 if unknown; <paramref name="Bytes"/> is the length of the
/// file, <paramref name="Fingerprint"/> the fingerprint of its contents.
/// </summary>
internal sealed record MediaFile(string Path, string Type, int Width, int Height, long Bytes, ulong Fingerprint)
{
    public string Address => "/" + Path;
}
