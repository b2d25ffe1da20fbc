namespace Dateline.Model.Pictures;

/// <summary>How much memory pictures may take while they are scaled.</summary>
internal static class PictureMemory
{
    /// <summary>
    /// The bytes that all pictures may need together, and so the most that one may need. With the library and what encoders keep, a build
    /// takes 300 MB more than one without pictures.
    /// </summary>
    public const long Most = 200_000_000;
}
