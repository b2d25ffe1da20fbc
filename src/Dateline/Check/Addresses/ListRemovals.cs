using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.PostProcess.Feeds;

namespace Dateline.Check.Addresses;

/// <summary>Explains why the address of a list, or of its feed, is gone, and which list has replaced it.</summary>
internal sealed class ListRemovals
{
    private readonly CheckedSite _then;
    private readonly CheckedSite _now;
    private readonly MovedTexts _moved;
    private readonly TextRemovals _texts;
    private readonly Dictionary<string, SiteList> _listsThen;
    private readonly SiteList[] _listsNow;
    private readonly Dictionary<string, string> _fixed;
    private readonly Dictionary<string, SiteList?> _replacements = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<(ListKind, string, string)>> _hadThem;

    public ListRemovals(CheckedSite then, CheckedSite now, MovedTexts moved, TextRemovals texts)
    {
        (_then, _now, _moved, _texts) = (then, now, moved, texts);
        _listsThen = SiteList.AllOf(then.Newsroom).DistinctBy(l => l.Address).ToDictionary(l => l.Address, StringComparer.Ordinal);
        _listsNow = [.. SiteList.AllOf(now.Newsroom)];
        _hadThem = new(() => [.. _listsThen.Values.SelectMany(l => StoriesNow(l), (l, path) => (l.Kind, l.Id, path))]);
        var (before, after) = (then.Site.Urls, now.Site.Urls);
        _fixed = new (string Then, string Now)[]
        {
            (before.News, after.News),
            (before.Corrections, after.Corrections),
            (UrlPatterns.IndexOf(before.Topic), UrlPatterns.IndexOf(after.Topic)),
            (UrlPatterns.IndexOf(before.Author), UrlPatterns.IndexOf(after.Author)),
            (UrlPatterns.IndexOf(before.Background), UrlPatterns.IndexOf(after.Background)),
        }.DistinctBy(p => p.Then).ToDictionary(p => p.Then, p => p.Now, StringComparer.Ordinal);
    }

    /// <summary>The reason; null when the address is not that of a list.</summary>
    public Removal? Explain(string address)
    {
        var slash = address.LastIndexOf('/') + 1;
        var (list, file) = (address[..slash], address[slash..]);
        if (file.Length > 0 && FeedFormats.All.All(f => f.FileName != file))
        {
            return null;
        }

        if (_fixed.TryGetValue(list, out var target))
        {
            return new Removal(address, Settings, $"a pattern in site.yml has changed to {target}") { Target = target + file };
        }

        if (!_listsThen.TryGetValue(list, out var lost))
        {
            return null;
        }

        if (!_replacements.TryGetValue(list, out var replacement))
        {
            _replacements[list] = replacement = FindReplacement(lost);
        }

        return new Removal(address, Settings, WhyGone(lost, replacement))
        {
            Target = replacement is null ? null : replacement.Address + file,
            IsAgreed = replacement is null && !lost.Articles.IsEmpty && lost.Articles.All(a => _texts.IsWithdrawnOrExpired(a.Path)),
        };
    }

    private SourceSpan Settings => _texts.FileThen("site.yml");

    private static string WhyGone(SiteList lost, SiteList? replacement)
    {
        if (replacement is null)
        {
            return lost.Kind switch
            {
                ListKind.Section => $"site.yml does not declare {lost} any more",
                ListKind.Background => $"{lost} has no public edition any more",
                _ => $"no public story has {lost} any more",
            };
        }

        return IsSame(lost, replacement) ? $"the pattern of {lost} has changed" : $"{lost} is now {replacement}";
    }

    /// <summary>
    /// The list of the same kind that has taken over: the one with the same id, or to which most of the stories have moved, or with the
    /// same name.
    /// </summary>
    private SiteList? FindReplacement(SiteList lost)
    {
        var rivals = _listsNow.Where(l => l.Kind == lost.Kind).ToArray();
        if (rivals.FirstOrDefault(l => IsSame(lost, l)) is { } same)
        {
            return same;
        }

        if (lost.Kind == ListKind.Background && ExplainerNow(lost) is { } moved)
        {
            return moved;
        }

        var stories = StoriesNow(lost).ToHashSet(StringComparer.Ordinal);
        var best = rivals
            .Select(l => (List: l, Count: l.Articles.Count(
                a => stories.Contains(a.Path) && !_hadThem.Value.Contains((l.Kind, l.Id, a.Path)))))
            .DefaultIfEmpty()
            .MaxBy(l => l.Count);
        return best.Count > 0
            ? best.List
            : rivals.FirstOrDefault(l => l.Name == lost.Name && !_listsThen.Values.Any(t => IsSame(t, l)));
    }

    /// <summary>The explainer to which the newest of an explainer's editions has moved.</summary>
    private SiteList? ExplainerNow(SiteList lost)
    {
        var editions = _then.Newsroom.Backgrounds.First(b => b.Id == lost.Id).Editions;
        var paths = editions.Reverse().Select(e => _moved.Now(e.Path)?.Path).OfType<string>();
        var found = paths.SelectMany(p => _now.Newsroom.Backgrounds.Where(b => b.Editions.Any(e => e.Path == p))).FirstOrDefault();
        return found is null ? null : _listsNow.First(l => l.Kind == ListKind.Background && l.Id == found.Id);
    }

    /// <summary>The paths that the stories of a list of the base have now.</summary>
    private IEnumerable<string> StoriesNow(SiteList list) => list.Articles.Select(a => _moved.Now(a.Path)?.Path).OfType<string>();

    private static bool IsSame(SiteList one, SiteList other) =>
        one.Kind == other.Kind && one.Id.Equals(other.Id, StringComparison.OrdinalIgnoreCase);
}
