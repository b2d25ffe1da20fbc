using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>Saves edited files to a newsroom's folders.</summary>
internal sealed class Disk(Newsroom newsroom, Random random)
{
    private EditedFiles _saved = EditedFiles.Empty;

    /// <summary>
    /// Writes and deletes what changed and returns how many files that were. A saved file sometimes keeps its old time stamp.
    /// </summary>
    public int Save(EditedFiles edited)
    {
        var gone = _saved.Files.Keys.Except(edited.Files.Keys).ToArray();
        Array.ForEach(gone, path => File.Delete(Full(path)));
        var saved = edited.Files
            .Where(f => !_saved.Files.TryGetValue(f.Key, out var old) || !old.AsSpan().SequenceEqual(f.Value))
            .ToArray();
        foreach (var (path, bytes) in saved)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
            var time = File.Exists(Full(path)) ? File.GetLastWriteTimeUtc(Full(path)) : DateTime.UtcNow;
            File.WriteAllBytes(Full(path), bytes);
            if (random.Next(3) == 0)
            {
                File.SetLastWriteTimeUtc(Full(path), time);
            }
        }

        _saved = edited;
        return gone.Length + saved.Length;
    }

    private string Full(string path) =>
        Path.Combine(path.StartsWith("input/", StringComparison.Ordinal) ? newsroom.Project.Input : newsroom.Project.Theme, path[6..]);
}
