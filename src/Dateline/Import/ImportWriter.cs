using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Import;

/// <summary>How many files were written, were already the same, and were not overwritten because a writer owns them.</summary>
internal sealed record ImportTotals(int Written, int Same, int Kept);

/// <summary>
/// Writes files into the newsroom, each atomically. Files that a writer created, or changed after they were imported, are never
/// overwritten; they are listed in the findings. Files that already have the same content are not written.
/// </summary>
internal sealed class ImportWriter(ImportRequest request, ImportLog log, Findings findings)
{
    private int _written;
    private int _same;
    private int _kept;

    public ImportTotals Total => new(_written, _same, _kept);

    public void Write(string path, string text, Origin from) => Write(path, Encoding.UTF8.GetBytes(text), from);

    public void Write(string path, byte[] bytes, Origin from)
    {
        var full = Path.Combine(request.Target, path);
        var before = File.Exists(full) ? File.ReadAllBytes(full) : null;
        var isFromAnotherSource = log.From(path) is { } owner && owner.Source != from.Source;
        if (before is not null && before.AsSpan().SequenceEqual(bytes))
        {
            _same++;
            if (!isFromAnotherSource)
            {
                AddToLog(path, bytes, from);
            }

            return;
        }

        if (before is not null && (isFromAnotherSource || !log.IsOurs(path, before)))
        {
            _kept++;
            var reason = WhyNotOverwritten(path, isFromAnotherSource);
            findings.Add(FindingKind.NotOverwritten, reason, SourceSpan.File(Project.DisplayPath(full)));
            return;
        }

        _written++;
        if (!request.IsDryRun)
        {
            WriteAtomically(full, bytes);
            AddToLog(path, bytes, from);
        }
    }

    /// <summary>Logs a content under another name than a file's, to recognize it in a later import.</summary>
    public void Log(string name, string text, Origin from) => AddToLog(name, Encoding.UTF8.GetBytes(text), from);

    private string WhyNotOverwritten(string path, bool isFromAnotherSource)
    {
        if (isFromAnotherSource)
        {
            return "the file exists, imported from another source";
        }

        return log.Knows(path) ? "the file was changed since it was imported" : "the file exists, and is not from an import";
    }

    private void AddToLog(string path, byte[] bytes, Origin from)
    {
        if (!request.IsDryRun)
        {
            log.Add(path, bytes, from);
        }
    }

    private static void WriteAtomically(string full, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var other = full + ".importing";
        File.WriteAllBytes(other, bytes);
        File.Move(other, full, overwrite: true);
    }
}
