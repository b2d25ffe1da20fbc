using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>The disk that a desk's files are saved to.</summary>
internal sealed class Disk(Newsroom newsroom, Random random)
{
    private Desk _saved = Desk.Empty;

    /// <summary>
    /// Brings the disk to what is on the desk; how many files that took. What an editor saves sometimes keeps the time that the file had.
    /// </summary>
    public int Lay(Desk desk)
    {
        var gone = _saved.Files.Keys.Except(desk.Files.Keys).ToArray();
        Array.ForEach(gone, path => File.Delete(Full(path)));
        var saved = desk.Files.Where(f => !_saved.Files.TryGetValue(f.Key, out var old) || !old.AsSpan().SequenceEqual(f.Value)).ToArray();
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

        _saved = desk;
        return gone.Length + saved.Length;
    }

    private string Full(string path) =>
        Path.Combine(path.StartsWith("input/", StringComparison.Ordinal) ? newsroom.Project.Input : newsroom.Project.Theme, path[6..]);
}
