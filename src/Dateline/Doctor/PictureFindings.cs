using Dateline.Scaling;

namespace Dateline.Doctor;

/// <summary>Whether this program can scale pictures.</summary>
internal static class PictureFindings
{
    private const string Check = "pictures";

    public static IEnumerable<Finding> Examine() =>
    [
        PictureLibrary.IsThere
            ? Finding.Ok(Check, "the library that scales them is there")
            : Finding.Warning(
                Check, "the library that scales them is missing: they are published as they are, in one size",
                "it is a file beside the program; install Dateline again"),
    ];
}
