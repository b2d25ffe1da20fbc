using Dateline.Input.Media.Avif;
using Dateline.Model.Pictures;

namespace Dateline.Input.Media;

/// <summary>Checks that the bytes of a file are of the type of its extension.</summary>
internal static class MediaContent
{
    /// <summary>
    /// What is wrong with a file of a type; null when nothing is. <paramref name="size"/> is the size of a picture, and
    /// <paramref name="garbled"/> what <see cref="TextCheck"/> found in a text.
    /// </summary>
    public static MediaFault? FaultOf(MediaType type, string path, MediaBytes bytes, PictureSize size, MediaFault? garbled)
    {
        var start = bytes.At(0, FileSignatures.Length);
        if (start.IsEmpty)
        {
            return MediaFault.OfContent("the file is empty", "copy it here again");
        }

        if (Absent(start) is { } absent)
        {
            return absent;
        }

        if (type.Signature is { } signature && !signature(start))
        {
            // SvgCheck decides whether markup is a drawing: it reads all of it.
            var isDrawing = type.Kind == MediaKind.Drawing && garbled is null && WebPages.IsMarkup(start) && !WebPages.BeginsAsOne(start);
            return isDrawing ? null : Other(type, path, start);
        }

        if (garbled is not null)
        {
            return FileSignatures.WordsOf(start) is { Length: > 0 } words && words != type.Words ? Other(type, path, start) : garbled;
        }

        return type.Kind switch
        {
            MediaKind.Text => TextCheck.OfStart(start) ?? type.Ending switch
            {
                ".json" or ".geojson" => JsonCheck.Run(bytes),
                ".vtt" => VttCheck.Run(bytes),
                _ => null,
            },
            MediaKind.Picture => FaultOf(size, type) ?? CutOff.FaultOf(type, bytes)
                ?? (type.Name == Rendition.Avif ? AvifCheck.FaultOf(bytes) : null),
            MediaKind.Film or MediaKind.Sound => CutOff.FaultOf(type, bytes),
            _ => OfficeCheck.Run(type, bytes),
        };
    }

    /// <summary>What stands for a file whose bytes are kept elsewhere, and how to get them.</summary>
    private static MediaFault? Absent(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("version https://git-lfs"u8))
        {
            return MediaFault.OfContent("this is a Git LFS pointer, and the file itself is not here", "run git lfs pull; in a workflow, "
                + "check out with lfs: true");
        }

        return start.StartsWith("/annex/objects/"u8)
            ? MediaFault.OfContent("this is a pointer of git-annex, and the file itself is not here", "run git annex get for this file")
            : null;
    }

    private static MediaFault? FaultOf(PictureSize size, MediaType type)
    {
        if (size == PictureSize.None)
        {
            return MediaFault.OfContent("the picture is damaged: its size in pixels is missing", "export it again");
        }

        var longest = type.Name == Rendition.Avif ? Rendition.LongestAvif : PictureSize.Longest;
        if (!size.IsPossible || Math.Max(size.Width, size.Height) > longest)
        {
            return MediaFault.OfContent(
                $"the picture claims to be {size.Width} x {size.Height} pixels, and a side has 1 to {longest}",
                $"scale it down; readers get up to {Rendition.Widest} pixels across");
        }

        var pixels = size.Width * size.Height;
        return pixels <= PictureSize.MostPixels
            ? null
            : MediaFault.OfContent(
                $"the picture has {pixels / 1_000_000} megapixels ({size.Width} x {size.Height}), and up to "
                    + $"{PictureSize.MostPixels / 1_000_000} are decoded",
                $"scale it down; readers get up to {Rendition.Widest} pixels across");
    }

    /// <summary>The fault of a picture that takes more memory to decode than there is for all.</summary>
    public static MediaFault FaultOfMemory(MediaType type, PictureSize size, long memory) => MediaFault.OfContent(
        $"decoding the picture takes {memory / 1_000_000} MB of memory, because it has {size.Width * size.Height / 1_000_000} megapixels "
            + $"({size.Width} x {size.Height}) that are decoded at once, and up to {PictureMemory.Most / 1_000_000} MB are used",
        $"{DecodingMemory.Remedy(type)}scale it down; readers get up to {Rendition.Widest} pixels across");

    /// <summary>The fault of a file whose bytes are not of the type of its extension.</summary>
    private static MediaFault Other(MediaType type, string path, ReadOnlySpan<byte> start)
    {
        var words = FileSignatures.WordsOf(start);
        MediaType? real = null;
        foreach (var one in MediaTypes.All)
        {
            real ??= one.Signature is { } signature && !FileSignatures.Zip(start) && signature(start) ? one : null;
        }

        var what = $"the file's name ends in {type.Ending}, but it is {(words.Length > 0 ? words : $"not {type.Words}")}";
        var rename = real is null ? "" : $"rename it to {Path.GetFileNameWithoutExtension(path)}{real.Ending}, or ";
        return MediaFault.OfContent(what, $"{rename}save it as {type.Words}") with { Ending = real?.Ending };
    }
}
