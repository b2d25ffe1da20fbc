using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;

namespace Dateline.PostProcess.Searching;

/// <summary>
/// A part of the search index: the stories of one language and one period of the calendar, oldest first. <paramref name="Name"/> names the
/// period: <c>2015-2019</c>, <c>2015-q1</c>.
/// </summary>
internal sealed record SearchPeriod(string Language, string Name, ImmutableArray<Article> Stories)
{
    // A reader's browser gets a list of all stories of a part before the first word, 10 bytes each; Pagefind needs 190 KB of memory for
    // each story of a part. The newest parts are made again with every story, so they are smaller.
    private const int Most = 3000, MostRecent = 800;

    private static readonly Func<DateOnly, string>[] Levels =
    [
        _ => "all",
        day => Years(day.Year, 10),
        day => Years(day.Year, 5),
        day => Text($"{day.Year:0000}"),
        day => Text($"{day.Year:0000}-h{((day.Month - 1) / 6) + 1}"),
        day => Text($"{day.Year:0000}-q{((day.Month - 1) / 3) + 1}"),
        day => Text($"{day.Year:0000}-{day.Month:00}"),
        day => Text($"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
    ];

    /// <summary>The address of its folder.</summary>
    public string Address => $"{Folder}{Language}/{Name}/";

    /// <summary>The folder of the whole index.</summary>
    public const string Folder = "/search/index/";

    /// <summary>
    /// Divides the stories of a language, oldest first, into periods, newest first. A period is as long as its number of stories allows,
    /// and its borders are those of the calendar: a story that comes or goes changes its own period only.
    /// </summary>
    public static ImmutableArray<SearchPeriod> Of(string language, ImmutableArray<Article> stories)
    {
        if (stories.IsEmpty)
        {
            return [];
        }

        var periods = new List<SearchPeriod>();
        Divide(stories, 0);
        return [.. periods.OrderByDescending(p => p.Stories[^1].Date.Day).ThenByDescending(p => p.Name, StringComparer.Ordinal)];

        void Divide(ImmutableArray<Article> part, int level)
        {
            foreach (var group in part.GroupBy(a => Levels[level](a.Date.Day), StringComparer.Ordinal))
            {
                ImmutableArray<Article> members = [.. group];
                var most = members[^1].Date.Day >= stories[Math.Max(0, stories.Length - MostRecent)].Date.Day ? MostRecent : Most;
                if (members.Length <= most || level == Levels.Length - 1)
                {
                    periods.Add(new SearchPeriod(language, group.Key, members));
                }
                else
                {
                    Divide(members, level + 1);
                }
            }
        }
    }

    private static string Years(int year, int count) => Text($"{year / count * count:0000}-{(year / count * count) + count - 1:0000}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
