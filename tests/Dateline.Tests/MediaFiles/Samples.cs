using System.Text;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>A small file of every type that is published.</summary>
internal static class Samples
{
    public const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";

    public static IReadOnlyDictionary<string, byte[]> ByEnding { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [".png"] = Pictures.Png([]),
        [".jpg"] = Pictures.Jpeg(4, 3),
        [".jpeg"] = Pictures.Jpeg(4, 3),
        [".gif"] = Pictures.Gif(4, 3),
        [".webp"] = Pictures.WebP(),
        [".avif"] = Pictures.Avif(),
        [".svg"] = Text(Svg),
        [".mp3"] = [0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0],
        [".m4a"] = Played([.. "M4A "u8, 0, 0, 2, 0, .. "isom"u8]),
        [".ogg"] = [.. "OggS"u8, 0, 2, 0, 0, 0, 0],
        [".opus"] = [.. "OggS"u8, 0, 2, 0, 0, 0, 0],
        [".wav"] = [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0],
        [".flac"] = [.. "fLaC"u8, 0, 0, 0, 34],
        [".mp4"] = Pictures.Film(40),
        [".mov"] = Played([.. "qt  "u8, 0, 0, 2, 0, .. "qt  "u8]),
        [".webm"] = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84, .. "webm"u8, 0x42, 0x87],
        [".pdf"] = Text("%PDF-1.4\n1 0 obj <<>> endobj\n"),
        [".docx"] = Zip("[Content_Types].xml", "word/document.xml"),
        [".xlsx"] = Zip("[Content_Types].xml", "xl/workbook.xml"),
        [".pptx"] = Zip("[Content_Types].xml", "ppt/presentation.xml"),
        [".odt"] = Marked("application/vnd.oasis.opendocument.text"),
        [".ods"] = Marked("application/vnd.oasis.opendocument.spreadsheet"),
        [".odp"] = Marked("application/vnd.oasis.opendocument.presentation"),
        [".epub"] = Marked("application/epub+zip"),
        [".zip"] = Zip("levels.csv"),
        [".csv"] = Text("place,metres\nLeeds,3.1\n"),
        [".tsv"] = Text("place\tmetres\nLeeds\t3.1\n"),
        [".txt"] = Text("Levels in metres: 1 < 2, and 3 <- 4.\n"),
        [".json"] = Text("{\"levels\": [3.1, 2.8]}"),
        [".geojson"] = Text("{\"type\": \"FeatureCollection\", \"features\": []}"),
        [".vtt"] = Text("WEBVTT\n\n00:00.000 --> 00:02.000\nThe wall holds.\n"),
        [".srt"] = Text("1\n00:00:00,000 --> 00:00:02,000\n<i>The wall holds.</i>\n"),
    };

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Played(byte[] brands) =>
        [.. Pictures.Box("ftyp", brands), .. Pictures.Box("moov", []), .. Pictures.Box("mdat", [1])];

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                zip.CreateEntry(name);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An archive that says what it is in its first file, which is not packed.</summary>
    private static byte[] Marked(string type) =>

        [
            .. "PK\u0003\u0004"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)type.Length, 0, 0, 0, (byte)type.Length, 0, 0, 0, 8, 0,
            0, 0, .. "mimetype"u8, .. Text(type), .. "PK\u0005\u0006"u8,
        ];
}
