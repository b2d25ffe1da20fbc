using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Packing;

namespace Dateline.Cache;

/// <summary>
/// Reads the newsroom's documents, each of them parsed only when its bytes are not those that the last build read. Whether they are is told
/// by the file's stamp, and where that can't be trusted by the bytes' fingerprint, so that it is known in a fresh checkout too.
/// </summary>
internal sealed class DocumentCache(ImmutableArray<SourceFile> files, BuildCache cache, ParseRules rules)
{
    private readonly string _folder = files.IsEmpty ? "" : Project.DisplayPath(files[0].Root);
    private readonly CachedSource[] _known = cache.Documents(files.AsSpan(), rules.Fingerprint);
    private readonly ulong[] _stamps = new ulong[files.Length];
    private readonly ulong[] _hashes = new ulong[files.Length];
    private readonly byte[]?[] _made = new byte[files.Length][];

    /// <summary>How many documents were parsed.</summary>
    public int Parsed => _made.Count(m => m is not null);

    /// <summary>Whether every document is remembered as it stands.</summary>
    public bool AreRemembered =>
        cache.IsOf(HeaderField.Documents, files.Length) && _made.All(m => m is null)
            && _known.Index().All(k => k.Item.Stamp == _stamps[k.Index]);

    /// <summary>
    /// Reads one of the documents, by its number. Complaints, also those of the last build, go to <paramref name="diagnostics"/>.
    /// </summary>
    public ParsedDocument? Read(int number, Parse parse, DiagnosticBag diagnostics)
    {
        var (file, known) = (files[number], _known[number]);
        if (file.Stamp.Is(known.Stamp))
        {
            _stamps[number] = known.Stamp;
            return Restore(file, known, diagnostics);
        }

        _stamps[number] = cache.TrustedStamp(file.Stamp);
        var bytes = Sources.ReadBytes(file.FullPath);
        _hashes[number] = Fingerprint.Of(bytes);
        if (known.IsKnown && known.Hash == _hashes[number])
        {
            return Restore(file, known, diagnostics);
        }

        var (parsed, found) = ParsedWithDiagnostics.Parse(parse, file.Path, _folder, bytes, rules);
        foreach (var diagnostic in found)
        {
            diagnostics.Add(diagnostic);
        }

        // What is given is what the next build will be given: of a great archive nothing but the packed form stays in memory.
        _made[number] = parsed is null ? [] : Content(parsed, found);
        return parsed is null ? null : Restore(file, _made[number], diagnostics: null);
    }

    /// <summary>Keeps what was read for the next build.</summary>
    public void Save(CacheWriter state)
    {
        state.Begin(HeaderField.Documents, files.Length);
        for (var i = 0; i < files.Length; i++)
        {
            if (_made[i] is { } content)
            {
                state.Source(files[i], _stamps[i], _hashes[i], content);
            }
            else
            {
                state.Source(files[i], _stamps[i], _known[i]);
            }
        }
    }

    private ParsedDocument Restore(SourceFile file, CachedSource known, DiagnosticBag diagnostics) =>
        Restore(file, cache.File[known.Content..known.End], diagnostics);

    private ParsedDocument Restore(SourceFile file, ReadOnlyMemory<byte> content, DiagnosticBag? diagnostics) =>
        new DocumentDeserializer(content, file.Path, _folder).Read(diagnostics);

    [ThreadStatic]
    private static ByteWriter? _writer;

    private static byte[] Content(ParsedDocument parsed, ImmutableArray<Diagnostic> diagnostics)
    {
        var to = _writer ??= new ByteWriter();
        to.Clear();
        DocumentSerializer.Write(to, parsed, diagnostics);
        return to.Written.ToArray();
    }
}
