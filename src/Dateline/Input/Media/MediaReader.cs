using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media.Details;
using Dateline.Input.Media.Location;
using Dateline.Input.Media.Playing;
using Dateline.Input.Media.Svg;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Pictures;

namespace Dateline.Input.Media;

/// <summary>
/// Reads a file of <c>media/</c> once, from its first byte to its last, with one piece of it in memory at a time. Finds its size in pixels,
/// its fingerprint, whether its content matches its extension, and whether it contains the place where it was taken.
/// </summary>
internal static class MediaReader
{
    private const int Piece = 128 * 1024;

    /// <summary>Reads a file of <c>media/</c>, or one of <c>static/</c>, of which nothing is checked.</summary>
    public static MediaReading Read(SourceFile file)
    {
        if (StaticFolder.Has(file.Path))
        {
            using var open = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
            var bytes = new MediaBytes(open);
            return new MediaReading(new MediaFile(file.Path, "", 0, 0, bytes.Length, ReadThrough(bytes, null, null)), HasPlace: false, []);
        }

        if (FaultOfName(file.Path) is { } fault)
        {
            return new MediaReading(new MediaFile(file.Path, "application/octet-stream", 0, 0, 0, 0), HasPlace: false, [fault]);
        }

        using var handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
        return Read(file.Path, new MediaBytes(handle));
    }

    /// <summary>Reads a file's bytes. Its extension must be one that is published.</summary>
    public static MediaReading Read(string path, MediaBytes bytes)
    {
        var type = MediaTypes.Find(path)!;
        var mayHavePlace = type.Kind is MediaKind.Picture or MediaKind.Drawing or MediaKind.Film || type.Signature == FileSignatures.Mpeg4;
        var search = mayHavePlace ? new LocationSearch(bytes) : null;
        var text = type.Kind is MediaKind.Text or MediaKind.Drawing ? new TextCheck() : null;
        var fingerprint = ReadThrough(bytes, search, text);
        var size = type.Kind == MediaKind.Picture ? PictureSize.Read(type, bytes) : PictureSize.None;
        var hasPlace = search?.IsFound is true || (type.Ending == ".png" && PngTexts.HavePlace(bytes));
        ImmutableArray<MediaFault> faults = MediaContent.FaultOf(type, path, bytes, size, text?.Fault) is { } fault ? [fault] : [];
        if (faults.IsEmpty && type.Kind == MediaKind.Drawing)
        {
            faults = SvgCheck.Run(bytes, out var hasEmbeddedPlace, out size);
            hasPlace |= hasEmbeddedPlace;
        }

        var details = type.Kind == MediaKind.Picture && faults.IsEmpty ? PictureDetails.Read(type, bytes) : PictureDetails.None;
        var memory = type.Kind == MediaKind.Picture && faults.IsEmpty && !details.IsAnimated ? DecodingMemory.Of(type, bytes, size) : 0;
        faults = memory > PictureMemory.Most ? [MediaContent.FaultOfMemory(type, size, memory)] : faults;
        var validSize = size.IsPossible ? size : PictureSize.None;
        var isTurned = details.IsSideways && !details.IsAnimated;
        var (width, height) = isTurned ? (validSize.Height, validSize.Width) : (validSize.Width, validSize.Height);
        var playing = type.Kind is MediaKind.Film or MediaKind.Sound && faults.IsEmpty ? PlayingFacts.Read(type, bytes) : PlayingFacts.None;
        var file = new MediaFile(
            path, type.Name, (int)width + playing.Width, (int)height + playing.Height, bytes.Length, fingerprint)
        {
            Milliseconds = playing.Milliseconds,
            HasSound = playing.HasSound,
            IsScaled = type.Kind == MediaKind.Picture && !details.IsAnimated,
            HasPalette = details.HasPalette,
            IsBare = details.IsBare,
            DecodingBytes = memory,
            Words = details.Words,
        };
        return new MediaReading(file, hasPlace, faults);
    }

    /// <summary>What a picture says of itself, without reading all of it; nothing for other files.</summary>
    public static PictureWords WordsOf(SourceFile file)
    {
        if (MediaTypes.Find(file.Path) is not { Kind: MediaKind.Picture } type)
        {
            return PictureWords.None;
        }

        using var handle = File.OpenHandle(file.FullPath);
        return PictureDetails.Read(type, new MediaBytes(handle)).Words;
    }

    /// <summary>What is wrong with a file's name; null when files with such names are published.</summary>
    public static MediaFault? FaultOfName(string path)
    {
        var ending = Path.GetExtension(path);
        if (MediaTypes.Find(path) is null)
        {
            var what = ending.Length > 1 ? $"files that end in {ending} are not published" : "files without an extension are not published";
            return new MediaFault(Codes.UnpublishedType, what, MediaAdvice.ForType(ending));
        }

        const string Why = "some servers would treat the file as a page or a program";
        return MediaTypes.ActivePart(path) is { } part
            ? new MediaFault(Codes.UnpublishedType, $"the file's name contains {part}, and {Why}", "rename it")
            : MediaNames.FaultOf(path);
    }

    private static ulong ReadThrough(MediaBytes bytes, LocationSearch? search, TextCheck? text)
    {
        var hash = new XxHash3();
        var buffer = ArrayPool<byte>.Shared.Rent(LocationSearch.Overlap + Piece);
        try
        {
            var kept = 0;
            var at = 0L;
            for (var read = bytes.Read(at, buffer.AsSpan(kept, Piece)); read > 0; read = bytes.Read(at, buffer.AsSpan(kept, Piece)))
            {
                var piece = buffer.AsSpan(kept, read);
                hash.Append(piece);
                text?.Add(piece);
                search?.Add(buffer.AsSpan(0, kept + read), at - kept);
                var end = Math.Min(LocationSearch.Overlap, kept + read);
                buffer.AsSpan(kept + read - end, end).CopyTo(buffer);
                kept = end;
                at += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        text?.Add([]);
        return hash.GetCurrentHashAsUInt64();
    }
}
