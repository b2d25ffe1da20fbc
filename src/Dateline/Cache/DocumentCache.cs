using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;

namespace Dateline.Cache;

/// <summary>
/// The newsroom's documents, in the order of their files. Those that changed since the last build are parsed; the others are read from the
/// cache.
/// </summary>
internal sealed class DocumentCache(ImmutableArray<SourceFile> files, string folder, BuildCache cache, ParseRules rules)
{
    private readonly SourceParser _parser = new(folder, rules);
    private readonly CachedSource[] _cached = cache.Documents(files.AsSpan(), rules.Fingerprint);
    private readonly SourceState[] _states = new SourceState[files.Length];
    private readonly ParsedWithDiagnostics?[] _parsed = new ParsedWithDiagnostics?[files.Length];

    /// <summary>How many documents were parsed.</summary>
    public int Parsed => _parsed.Count(p => p is not null);

    /// <summary>Whether the cache has exactly these documents, all unchanged.</summary>
    public bool IsUpToDate =>
        cache.HasCount(HeaderField.Documents, files.Length) && _parsed.All(p => p is null)
            && _cached.Index().All(c => c.Item.Stamp == _states[c.Index].Stamp);

    /// <summary>
    /// Returns the document at an index; null if it can't be parsed. Reports its diagnostics, also those of a cached document.
    /// </summary>
    public ParsedDocument? Read(int number, Parse parse, DiagnosticBag diagnostics)
    {
        var cached = _cached[number];
        SourceState? known = cached.IsKnown ? new SourceState(cached.Stamp, cached.Hash) : null;
        (_states[number], _parsed[number]) = _parser.Update(files[number], known, parse, cache.Clock);
        if (_parsed[number] is not { } parsed)
        {
            var from = new ByteReader(cache.Bytes, cached.Content, cache.Strings, files[number].Path, _parser.Folder);
            return DocumentFormat.Read(ref from, diagnostics);
        }

        foreach (var diagnostic in parsed.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        return parsed.Document;
    }

    /// <summary>Writes the documents into the next build's cache; none of them has an error.</summary>
    public void Save(CacheWriter writer)
    {
        var content = new ByteWriter();
        writer.Begin(HeaderField.Documents, files.Length);
        for (var i = 0; i < files.Length; i++)
        {
            if (_parsed[i] is not { Document: { } document, Diagnostics: var warnings })
            {
                writer.Source(files[i], _states[i].Stamp, _cached[i]);
                continue;
            }

            content.Clear();
            DocumentFormat.Write(content, document, warnings);
            writer.Source(files[i], _states[i].Stamp, _states[i].Hash, content.Written);
        }
    }
}
