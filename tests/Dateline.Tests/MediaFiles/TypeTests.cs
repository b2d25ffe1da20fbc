using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input.Media;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.MediaFiles;

/// <summary>Only files of the listed types are published, and only when their bytes are what their names say.</summary>
public sealed partial class TypeTests
{
    private const string Story = "articles/2020/01/10-flood.md";

    public static TheoryData<string> Endings { get; } = [.. MediaTypes.All.Select(t => t.Ending)];

    [Theory, MemberData(nameof(Endings))]
    public void A_file_of_a_listed_type_is_published_as_it_is(string ending)
    {
        using var newsroom = Newsroom.With(Story, "title: Flood", $"[The levels](/media/levels{ending})")
            .File("media/levels" + ending, Samples.ByEnding[ending]);
        var published = newsroom.Build().Clean().Files["media/levels" + ending];
        if (ending == ".avif")
        {
            // An AVIF is always encoded anew, because its boxes may hold anything.
            Assert.Equal((4, 3), SizeOf("a.avif", published));
            return;
        }

        Assert.Equal(Samples.ByEnding[ending], published);
    }

    [Fact]
    public void The_guide_lists_the_types()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, ".github", "WRITING.md"));
        var part = guide[guide.IndexOf("**Files.**", StringComparison.Ordinal)..];
        part = part[..part.IndexOf("**Where a picture was taken.**", StringComparison.Ordinal)];
        Assert.Equal(
            MediaTypes.All.Select(t => t.Ending).Order(StringComparer.Ordinal),
            Ending()
                .Matches(string.Concat(part.Split('\n').Where(l => l.StartsWith('|'))))
                .Select(m => m.Groups[1].Value)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_type_is_one_that_browsers_run()
    {
        Assert.DoesNotContain(
            MediaTypes.All,
            t =>
                t.Name.Contains("html", StringComparison.Ordinal) || t.Name.Contains("script", StringComparison.Ordinal)
                    || t.Name.EndsWith("xml", StringComparison.Ordinal) && t.Ending != ".svg");
        Assert.Equal(MediaTypes.All.Length, MediaTypes.All.Select(t => t.Ending).Distinct().Count());
    }

    [Theory]
    [InlineData(
        "levels.html"), InlineData(
            "levels.HTM"), InlineData(
                "levels.xhtml"), InlineData(
                    "levels.shtml"), InlineData("levels.js"), InlineData("levels.mjs"), InlineData("levels.xml"), InlineData("levels.xsl")]
    [InlineData(
        "levels.kml"), InlineData(
            "levels.gpx"), InlineData(
                "levels.rss"), InlineData(
                    "levels.svgz"), InlineData(
                        "levels.css"), InlineData("levels.wasm"), InlineData("levels.swf"), InlineData("levels.php"), InlineData("levels")]
    [InlineData(
        "levels.html.csv"), InlineData(
            "levels.php.csv"), InlineData(
                "levels.SVG.csv"), InlineData(
                    "levels.csv."), InlineData("levels.exe"), InlineData("levels.doc"), InlineData("levels.heic"), InlineData("levels.bin")]
    public void Files_of_other_names_are_refused(string name)
    {
        using var newsroom = Newsroom.With(Story, "title: Flood", $"[The levels](/media/{name})").File("media/" + name, "Leeds,3.1\n");
        var built = newsroom.Build();
        Assert.False(built.Result.Succeeded);
        Assert.Contains(
            built.Complaints,
            c => c.StartsWith($"media/{name}: error DL0317: ", StringComparison.Ordinal) && c.Contains("; ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_no_text_names_stops_no_build_and_is_not_published()
    {
        using var newsroom = Newsroom.With(Story, "title: Flood").File("media/notes.html", "<script>alert(1)</script>");
        Assert.False(newsroom.Build().Clean().Has("media/notes.html"));
    }

    [Theory]
    [InlineData(
        "wall.png", ".jpg", "the file's name ends in .png, but it is a JPEG picture; rename it to wall.jpg, or save it as a PNG picture")]
    [InlineData(
        "wall.jpg",
        ".webp",
        "the file's name ends in .jpg, but it is a WebP picture; rename it to wall.webp, or save it as a JPEG picture")]
    [InlineData(
        "wall.gif", ".svg", "the file's name ends in .gif, but it is an SVG picture; rename it to wall.svg, or save it as a GIF picture")]
    [InlineData(
        "wall.svg", ".png", "the file's name ends in .svg, but it is a PNG picture; rename it to wall.png, or save it as an SVG picture")]
    [InlineData("wall.pdf", ".docx", "the file's name ends in .pdf, but it is a ZIP archive or office document; save it as a PDF "
        + "document")]
    [InlineData(
        "wall.docx",
        ".xlsx",
        "the file's name ends in .docx, but it is a ZIP archive and not a Word document; rename it, or save it again as a "
            + "Word document")]
    [InlineData(
        "wall.ods",
        ".odt",
        "the file's name ends in .ods, but it is a ZIP archive and not an OpenDocument spreadsheet; rename it, or save it "
            + "again as an OpenDocument spreadsheet")]
    [InlineData(
        "wall.mp4", ".webm", "the file's name ends in .mp4, but it is a WebM film; rename it to wall.webm, or save it as an MPEG-4 file")]
    [InlineData(
        "wall.mp4",
        ".avif",
        "the file's name ends in .mp4, but it is an AVIF picture; rename it to wall.avif, or save it as an MPEG-4 file")]
    [InlineData(
        "wall.csv", ".zip", "the file's name ends in .csv, but it is a ZIP archive or office document; save it as comma-separated text")]
    [InlineData("wall.vtt", ".srt", "the file's name ends in .vtt, but it is not WebVTT subtitles; save it as WebVTT subtitles")]
    public void The_message_names_the_real_type_of_a_file(string name, string really, string message) =>
        Assert.Equal(message, FaultOf(name, Samples.ByEnding[really]));

    [Theory]
    [InlineData(
        "wall.jpg",
        "<!DOCTYPE html><script>alert(1)</script>",
        "the file's name ends in .jpg, but it is a web page (HTML); save it as a JPEG picture")]
    [InlineData(
        "wall.svg",
        "<html><script>alert(1)</script></html>",
        "the file's name ends in .svg, but it is a web page (HTML); save it as an SVG picture")]
    [InlineData("wall.pdf", "  <html>%PDF-1.4", "the file's name ends in .pdf, but it is a web page (HTML); save it as a PDF document")]
    [InlineData("wall.png", "", "the file is empty; copy it here again")]
    [InlineData("wall.csv", "", "the file is empty; copy it here again")]
    [InlineData(
        "wall.mp4",
        "version https://git-lfs.github.com/spec/v1\noid sha256:1",
        "this is a Git LFS pointer, and the file itself is not here; run git lfs pull; in a workflow, check out with lfs: true")]
    [InlineData("wall.json", "{\"levels\":\n [3.1,]}", "the file is not valid JSON; correct this line: programs that read the file "
        + "would fail")]
    [InlineData("wall.csv", "place\0metres", "the file is not text: it contains control characters; save it as text in UTF-8")]
    public void A_text_in_disguise_is_named(string name, string text, string message) =>
        Assert.Equal(message, FaultOf(name, Samples.Text(text)));

    [Theory]
    [InlineData(
        "<!doctype html>"), InlineData(
            "\uFEFF<!DOCTYPE HTML>"), InlineData(
                "\n\t <script>alert(1)</script>"), InlineData(
                    "<!-- --><b>"), InlineData("<?xml version=\"1.0\"?>"), InlineData("<svg onload=alert(1)>")]
    [InlineData(
        "<img src=x onerror=alert(1)>"), InlineData(
            "<a href=javascript:alert(1)>"), InlineData(
                "</p>"), InlineData(
                    "<%= 1 %>"), InlineData(
                        "place,metres\n<SCRIPT>alert(1)</SCRIPT>"), InlineData(
                            "Words.\n<iframe srcdoc=1>"), InlineData("<plaintext>"), InlineData("Words <body onload=alert(1)>")]
    public void Text_that_would_be_taken_for_a_page_is_refused(string text)
    {
        foreach (var ending in new[] { ".txt", ".csv", ".tsv", ".srt" })
        {
            Assert.StartsWith("the file has HTML tags near its beginning", FaultOf("wall" + ending, Samples.Text(text)));
        }
    }

    [Fact]
    public void A_letter_that_is_not_UTF_8_is_reported_with_its_line()
    {
        var fault = Read("levels.csv", [.. "place,metres\nMalm"u8, 0xF6, .. ",3.1\n"u8]).Faults.Single();
        Assert.Equal((2, "the file contains bytes that are not UTF-8, so some letters would be garbled"), (fault.Line, fault.What));
        Assert.Equal(
            "the file's name ends in .csv, but it is text in UTF-16; save it as comma-separated text",
            FaultOf("levels.csv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("place")]));
        Assert.Equal(5, Read("levels.json", Samples.Text("{\n\n\n\n}}")).Faults.Single().Line);
    }

    [Fact]
    public void Letters_at_the_end_of_a_piece_are_whole()
    {
        for (var before = (128 * 1024) - 4; before <= 128 * 1024; before++)
        {
            Assert.Empty(Read("a.txt", [.. Enumerable.Repeat((byte)'a', before), .. "漢😀ö"u8]).Faults);
            Assert.NotEmpty(Read("a.txt", [.. Enumerable.Repeat((byte)'a', before), 0xE6, 0xBC]).Faults);
        }
    }

    [Fact]
    public void A_program_that_is_also_a_picture_is_a_picture() =>
        Assert.Empty(Read("a.gif", [.. "GIF89a/*"u8, 1, 1, 1, 0, 0, 0, .. "*/=1;alert(1)"u8]).Faults);

    [Theory]
    [InlineData(0, 3), InlineData(4, 0), InlineData(-1, 3), InlineData(int.MinValue, int.MinValue), InlineData(70_000, 3)]
    public void An_impossible_size_is_reported_and_not_published(int width, int height)
    {
        var reading = Read("a.png", Pictures.PngHead(width, height));
        Assert.Equal((0, 0), (reading.File.Width, reading.File.Height));
        Assert.Equal(Codes.WrongContent, Assert.Single(reading.Faults).Code);
    }

    [Fact]
    public void A_size_is_that_of_the_picture_which_readers_see()
    {
        Assert.Equal((4, 3), SizeOf("a.png", Pictures.Png(4, 3)));
        Assert.Equal(
            (400, 300), SizeOf("a.jpg", Pictures.Jpeg(400, 300, (0xE1, new byte[60_000]), (0xE2, new byte[60_000]), (0xED, [0xFF, 0xC0]))));
        Assert.Equal((4, 3), SizeOf("a.gif", Pictures.Gif(4, 3)));
        Assert.Equal((400, 3), SizeOf("a.webp", Pictures.WebP(400, 3)));
        Assert.Equal((400, 300), SizeOf("a.avif", Pictures.Avif(400, 300)));
        Assert.Equal((300, 400), SizeOf("a.avif", Pictures.Avif(400, 300, turns: 1)));
    }

    [Theory, MemberData(nameof(Endings))]
    public void Of_files_cut_short_or_damaged_the_size_is_right_or_a_fault_is_reported(string ending)
    {
        var (whole, random) = (Samples.ByEnding[ending], new Random(15));
        var isSized = MediaTypes.Find(ending)!.Kind == MediaKind.Picture;
        for (var length = 0; length <= whole.Length; length++)
        {
            var reading = Read("a" + ending, whole[..length]);
            Assert.True(
                !isSized || !reading.IsPublishable || (reading.File.Width, reading.File.Height) == (4, 3),
                $"{ending}: {length} bytes have the size {reading.File.Width} x {reading.File.Height}");
        }

        for (var i = 0; i < 400; i++)
        {
            var bytes = i % 2 == 0 ? new byte[random.Next(400)] : [.. whole, .. new byte[random.Next(40)]];
            random.NextBytes(bytes.AsSpan(i % 2 == 0 ? 0 : random.Next(whole.Length), i % 2 == 0 ? bytes.Length : 1));
            var reading = Read("a" + ending, bytes);
            Assert.True(!isSized || !reading.IsPublishable || reading.File is { Width: > 0, Height: > 0 });
            Assert.InRange(reading.File.Width, 0, 65_535);
        }
    }

    [Fact]
    public void A_large_file_is_read_in_pieces()
    {
        var path = Path.Combine(Path.GetTempPath(), $"dateline-{Guid.NewGuid():N}.mp4");
        try
        {
            using (var file = File.Create(path))
            {
                file.Write(Pictures.Film(40));
                file.SetLength(300_000_000);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = MediaReader.Read(new Dateline.Input.Files.SourceFile(Path.GetFileName(path), Path.GetDirectoryName(path)!));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
            Assert.Equal((300_000_000, Dateline.Model.Fingerprint.Of(File.OpenRead(path))), (reading.File.Bytes, reading.File.Fingerprint));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int, int) SizeOf(string name, byte[] bytes)
    {
        var reading = Read(name, bytes);
        Assert.Empty(reading.Faults);
        return (reading.File.Width, reading.File.Height);
    }

    private static MediaReading Read(string name, byte[] bytes) => MediaReader.Read("media/" + name, new MediaBytes(bytes));

    private static string FaultOf(string name, byte[] bytes)
    {
        var fault = Read(name, bytes).Faults.Single();
        return $"{fault.What}; {fault.Hint}";
    }

    [GeneratedRegex("`(\\.[a-z0-9]+)`")]
    private static partial Regex Ending();
}
