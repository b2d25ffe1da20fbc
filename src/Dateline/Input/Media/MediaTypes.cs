using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Input.Media.Svg;

namespace Dateline.Input.Media;

/// <summary>
/// All types that <c>media/</c> may hold. No browser runs a file of these types as a page or a script of the site, whatever its content. So
/// no HTML and no XML is here except SVG, which <see cref="SvgCheck"/> checks. The writers' guide lists the types.
/// </summary>
internal static class MediaTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.", OpenDocument = "application/vnd.oasis.opendocument.";

    public static ImmutableArray<MediaType> All { get; } =
    [
        new(".png", "image/png", MediaKind.Picture, "a PNG picture", FileSignatures.Png),
        new(".jpg", "image/jpeg", MediaKind.Picture, "a JPEG picture", FileSignatures.Jpeg),
        new(".jpeg", "image/jpeg", MediaKind.Picture, "a JPEG picture", FileSignatures.Jpeg),
        new(".gif", "image/gif", MediaKind.Picture, "a GIF picture", FileSignatures.Gif),
        new(".webp", "image/webp", MediaKind.Picture, "a WebP picture", FileSignatures.WebP),
        new(".avif", "image/avif", MediaKind.Picture, "an AVIF picture", FileSignatures.Avif),
        new(".svg", "image/svg+xml", MediaKind.Drawing, "an SVG picture", FileSignatures.Svg),
        new(".mp3", "audio/mpeg", MediaKind.Sound, "an MP3 file", FileSignatures.Mp3),
        new(".m4a", "audio/mp4", MediaKind.Sound, "an MPEG-4 file", FileSignatures.Mpeg4),
        new(".ogg", "audio/ogg", MediaKind.Sound, "an Ogg file", FileSignatures.Ogg),
        new(".opus", "audio/ogg", MediaKind.Sound, "an Ogg file", FileSignatures.Ogg),
        new(".wav", "audio/wav", MediaKind.Sound, "a WAV file", FileSignatures.Wav),
        new(".flac", "audio/flac", MediaKind.Sound, "a FLAC file", FileSignatures.Flac),
        new(".mp4", "video/mp4", MediaKind.Film, "an MPEG-4 file", FileSignatures.Mpeg4),
        new(".mov", "video/quicktime", MediaKind.Film, "a QuickTime film", FileSignatures.QuickTime),
        new(".webm", "video/webm", MediaKind.Film, "a WebM film", FileSignatures.WebM),
        new(".pdf", "application/pdf", MediaKind.Document, "a PDF document", FileSignatures.Pdf),
        new(".docx", Office + "wordprocessingml.document", MediaKind.Document, "a Word document", FileSignatures.Zip),
        new(".xlsx", Office + "spreadsheetml.sheet", MediaKind.Document, "an Excel workbook", FileSignatures.Zip),
        new(".pptx", Office + "presentationml.presentation", MediaKind.Document, "a PowerPoint presentation", FileSignatures.Zip),
        new(".odt", OpenDocument + "text", MediaKind.Document, "an OpenDocument text", FileSignatures.Zip),
        new(".ods", OpenDocument + "spreadsheet", MediaKind.Document, "an OpenDocument spreadsheet", FileSignatures.Zip),
        new(".odp", OpenDocument + "presentation", MediaKind.Document, "an OpenDocument presentation", FileSignatures.Zip),
        new(".epub", "application/epub+zip", MediaKind.Document, "an EPUB book", FileSignatures.Zip),
        new(".zip", "application/zip", MediaKind.Document, "a ZIP archive", FileSignatures.Zip),
        new(".csv", "text/csv", MediaKind.Text, "comma-separated text", null),
        new(".tsv", "text/tab-separated-values", MediaKind.Text, "tab-separated text", null),
        new(".txt", "text/plain", MediaKind.Text, "plain text", null),
        new(".json", "application/json", MediaKind.Text, "JSON", null),
        new(".geojson", "application/geo+json", MediaKind.Text, "GeoJSON", null),
        new(".vtt", "text/vtt", MediaKind.Text, "WebVTT subtitles", FileSignatures.Vtt),
        new(".srt", "application/x-subrip", MediaKind.Text, "SubRip subtitles", null),
    ];

    /// <summary>Extensions that some servers obey even when they are not the last one: <c>flood.html.csv</c>.</summary>
    private static readonly FrozenSet<string> Active = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. "html htm shtml xhtml xht mht mhtml hta xml xsl xslt svg svgz".Split(' '),
            .. "js mjs cjs css wasm swf php phtml phar asp aspx jsp cgi".Split(' '),
        ]);

    private static readonly FrozenDictionary<string, MediaType> ByEnding = All.ToFrozenDictionary(
        t => t.Ending, StringComparer.OrdinalIgnoreCase);

    /// <summary>The type of a file, by its extension; null when files with that extension are not published.</summary>
    public static MediaType? Find(string path) => ByEnding.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>
    /// The part of a name, with its dot, that makes some servers treat the file as a page or a program; null when there is none.
    /// </summary>
    public static string? ActivePart(string path)
    {
        var parts = Path.GetFileName(path).Split('.');
        return parts.Skip(1).SkipLast(1).FirstOrDefault(Active.Contains) is { } part ? "." + part : null;
    }

    /// <summary>Whether a file is a picture, by its extension.</summary>
    public static bool IsPicture(string path) => Find(path)?.Kind is MediaKind.Picture or MediaKind.Drawing;
}
