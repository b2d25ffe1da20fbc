using System.Globalization;
using System.Text;
using Dateline.Input.Files;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>
/// Remembers which files imports wrote, in the folder of the build cache: a line for each file, with the fingerprint of its content, the
/// source and the document. A file counts as the import's while it still has that fingerprint; any other file counts as a writer's.
/// </summary>
internal sealed class ImportLog(string state) : IDisposable
{
    private readonly string _path = Path.Combine(state, "imported.txt");
    private readonly Dictionary<string, (ulong Fingerprint, Origin From)> _written = Load(Path.Combine(state, "imported.txt"));
    private StreamWriter? _to;

    /// <summary>Whether a file still has the content that an import wrote last.</summary>
    public bool IsOurs(string path, ReadOnlySpan<byte> bytes) =>
        _written.TryGetValue(path, out var known) && known.Fingerprint == Fingerprint.Of(bytes);

    public bool Knows(string path) => _written.ContainsKey(path);

    /// <summary>The document that a file was last written from; null when no import wrote it.</summary>
    public Origin? From(string path) => _written.TryGetValue(path, out var known) ? known.From : null;

    /// <summary>Logs a written file. Each line is flushed at once, so that the log is complete even when the run is killed.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes, Origin from)
    {
        var fingerprint = Fingerprint.Of(bytes);
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
        var (source, document) = (OneLine(from.Source), OneLine(from.Document));
        _to.Write(string.Create(CultureInfo.InvariantCulture, $"{fingerprint:x16} {path}\t{source}\t{document}\n"));
    }

    public void Dispose() => _to?.Dispose();

    private static string OneLine(string name) => name.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static Dictionary<string, (ulong Fingerprint, Origin From)> Load(string path)
    {
        var written = new Dictionary<string, (ulong Fingerprint, Origin From)>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            // A killed run may leave an incomplete line, which is ignored.
            if (line.Length > 17 && line[17..].Split('\t') is [var file, var source, var document]
                && ulong.TryParse(line.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var fingerprint))
            {
                written[file] = (fingerprint, new Origin(source, document));
            }
        }

        return written;
    }
}
