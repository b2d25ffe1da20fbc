using System.Collections.Immutable;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Dateline.Process.Documents;

namespace Dateline.Process.Linking;

/// <summary>
/// Finds what stands beside a film or a sound under its name: <c>flood.mp4</c> has the poster <c>flood.jpg</c>, the captions
/// <c>flood.vtt</c> and <c>flood.ru.vtt</c>, and the transcript <c>flood.md</c> or <c>flood.txt</c>.
/// </summary>
internal sealed class CompanionFiles(IEnumerable<string> files)
{
    private static readonly string[] PosterEndings = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".svg", ".gif"];

    private static readonly string[] TranscriptEndings = [".md", ".txt"];

    // Few newsrooms have any, so they are collected when the first film asks for them.
    private readonly Lazy<ILookup<string, (string Path, string Language)>> _captions = new(
        () => files.Where(IsCaptions).SelectMany(CaptionsOf).ToLookup(c => c.Stem, c => (c.Path, c.Language), NameComparer.Paths));

    private readonly Lazy<HashSet<string>> _files = new(() => files.ToHashSet(NameComparer.Paths));

    public static bool IsCaptions(string path) => path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);

    public static bool IsTranscript(string path) =>
        TranscriptEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The poster of a film; null if there is none. A sound has none.</summary>
    public string? Poster(string path) =>
        RecordingTypes.IsFilm(RecordingTypes.Of(path)) ? Beside(path, PosterEndings) : null;

    public string? Transcript(string path) => Beside(path, TranscriptEndings);

    /// <summary>The captions, each with its language, empty for that of the text that shows the film.</summary>
    public ImmutableArray<(string Path, string Language)> Captions(string path) =>
        [.. _captions.Value[StemOf(path)].OrderBy(c => c.Language, StringComparer.Ordinal)];

    /// <summary>All files that a film or a sound brings with it; none for other files.</summary>
    public IEnumerable<string> All(string path) => RecordingTypes.Of(path) is null
        ? []
        : [.. Captions(path).Select(c => c.Path), .. new[] { Poster(path), Transcript(path) }.OfType<string>()];

    /// <summary>The language in the name of captions: <c>ru</c> of <c>flood.ru.vtt</c>; empty if there is none.</summary>
    public static string LanguageOf(string path)
    {
        var stem = StemOf(path);
        var dot = stem.LastIndexOf('.');
        return dot > stem.LastIndexOf('/') && Languages.IsTag(stem[(dot + 1)..]) ? stem[(dot + 1)..] : "";
    }

    private string? Beside(string path, string[] endings)
    {
        var stem = StemOf(path);
        return endings.Select(e => _files.Value.TryGetValue(stem + e, out var stored) ? stored : null).FirstOrDefault(p => p is not null);
    }

    private static IEnumerable<(string Stem, string Path, string Language)> CaptionsOf(string path)
    {
        var stem = StemOf(path);
        yield return (stem, path, "");
        if (LanguageOf(path) is { Length: > 0 } language)
        {
            yield return (stem[..(stem.Length - language.Length - 1)], path, language);
        }
    }

    private static string StemOf(string path) => path[..(path.Length - Path.GetExtension(path).Length)];
}
