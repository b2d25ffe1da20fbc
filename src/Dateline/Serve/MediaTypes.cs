namespace Dateline.Serve;

/// <summary>The media types of the files that a site is printed to.</summary>
internal static class MediaTypes
{
    /// <summary>The type of a file by its ending, with the dot.</summary>
    public static string Of(string ending) => ending switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
