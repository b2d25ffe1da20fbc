using System.Globalization;
using Dateline.Model;
using Dateline.PostProcess;
using Dateline.PostProcess.Searching;

namespace Dateline.Search;

/// <summary>
/// The parts of the search index that were made earlier: a folder for each language and in it one for each period, with Pagefind's files
/// and a list of them, which begins with the fingerprint of what the part was made from.
/// </summary>
internal sealed class IndexCache(string root)
{
    private const string List = "dateline.list", Type = "application/octet-stream";

    public bool Has(SearchPeriod period, ulong fingerprint)
    {
        var list = Path.Combine(FolderOf(period), List);
        return File.Exists(list) && File.ReadLines(list).FirstOrDefault() == Text(fingerprint);
    }

    /// <summary>The files of a part, as pages of the site.</summary>
    public IEnumerable<Page> Files(SearchPeriod period)
    {
        var folder = FolderOf(period);
        foreach (var line in File.ReadLines(Path.Combine(folder, List)).Skip(1))
        {
            if (line.Split('\t') is [var name, var length, var hash])
            {
                var address = period.Address + name;
                var file = new MediaFile(
                    address[1..], Type, 0, 0, long.Parse(length, CultureInfo.InvariantCulture),
                    ulong.Parse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                yield return new StaticFilePage(file, address, Path.Combine(folder, name));
            }
        }
    }

    /// <summary>Makes a part again. It is complete or not there: the list is written last.</summary>
    public void Replace(SearchPeriod period, ulong fingerprint, Action<string> make)
    {
        var folder = FolderOf(period);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        make(folder);
        List<string> lines = [Text(fingerprint)];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (IsNeeded(name))
            {
                var bytes = File.ReadAllBytes(file);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}\t{bytes.Length}\t{Text(Fingerprint.Of(bytes))}"));
            }
            else
            {
                File.Delete(file);
            }
        }

        File.WriteAllLines(Path.Combine(folder, List), lines);
    }

    /// <summary>Removes parts that belong to no period any more.</summary>
    public void Tidy(IEnumerable<SearchPeriod> periods)
    {
        var used = periods.Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root).SelectMany(l => Directory.GetDirectories(l)) : [])
        {
            if (!used.Contains(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Whether a page needs the file: Pagefind also writes interfaces of its own, a worker and a highlighter.</summary>
    private static bool IsNeeded(string name) =>
        name is "pagefind.js" or "pagefind-entry.json" || !(name.EndsWith(".js", StringComparison.Ordinal)
            || name.EndsWith(".css", StringComparison.Ordinal));

    private string FolderOf(SearchPeriod period) => Path.Combine(root, period.Language, period.Name);

    private static string Text(ulong fingerprint) => fingerprint.ToString("x16", CultureInfo.InvariantCulture);
}
