using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Input.Media;

/// <summary>
/// A file of <c>media/</c> as it was read: whether it tells where a picture was taken, and what keeps it from being published. It does not
/// say where the file is on this machine, so that it can be kept.
/// </summary>
internal sealed record MediaReading(MediaFile File, bool HasPlace, ImmutableArray<MediaFault> Faults)
{
    /// <summary>Whether it may be on the site.</summary>
    public bool IsPublishable => Faults.IsEmpty;

    /// <summary>What is wrong with it, as messages that call it <paramref name="displayPath"/>.</summary>
    public IEnumerable<Diagnostic> Complaints(string displayPath)
    {
        foreach (var fault in Faults)
        {
            var where = fault.Line > 0 ? new SourceSpan(displayPath, fault.Line, Math.Max(1, fault.Column)) : SourceSpan.File(displayPath);
            yield return new Diagnostic(Severity.Error, fault.Code, where, fault.What, Hint: fault.Hint);
        }

        if (HasPlace)
        {
            var isFilm = !File.Type.StartsWith("image/", StringComparison.Ordinal);
            var what = $"the {(isFilm ? "film" : "picture")} tells where it was taken: it holds GPS data, and readers would get it";
            yield return new Diagnostic(
                Severity.Warning,
                Codes.PlaceInPicture,
                SourceSpan.File(displayPath),
                what,
                Hint: MediaAdvice.AgainstPlace(isFilm, displayPath));
        }
    }
}
