using System.Text;
using Dateline.Model.Addresses;

namespace Dateline.Cache;

/// <summary>
/// The log of the files that builds wrote: <c>+news/index.html</c> before a file is written for the first time, <c>-news/index.html</c>
/// after it is removed. With it a build knows which files in the output folder are its own, even after a build was killed.
/// </summary>
internal sealed class WrittenLog(string path)
{
    // The log is compacted when it is longer than twice what it needs and this many bytes.
    private const int Slack = 1 << 20;

    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>The files that were written and not removed, according to the log from a position on. Unsafe names are ignored.</summary>
    public HashSet<string> Read(long from)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return files;
        }

        using var stream = File.OpenRead(path);
        stream.Position = Math.Min(from, stream.Length);
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            _ = line switch
            {
                ['+', .. var file] when SiteFile.IsSafe(file) => files.Add(file),
                ['-', .. var file] => files.Remove(file),
                _ => false,
            };
        }

        return files;
    }

    /// <summary>Appends lines in one write, so that a file never exists before its name is in the log.</summary>
    public void Append(char sign, IReadOnlyCollection<string> files)
    {
        if (files.Count > 0)
        {
            // First ends a line that is incomplete because a build was killed.
            File.AppendAllText(path, "\n" + Lines(sign, files));
        }
    }

    /// <summary>Rewrites the log when it is much longer than necessary.</summary>
    public void Compact(IEnumerable<string> files, long needed)
    {
        if (Length > (2 * needed) + Slack)
        {
            File.WriteAllText(path + ".new", Lines('+', files));
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    private static string Lines(char sign, IEnumerable<string> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(sign).Append(file).Append('\n');
        }

        return text.ToString();
    }
}
