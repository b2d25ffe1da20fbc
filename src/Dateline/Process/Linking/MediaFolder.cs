using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Markdown;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;

namespace Dateline.Process.Linking;

/// <summary>
/// The files in <c>media/</c> and <c>static/</c>. Of the first, only files that a public document uses are published, so pictures of
/// hidden stories stay hidden. <paramref name="read"/> reads and checks a file that is used; <paramref name="canScale"/> tells whether the
/// program can scale pictures, and is asked only when there are any.
/// </summary>
internal sealed class MediaFolder(IEnumerable<SourceFile> files, Func<SourceFile, MediaReading> read, Func<bool> canScale)
{
    public const string Folder = "media/";

    /// <summary>The files in <c>static/</c>: all are published.</summary>
    public ImmutableArray<SourceFile> Static { get; init; } = [];

    /// <summary>The site, whose own pages are never framed.</summary>
    public SiteUrl? Site { get; init; }

    /// <summary>Files that exist and that this build does without, because they are broken. What names one is shown without it.</summary>
    public FrozenSet<string> LeftOut { get; init; } = [];

    private readonly Dictionary<string, SourceFile> _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MediaReading> _used = new(StringComparer.Ordinal);

    private CompanionFiles Besides => field ??= new CompanionFiles(_files.Keys);

    /// <summary>Whether the program can scale pictures, and draw.</summary>
    public bool CanScale => canScale();

    public bool Has(string path) => _files.ContainsKey(path);

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Marks an existing file as used and returns it. A film brings its poster and captions with it.</summary>
    public MediaFile Use(string path)
    {
        var file = _used.GetOrAdd(path, p => Read(_files[p])).File;
        return file.IsRecording ? file with { Beside = FindBeside(path) } : file;
    }

    /// <summary>
    /// The text of what is said in a film or a sound, with the frames of its embeds. It is part of pages and no file of the site.
    /// </summary>
    public Body Transcript(string path)
    {
        var text = Bodies.Read(_files[path].FullPath);

        // What is wrong with it is for `check` to say. Few have an embed, and only those are parsed.
        var pointers = text.Contains(":::", StringComparison.Ordinal)
            ? BodyCheck.Inspect(path, text, 1, AllowedOrigins.None, new DiagnosticBag())
            : [];
        return new Body(
            path,
            Fingerprint.Of(text),
            [
                .. pointers.Where(p => p.Use == ReferenceUse.Frame && !(Site is { } site && Target.IsOwn(p.Written, site)))
                    .Select(p => new Reference(p.Written, null, null) { Use = p.Use }).Distinct(),
            ]);
    }

    private Companions FindBeside(string path) => new(
        Besides.Poster(path) is { } poster ? Use(poster) : null,
        [.. Besides.Captions(path).Select(c => new CaptionTrack(Use(c.Path), c.Language))],
        Besides.Transcript(path) is { } transcript ? Transcript(transcript) : null);

    /// <summary>What an existing file says of itself. It does not count as used.</summary>
    public PictureWords WordsOf(string path) => MediaReader.WordsOf(_files[path]);

    private MediaReading Read(SourceFile file)
    {
        var reading = read(file);
        return reading.File.IsScaled && !canScale() ? reading.Unscaled() : reading;
    }

    /// <summary>Reads the files in <c>static/</c>.</summary>
    public ImmutableArray<MediaFile> ReadStatic(ParallelOptions options)
    {
        var found = new MediaFile[Static.Length];
        Parallel.For(0, found.Length, options, i => found[i] = read(Static[i]).File);
        return [.. found];
    }

    /// <summary>The path of the existing file that is <paramref name="written"/> in a document; null when there is none.</summary>
    public string? Find(string from, string written) => Names.Find(from, written);

    /// <summary>Whether what is <paramref name="written"/> in a document is a file that this build does without.</summary>
    public bool IsLeftOut(string from, string written) =>
        LeftOut.Count > 0 && MediaPaths.Find(from, written, p => LeftOut.Contains(p) ? p : null) is not null;

    private MediaPaths Names => field ??= new MediaPaths(_files.Keys);

    /// <summary>
    /// The used files that may be published. Reports what is wrong with used files, and leaves out those that must not be published.
    /// </summary>
    public FrozenDictionary<string, MediaFile> Used(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in _used.SelectMany(u => u.Value.Explain(Project.DisplayPath(_files[u.Key].FullPath))))
        {
            diagnostics.Add(diagnostic);
        }

        if (_used.Where(u => u.Value.LacksLibrary).Select(u => u.Key).Order(StringComparer.Ordinal).FirstOrDefault() is { } unscaled)
        {
            diagnostics.Warning(
                Codes.NoPictureLibrary, SourceSpan.File(Project.DisplayPath(_files[unscaled].FullPath)),
                "pictures are published as they are, in one size: the library that scales them is missing",
                hint: "it is a file beside the program; install Dateline again");
        }

        return _used.Where(u => u.Value.IsPublishable).ToFrozenDictionary(u => u.Key, u => u.Value.File, StringComparer.Ordinal);
    }
}
