using System.Globalization;
using System.Text;
using Dateline.Input.Files;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>
/// Remembers what imports wrote, beside the builds' state: a line for each file, with the fingerprint of what was written, the source and
/// its document. It says that a file is still as an import left it, and whose it is; without it, whatever differs counts as a writer's.
/// </summary>
internal sealed class ImportLog(string state) : IDisposable
{
    private readonly string _path = Path.Combine(state, "imported.txt");
    private readonly Dictionary<string, (ulong Print, Origin From)> _written = Load(Path.Combine(state, "imported.txt"));
    private StreamWriter? _to;

    /// <summary>Whether a file holds what an import wrote last.</summary>
    public bool IsOurs(string path, ReadOnlySpan<byte> bytes) => _written.TryGetValue(path, out var known) && known.Print == PrintOf(bytes);

    public bool Knows(string path) => _written.ContainsKey(path);

    /// <summary>What a file was last written from; null when no import wrote it.</summary>
    public Origin? From(string path) => _written.TryGetValue(path, out var known) ? known.From : null;

    /// <summary>Notes what was written. A line at a time: a run that is killed has told what it did.</summary>
    public void Note(string path, ReadOnlySpan<byte> bytes, Origin from)
    {
        var fingerprint = PrintOf(bytes);
        if (_written.TryGetValue(path, out var known) && known == (fingerprint, from))
        {
            return;
        }

        if (_to is null)
        {
            Directory.CreateDirectory(state);
            CacheFiles.DropLinks(_path);
            _to = new StreamWriter(_path, append: true, new UTF8Encoding(false)) { AutoFlush = true };
        }

        _written[path] = (fingerprint, from);
        _to.Write(string.Create(CultureInfo.InvariantCulture, $"{fingerprint:x16} {path}\t{Flat(from.Source)}\t{Flat(from.Document)}\n"));
    }

    public void Dispose() => _to?.Dispose();

    private static string Flat(string name) => name.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static ulong PrintOf(ReadOnlySpan<byte> bytes) => Fingerprint.Of(bytes);

    private static Dictionary<string, (ulong Print, Origin From)> Load(string path)
    {
        var written = new Dictionary<string, (ulong Print, Origin From)>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            // A line that a kill cut short says nothing.
            if (line.Length > 17 && line[17..].Split('\t') is [var file, var source, var document]
                && ulong.TryParse(line.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var fingerprint))
            {
                written[file] = (fingerprint, new Origin(source, document));
            }
        }

        return written;
    }
}
