using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Input.Files;

namespace Dateline.Check.Web;

/// <summary>
/// Caches the results of requests in the cache folder, so that no server gets the same request twice a week: <c>links.tsv</c>, with a line
/// of address, status, fault and time for each. Lines that can't be read are ignored.
/// </summary>
internal sealed class LinkResultCache
{
    private static readonly TimeSpan LifetimeOfGood = TimeSpan.FromDays(7);

    /// <summary>Shorter, so that a link that works again is noticed soon.</summary>
    private static readonly TimeSpan LifetimeOfDead = TimeSpan.FromHours(12);

    private readonly string _path;
    private readonly ConcurrentDictionary<string, LinkResult> _results = new(StringComparer.Ordinal);

    public LinkResultCache(string folder)
    {
        _path = Path.Combine(folder, "links.tsv");
        foreach (var line in File.Exists(_path) ? File.ReadLines(_path) : [])
        {
            if (line.Split('\t') is [var url, var status, var fault, var at]
                && int.TryParse(status, CultureInfo.InvariantCulture, out var number)
                && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                _results[url] = new LinkResult(number, fault, time);
            }
        }
    }

    /// <summary>The cached result for an address; null when there is none, or it is too old.</summary>
    public LinkResult? Find(string url, DateTimeOffset now)
    {
        if (!_results.TryGetValue(url, out var result) || result.At > now)
        {
            return null;
        }

        return now - result.At < (result.WhyDead is null ? LifetimeOfGood : LifetimeOfDead) ? result : null;
    }

    public void Add(string url, LinkResult result) => _results[url] = result;

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var temporary = _path + ".new";
        CacheFiles.DropLinks(temporary);
        File.WriteAllLines(
            temporary,
            _results.OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key}\t{a.Value.Status}\t{a.Value.Fault}\t{a.Value.At:O}")));
        File.Move(temporary, _path, overwrite: true);
    }
}
