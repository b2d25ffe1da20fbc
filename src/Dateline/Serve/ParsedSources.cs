using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Platform.Linux;
using Dateline.Process.Documents;

namespace Dateline.Serve;

/// <summary>
/// What was parsed of the newsroom, kept in memory between two snapshots: a document is parsed again only when it changed, or the rules by
/// which it is parsed.
/// </summary>
internal sealed class ParsedSources(TimeSpan clockTick)
{
    private readonly ConcurrentDictionary<string, (SourceState State, ParsedWithDiagnostics Parsed)> _documents =
        new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (ulong Stamp, MediaReading Media)> _media = new(StringComparer.Ordinal);
    private ulong _rules;
    private int _parsed;

    /// <summary>How many documents were parsed for the newest snapshot.</summary>
    public int Parsed => _parsed;

    /// <summary>Starts a snapshot: drops files that are gone, and all documents if the rules for parsing changed.</summary>
    public void Start(InputFiles files, ParseRules rules)
    {
        _parsed = 0;
        if (rules.Fingerprint != _rules)
        {
            _documents.Clear();
            _rules = rules.Fingerprint;
        }

        DropMissing(_documents, files.Documents);
        DropMissing(_media, files.Copied);
    }

    public ParsedDocument? Read(SourceFile file, SourceParser parser, Parse parse, DiagnosticBag diagnostics)
    {
        var isKnown = _documents.TryGetValue(file.Path, out var known);
        var (state, parsed) = parser.Update(file, isKnown ? known.State : null, parse, Clock);
        if (parsed is not null)
        {
            Interlocked.Increment(ref _parsed);
        }

        var current = parsed ?? known.Parsed;
        _documents[file.Path] = (state, current);
        foreach (var diagnostic in current.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        return current.Document;
    }

    public MediaReading ReadMedia(SourceFile file)
    {
        if (!_media.TryGetValue(file.Path, out var known) || !file.Stamp.Is(known.Stamp))
        {
            _media[file.Path] = known = (Clock.Trust(file.Stamp), MediaReader.Read(file));
        }

        return known.Media;
    }

    private FileClock Clock => new(ContextLoader.Clock.ToUnixTimeMilliseconds() * 1_000_000, clockTick);

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
}
