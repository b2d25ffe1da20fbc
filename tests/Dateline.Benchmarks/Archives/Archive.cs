using System.Globalization;

namespace Dateline.Benchmarks.Archives;

/// <summary>
/// A newsroom of a given size in a folder of its own. It is made once and used again, and what a job changes in it is put back.
/// </summary>
internal sealed class Archive
{
    private readonly Wire _wire;
    private readonly string _mark;

    private Archive(string folder, int size)
    {
        (Folder, Size, _wire) = (folder, size, new Wire(size));
        _mark = Path.Combine(folder, "whole");
    }

    public int Size { get; }

    /// <summary>Where the archive is, and beside it what jobs make of it.</summary>
    public string Folder { get; }

    /// <summary>The folder that a build is started in: all that it reads, writes and remembers is here.</summary>
    public string Site => Path.Combine(Folder, "site");

    public string Input => Path.Combine(Site, "input");

    public string Output => Path.Combine(Site, "output");

    private string State => Path.Combine(Site, ".dateline");

    /// <summary>An archive as it is when nobody has touched it, with a copy of the theme.</summary>
    public static Archive Open(string parent, int size, string theme)
    {
        var archive = new Archive(Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"archive-{size}")), size);
        if (!archive.IsWhole)
        {
            archive.Make();
        }

        archive.Clear();
        Folders.Remove(Path.Combine(archive.Site, "theme"));
        Folders.Copy(theme, Path.Combine(archive.Site, "theme"));
        return archive;
    }

    /// <summary>Takes away all that was ever built of the archive, here and beside it.</summary>
    public void Clear()
    {
        Forget();
        foreach (var folder in Directory.EnumerateDirectories(Folder).Where(f => f != Site))
        {
            Folders.Remove(folder);
        }
    }

    /// <summary>Takes away the site and what is remembered of it: the next build is the first.</summary>
    public void Forget()
    {
        Folders.Remove(Output);
        Folders.Remove(State);
    }

    /// <summary>Adds a sentence to an article in the middle of the archive. Returns what takes it out again.</summary>
    public Action Edit(int run)
    {
        var (path, text) = _wire.Article(Size / 2);
        return Change(path, $"{text}\nIt was confirmed on day {run + 1}.\n", undo: file => File.WriteAllText(file, text));
    }

    /// <summary>Adds an article, the newest. Returns what takes it out again.</summary>
    public Action Publish(int run)
    {
        var (path, text) = _wire.Article(Size + run);
        return Change(path, text, undo: File.Delete);
    }

    // Without its mark the archive is made anew, so a run that was cut off leaves no edit behind.
    private Action Change(string path, string text, Action<string> undo)
    {
        File.Delete(_mark);
        var file = Path.Combine(Input, path);
        Write(new Item(path, text));
        return () =>
        {
            undo(file);
            File.WriteAllText(_mark, Wire.Version);
        };
    }

    private bool IsWhole => File.Exists(_mark) && File.ReadAllText(_mark) == Wire.Version;

    private void Make()
    {
        Folders.Remove(Folder);
        foreach (var item in _wire.Rest())
        {
            Write(item);
        }

        Parallel.For(0, Size, i => Write(_wire.Article(i)));
        File.WriteAllText(_mark, Wire.Version);
    }

    private void Write(Item item)
    {
        var file = Path.Combine(Input, item.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, item.Text);
    }
}
