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
/// What was read of the newsroom, kept in memory between two proofs: a document is parsed again only when its bytes changed, or the rules
/// that it is read by. A file that changed so lately that its stamp can't tell is read again.
/// </summary>
internal sealed class ParsedSources(TimeSpan clockTick)
{
    private readonly ConcurrentDictionary<string, Reading> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, MediaReading Media)> _media = new(StringComparer.Ordinal);
    private ulong _rules;
    private string _folder = "";
    private int _parsed;

    /// <summary>How many documents the newest proof had to parse.</summary>
    public int Parsed => _parsed;

    /// <summary>Begins a proof: forgets files that are gone, and everything when it would be read by other rules.</summary>
    public void Begin(InputFiles files, ParseRules rules)
    {
        _parsed = 0;
        _folder = files.Documents.IsEmpty ? "" : Project.DisplayPath(files.Documents[0].Root);
        if (rules.Fingerprint != _rules)
        {
            _documents.Clear();
            _rules = rules.Fingerprint;
        }

        Forget(_documents, files.Documents);
        Forget(_media, files.Media);
    }

    public ParsedDocument? Read(SourceFile file, Pipeline pipeline, ParseRules rules, DiagnosticBag diagnostics)
    {
        var known = _documents.GetValueOrDefault(file.Path);
        if (known is null || !file.Stamp.Is(known.Stamp))
        {
            _documents[file.Path] = known = Read(file, pipeline, rules, known);
        }

        foreach (var diagnostic in known.Document.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        return known.Document.Document;
    }

    public MediaReading ReadMedia(SourceFile file)
    {
        if (!_media.TryGetValue(file.Path, out var known) || !file.Stamp.Is(known.Stamp.Value))
        {
            _media[file.Path] = known = (file.Stamp, MediaReader.Read(file));
        }

        return known.Media;
    }

    private Reading Read(SourceFile file, Pipeline pipeline, ParseRules rules, Reading? known)
    {
        var began = ContextLoader.Clock.ToUnixTimeMilliseconds() * 1_000_000;
        var bytes = Sources.ReadBytes(file.FullPath);
        var stamp = file.Stamp.TrustedValue(began, clockTick);
        var fingerprint = Fingerprint.Of(bytes);
        if (known is not null && known.Print == fingerprint)
        {
            return known with { Stamp = stamp };
        }

        Interlocked.Increment(ref _parsed);
        return new Reading(stamp, fingerprint, ParsedWithDiagnostics.Parse(pipeline.Read, file.Path, _folder, bytes, rules));
    }

    private static void Forget<T>(ConcurrentDictionary<string, T> known, ImmutableArray<SourceFile> files)
    {
        if (known.Count > files.Length || files.Any(f => !known.ContainsKey(f.Path)))
        {
            var there = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var path in known.Keys.Where(p => !there.Contains(p)))
            {
                known.TryRemove(path, out _);
            }
        }
    }

    private sealed record Reading(ulong Stamp, ulong Print, ParsedWithDiagnostics Document);
}
