using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Input.Files;

namespace Dateline.Check.Web;

/// <summary>
/// Answers that servers gave, kept in the state's folder so that nobody is asked twice a week: <c>links.tsv</c>, a line each of address,
/// status, fault and time. What can't be read of it is asked again.
/// </summary>
internal sealed class WebAnswers
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    /// <summary>What is mended should be seen soon.</summary>
    private static readonly TimeSpan BadFor = TimeSpan.FromHours(12);

    private readonly string _path;
    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    public WebAnswers(string folder)
    {
        _path = Path.Combine(folder, "links.tsv");
        foreach (var line in File.Exists(_path) ? File.ReadLines(_path) : [])
        {
            if (line.Split('\t') is [var url, var status, var fault, var at]
                && int.TryParse(status, CultureInfo.InvariantCulture, out var number)
                && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                _answers[url] = new Answer(number, fault, time);
            }
        }
    }

    /// <summary>The answer about an address that still holds at a time.</summary>
    public Answer? Find(string url, DateTimeOffset now) =>
        _answers.TryGetValue(url, out var answer) && answer.At <= now && now - answer.At < (answer.Complaint is null ? GoodFor : BadFor)
            ? answer
            : null;

    public void Add(string url, Answer answer) => _answers[url] = answer;

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var temporary = _path + ".new";
        CacheFiles.DropLinks(temporary);
        File.WriteAllLines(
            temporary,
            _answers.OrderBy(a => a.Key, StringComparer.Ordinal)
                .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key}\t{a.Value.Status}\t{a.Value.Fault}\t{a.Value.At:O}")));
        File.Move(temporary, _path, overwrite: true);
    }
}
