using System.Text;
using Dateline.Model;

namespace Dateline.Cache;

/// <summary>
/// The list of the files that builds wrote, as a log: <c>+news/index.html</c> before a file is written for the first time,
/// <c>-news/index.html</c>
/// when it is removed. So it is known of every file in the output folder whose it is, also after a build that was killed.
/// </summary>
internal sealed class WrittenLog(string path)
{
    // Names removed since stay in the log until it has grown by this much.
    private const int Slack = 1 << 20;

    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>
    /// The files that were written and not removed, by what the log says from a place on. A name that can't be one of the site's does not
    /// count.
    /// </summary>
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

    /// <summary>Adds lines in one write, so that a file is never there before its name.</summary>
    public void Append(char sign, IReadOnlyCollection<string> files)
    {
        if (files.Count > 0)
        {
            // A line that a kill cut short is ended first.
            File.AppendAllText(path, "\n" + Lines(sign, files));
        }
    }

    /// <summary>Writes the list anew where the log has become much longer than it need be.</summary>
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
