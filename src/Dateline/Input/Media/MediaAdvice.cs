namespace Dateline.Input.Media;

/// <summary>Hints for files that can't be published as they are.</summary>
internal static class MediaAdvice
{
    /// <summary>What to do with a file whose extension is not published.</summary>
    public static string ForType(string ending) => ending.ToLowerInvariant() switch
    {
        ".heic" or ".heif" or ".tif" or ".tiff" or ".jfif" or ".jxl" or ".psd" or ".raw" or ".dng" => "export it as JPEG, PNG or WebP",
        ".bmp" or ".ico" or ".ai" or ".eps" => "export it as PNG or SVG",
        ".svgz" => "unpack it to .svg",
        ".html" or ".htm" or ".xhtml" or ".xht" or ".shtml" or ".mht" =>
            "rewrite it as a page in pages/, or publish it elsewhere and link to it",
        ".js" or ".mjs" or ".css" or ".wasm" => "move scripts and styles to the theme",
        ".kml" or ".gpx" or ".xml" or ".rdf" or ".xsl" => "convert it to CSV or GeoJSON, or pack it as .zip",
        ".doc" or ".rtf" or ".pages" => "save it as .docx, .odt or .pdf",
        ".xls" or ".xlsm" or ".numbers" => "save it as .xlsx, .ods or .csv",
        ".ppt" or ".key" => "save it as .pptx, .odp or .pdf",
        ".md" => "move texts to articles/, backgrounds/ or pages/",
        ".avi" or ".mkv" or ".wmv" or ".m4v" or ".mpg" or ".mpeg" or ".flv" or ".3gp" or ".ogv" => "save it as MP4 or WebM",
        ".aiff" or ".aif" or ".wma" or ".aac" or ".amr" => "save it as MP3 or M4A",
        _ => "the writers' guide lists the types; pack others as .zip",
    };

    /// <summary>What to do with a file that is too large for a repository.</summary>
    public static string ForLargeFile(bool isRecording) => isRecording
        ? "save it at a lower quality, or put it on another host: src: https://example.org/film.mp4, with bytes and duration"
        : "make it smaller, or put it on another host and link to it";

    /// <summary>How to remove the place where a picture or film was taken.</summary>
    public static string ForLocation(bool isFilm, string displayPath)
    {
        var file = displayPath.Contains(' ') ? $"'{displayPath}'" : displayPath;
        var tags = isFilm ? "-all=" : "-gps:all= -xmp:geotag=";
        return $"remove the data: exiftool -overwrite_original {tags} {file}; or export the file again without its location";
    }
}
