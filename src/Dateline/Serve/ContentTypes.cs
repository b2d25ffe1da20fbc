using Dateline.Input.Media;
using Microsoft.AspNetCore.StaticFiles;

namespace Dateline.Serve;

/// <summary>
/// The content types of the preview's answers. For files of <c>media/</c> the table of publishable types decides, for the rest the
/// framework's.
/// </summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    // Web servers send feeds and sitemaps as application/xml; the framework's table has text/xml, and no OPML.
    private static readonly FileExtensionContentTypeProvider Framework = new()
    { Mappings = { [".xml"] = "application/xml", [".opml"] = "text/x-opml" } };

    /// <summary>The content type of a file by its name.</summary>
    public static string Find(string path)
    {
        if (MediaTypes.Find(path) is { } media)
        {
            return media.Kind == MediaKind.Text ? WithCharset(media.Name) : media.Name;
        }

        var type = Framework.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal)
            ? WithCharset(type)
            : type;
    }

    private static string WithCharset(string type) => $"{type}; charset=utf-8";
}
