namespace Dateline.Input.Media;

/// <summary>What to do with a file that can't be published as it is.</summary>
internal static class MediaAdvice
{
    /// <summary>What to do with a file of an ending that is not published.</summary>
    public static string ForType(string ending) => ending.ToLowerInvariant() switch
    {
        ".heic" or ".heif" or ".tif" or ".tiff" or ".jfif" or ".jxl" or ".psd" or ".raw" or ".dng" => "export it as JPEG, PNG or WebP",
        ".bmp" or ".ico" or ".ai" or ".eps" => "export it as PNG or SVG",
        ".svgz" => "unpack it to .svg",
        ".html" or ".htm" or ".xhtml" or ".xht" or ".shtml" or ".mht" =>
            "write it as a page in pages/, or publish it elsewhere and link to it",
        ".js" or ".mjs" or ".css" or ".wasm" => "scripts and styles belong to the theme",
        ".kml" or ".gpx" or ".xml" or ".rdf" or ".xsl" => "convert it to CSV or GeoJSON, or pack it as .zip",
        ".doc" or ".rtf" or ".pages" => "save it as .docx, .odt or .pdf",
        ".xls" or ".xlsm" or ".numbers" => "save it as .xlsx, .ods or .csv",
        ".ppt" or ".key" => "save it as .pptx, .odp or .pdf",
        ".md" => "a text belongs into articles/, backgrounds/ or pages/",
        ".avi" or ".mkv" or ".wmv" or ".m4v" => "save it as MP4 or WebM",
        ".aiff" or ".aif" or ".wma" or ".aac" => "save it as MP3 or M4A",
        _ => "the writers' guide lists the types; pack others as .zip",
    };

    /// <summary>How to take out where a picture or film was taken.</summary>
    public static string AgainstPlace(bool isFilm, string displayPath)
    {
        var file = displayPath.Contains(' ') ? $"'{displayPath}'" : displayPath;
        return isFilm
            ? $"take it out: exiftool -overwrite_original -all= {file}; or export it again without its location"
            : $"take it out: exiftool -overwrite_original -gps:all= -xmp:geotag= {file}; or export it again without its location";
    }
}
