using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Input.Media;

/// <summary>
/// The result of reading a file of <c>media/</c>: the file, whether it contains the place where it was taken, and why it can't be
/// published, if so. It holds no path of this machine, so that it can be cached.
/// </summary>
internal sealed record MediaReading(MediaFile File, bool HasPlace, ImmutableArray<MediaFault> Faults)
{
    private const long TooLarge = 100_000_000;

    /// <summary>Whether it is published in one size only because the program lacks the library that scales pictures.</summary>
    public bool LacksLibrary { get; private init; }

    /// <summary>The reading of a program that can't scale the picture.</summary>
    public MediaReading Unscaled() => this with { File = File with { IsScaled = false }, LacksLibrary = true };

    /// <summary>Whether it may be on the site.</summary>
    public bool IsPublishable => Faults.IsEmpty;

    /// <summary>Who can read what the file says beside its pixels. Scaled and stripped pictures say nothing.</summary>
    private string Audience => File.IsScaled || File.IsStripped ? "everyone who can read the repository" : "readers";

    /// <summary>What is wrong with the file, which messages call <paramref name="displayPath"/>.</summary>
    public IEnumerable<Diagnostic> Explain(string displayPath)
    {
        foreach (var fault in Faults)
        {
            var where = fault.Line > 0 ? new SourceSpan(displayPath, fault.Line, Math.Max(1, fault.Column)) : SourceSpan.File(displayPath);
            yield return new Diagnostic(Severity.Error, fault.Code, where, fault.What, Hint: fault.Hint);
        }

        if (File.Bytes >= TooLarge)
        {
            yield return new Diagnostic(
                Severity.Warning,
                Codes.LargeFile,
                SourceSpan.File(displayPath),
                $"the file has {File.Bytes / 1_000_000} MB, and hosts of repositories refuse files above 100 MB",
                Hint: MediaAdvice.ForLargeFile(File.IsRecording));
        }

        if (HasPlace)
        {
            var isFilm = !File.Type.StartsWith("image/", StringComparison.Ordinal);
            yield return new Diagnostic(
                LacksLibrary && !File.IsStripped ? Severity.Error : Severity.Warning,
                Codes.PlaceInPicture,
                SourceSpan.File(displayPath),
                $"the {(isFilm ? "film" : "picture")} contains GPS data, so {Audience} could see where it was taken",
                Hint: MediaAdvice.ForLocation(isFilm, displayPath));
        }
    }
}
