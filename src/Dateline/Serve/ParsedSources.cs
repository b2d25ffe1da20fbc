using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Platform.Linux;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// A cache of parsed sources, in memory between two snapshots. A document is parsed again only if its bytes or the rules for parsing
/// changed. A file whose stamp is too recent to be trusted is read again.
/// </summary>
internal sealed class ParsedSources
{
    // Nanoseconds. Two saves can happen within one tick of the file system's clock.
    private const long ClockTick = 100_000_000;

    private readonly ConcurrentDictionary<string, CachedDocument> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, MediaReading Media)> _media = new(StringComparer.Ordinal);
    private ulong _rules;
    private string _folder = "";
    private int _parsed;

    /// <summary>How many documents were parsed for the newest snapshot.</summary>
    public int Parsed => _parsed;

    /// <summary>Starts a snapshot: drops files that are gone, and all documents if the rules for parsing changed.</summary>
    public void Start(InputFiles files, ParseRules rules)
    {
        _parsed = 0;
        _folder = files.Documents.IsEmpty ? "" : Project.DisplayPath(files.Documents[0].Root);
        if (rules.Fingerprint != _rules)
        {
            _documents.Clear();
            _rules = rules.Fingerprint;
        }

        DropMissing(_documents, files.Documents);
        DropMissing(_media, files.Media);
    }

    public ParsedDocument? Read(SourceFile file, Pipeline pipeline, ParseRules rules, DiagnosticBag diagnostics)
    {
        var known = _documents.GetValueOrDefault(file.Path);
        if (known is null || !file.Stamp.Is(known.Stamp))
        {
            _documents[file.Path] = known = Read(file, pipeline, rules, known);
        }

        foreach (var diagnostic in known.Parsed.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        return known.Parsed.Document;
    }

    public MediaReading ReadMedia(SourceFile file)
    {
        if (!_media.TryGetValue(file.Path, out var known) || !file.Stamp.Is(known.Stamp.Value))
        {
            _media[file.Path] = known = (file.Stamp, MediaReader.Read(file));
        }

        return known.Media;
    }

    private CachedDocument Read(SourceFile file, Pipeline pipeline, ParseRules rules, CachedDocument? known)
    {
        var start = ContextLoader.Clock.ToUnixTimeMilliseconds() * 1_000_000;
        var bytes = Sources.ReadBytes(file.FullPath);
        var stamp = file.Stamp.Changed < start - ClockTick ? file.Stamp.Value : 0;
        var fingerprint = Fingerprint.Of(bytes);
        if (known is not null && known.Fingerprint == fingerprint)
        {
            return known with { Stamp = stamp };
        }

        Interlocked.Increment(ref _parsed);
        return new CachedDocument(stamp, fingerprint, ParsedWithDiagnostics.Parse(pipeline.Read, file.Path, _folder, bytes, rules));
    }

    private static void DropMissing<T>(ConcurrentDictionary<string, T> known, ImmutableArray<SourceFile> files)
    {
        if (known.Count > files.Length || files.Any(f => !known.ContainsKey(f.Path)))
        {
            var existing = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var path in known.Keys.Where(p => !existing.Contains(p)))
            {
                known.TryRemove(path, out _);
            }
        }
    }

    private sealed record CachedDocument(ulong Stamp, ulong Fingerprint, ParsedWithDiagnostics Parsed);
}
