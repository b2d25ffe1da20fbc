namespace Dateline.Model.Pictures;

/// <summary>How much memory pictures may take while they are scaled.</summary>
internal static class PictureMemory
{
    /// <summary>
    /// The bytes that all pictures may need together, and so the most that one may need. With the library, its buffers and the pictures made, it is 300 MB.
    /// </summary>
    public const long Most = 240_000_000;
}
