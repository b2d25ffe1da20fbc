using Dateline.Input.Media;

namespace Dateline.Serve;

/// <summary>
/// The media types of the files that a site is printed to; those of files that are copied are in <see cref="MediaTypes"/>.
/// </summary>
internal static class PageTypes
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>The type of a file by its ending, with the dot.</summary>
    public static string ForEnding(string ending) => ending switch
    {
        ".html" => Html,
        ".css" => "text/css; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        _ =>
            MediaTypes.Find(ending) is not { } type
                ? "application/octet-stream"
                : type.Kind == MediaKind.Text ? $"{type.Name}; charset=utf-8" : type.Name,
    };
}
