using System.Globalization;
using System.Text;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>
/// Remembers what imports wrote, beside the builds' state: a line for each file, with the fingerprint of what was written. It says only one thing,
/// that a file is still as an import left it; without it, whatever differs counts as a writer's.
/// </summary>
internal sealed class ImportLog(string state) : IDisposable
{
    private readonly string _path = Path.Combine(state, "imported.txt");
    private readonly Dictionary<string, ulong> _written = Load(Path.Combine(state, "imported.txt"));
    private StreamWriter? _to;

    /// <summary>Whether a file holds what an import wrote last.</summary>
    public bool IsOurs(string path, ReadOnlySpan<byte> bytes) => _written.TryGetValue(path, out var print) && print == PrintOf(bytes);

    public bool Knows(string path) => _written.ContainsKey(path);

    /// <summary>Notes what was written. A line at a time: a run that is killed has told what it did.</summary>
    public void Note(string path, ReadOnlySpan<byte> bytes)
    {
        var print = PrintOf(bytes);
        if (_written.TryGetValue(path, out var known) && known == print)
        {
            return;
        }

        if (_to is null)
        {
            Directory.CreateDirectory(state);
            _to = new StreamWriter(_path, append: true, new UTF8Encoding(false)) { AutoFlush = true };
        }

        _written[path] = print;
        _to.Write(string.Create(CultureInfo.InvariantCulture, $"{print:x16} {path}\n"));
    }

    public void Dispose() => _to?.Dispose();

    private static ulong PrintOf(ReadOnlySpan<byte> bytes) => Fingerprint.Of(bytes);

    private static Dictionary<string, ulong> Load(string path)
    {
        var written = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            // A line that a kill cut short says nothing.
            if (line.Length > 17 && ulong.TryParse(line.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var print))
            {
                written[line[17..]] = print;
            }
        }

        return written;
    }
}
