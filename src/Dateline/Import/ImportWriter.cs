using System.Text;
using Dateline.Diagnostics;

namespace Dateline.Import;

/// <summary>How many files were written, were there already, and belong to a writer.</summary>
internal sealed record ImportTotals(int Written, int Same, int Kept);

/// <summary>
/// Puts files into the newsroom. One that holds the same stays untouched; one that a writer changed since it was imported, or made, stays
/// too and is told of. Each is written under another name and renamed into place, so that none is ever half there.
/// </summary>
internal sealed class ImportWriter(ImportRequest request, ImportLog log, Findings findings)
{
    private int _written;
    private int _same;
    private int _kept;

    public ImportTotals Total => new(_written, _same, _kept);

    public void Text(string path, string text, Origin from) => Put(path, Encoding.UTF8.GetBytes(text), from);

    public void Put(string path, byte[] bytes, Origin from)
    {
        var full = Path.Combine(request.Target, path);
        var before = File.Exists(full) ? File.ReadAllBytes(full) : null;
        var isAnothers = log.From(path) is { } owner && owner.Source != from.Source;
        if (before is not null && before.AsSpan().SequenceEqual(bytes))
        {
            _same++;
            if (!isAnothers)
            {
                Note(path, bytes, from);
            }

            return;
        }

        if (before is not null && (isAnothers || !log.IsOurs(path, before)))
        {
            _kept++;
            findings.Add(
                FindingKind.Kept,
                isAnothers
                    ? "there already, from another source"
                    : log.Knows(path) ? "changed since it was imported" : "there already, and not from an import",
                SourceSpan.File(Project.DisplayPath(full)));
            return;
        }

        _written++;
        if (!request.IsDryRun)
        {
            Write(full, bytes);
            Note(path, bytes, from);
        }
    }

    /// <summary>Notes under a name of its own what a file was written from.</summary>
    public void Sign(string name, string text, Origin from) => Note(name, Encoding.UTF8.GetBytes(text), from);

    private void Note(string path, byte[] bytes, Origin from)
    {
        if (!request.IsDryRun)
        {
            log.Note(path, bytes, from);
        }
    }

    private static void Write(string full, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var other = full + ".importing";
        File.WriteAllBytes(other, bytes);
        File.Move(other, full, overwrite: true);
    }
}
