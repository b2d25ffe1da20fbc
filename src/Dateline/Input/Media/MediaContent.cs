namespace Dateline.Input.Media;

/// <summary>Checks that the bytes of a file are of the type that its name says.</summary>
internal static class MediaContent
{
    /// <summary>
    /// What is wrong with a file of a type; null when nothing is. <paramref name="size"/> is a picture's, and <paramref name="garbled"/>
    /// what is wrong with it as text, where it should be one.
    /// </summary>
    public static MediaFault? FaultOf(MediaType type, string path, MediaBytes bytes, PictureSize size, MediaFault? garbled)
    {
        var start = bytes.At(0, FileSignatures.Length);
        if (start.IsEmpty)
        {
            return MediaFault.OfContent("the file is empty", "put it here again");
        }

        if (type.Sign is { } sign && !sign(start))
        {
            // Whether markup is a drawing is found out by whoever reads all of it.
            var isDrawing = type.Kind == MediaKind.Drawing && garbled is null && WebPages.IsMarkup(start) && !WebPages.BeginsAsOne(start);
            return isDrawing ? null : Other(type, path, start);
        }

        if (garbled is not null)
        {
            return FileSignatures.WordsOf(start) is { Length: > 0 } words && words != type.Words ? Other(type, path, start) : garbled;
        }

        return type.Kind == MediaKind.Text
            ? TextCheck.OfStart(start) ?? (type.Ending is ".json" or ".geojson" ? JsonCheck.Run(bytes) : null)
            : type.Kind == MediaKind.Picture ? FaultOf(size)
            : OfficeCheck.Run(type, bytes);
    }

    private static MediaFault? FaultOf(PictureSize size) =>
        size.IsPossible ? null
        : size == PictureSize.None ? MediaFault.OfContent("the picture is damaged: it does not say how large it is", "export it again")
        : MediaFault.OfContent(
            $"the picture says that it is {size.Width} x {size.Height} pixels, and none can be",
            $"export it again, with sides of up to {PictureSize.Longest} pixels");

    /// <summary>Bytes that are not what the name says.</summary>
    private static MediaFault Other(MediaType type, string path, ReadOnlySpan<byte> start)
    {
        var words = FileSignatures.WordsOf(start);
        MediaType? real = null;
        foreach (var one in MediaTypes.All)
        {
            real ??= one.Sign is { } sign && !FileSignatures.Zip(start) && sign(start) ? one : null;
        }

        var what = $"the file's name ends in {type.Ending}, but it is {(words.Length > 0 ? words : $"not {type.Words}")}";
        var rename = real is null ? "" : $"rename it to {Path.GetFileNameWithoutExtension(path)}{real.Ending}, or ";
        return MediaFault.OfContent(what, $"{rename}save it as {type.Words}") with { Ending = real?.Ending };
    }
}
