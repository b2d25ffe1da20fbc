namespace Dateline.Process;

/// <summary>
/// What feeds call stories for ever: the day and the name of the file, whatever becomes of the address. Where two stories of one day
/// have files of one name, the one whose address follows its file's name keeps the plain id, so that a newcomer never changes it.
/// A draft without a date comes last: it passes through all days, and must not take the id of a story of any.
/// </summary>
internal sealed class PermanentIds
{
    private readonly string _site;
    private readonly HashSet<string> _doubles = new(StringComparer.Ordinal);

    public PermanentIds(Drafts drafts, string site)
    {
        _site = site;
        var seen = new HashSet<(DateOnly, string)>(drafts.Articles.Length);
        var dated = drafts.Articles.Where(a => !a.IsOfToday);
        foreach (var article in dated.Where(a => a.Slug.IsEmpty).Concat(dated.Where(a => !a.Slug.IsEmpty)).Concat(drafts.Articles.Where(a => a.IsOfToday)))
        {
            if (!seen.Add((article.Date.Day, article.FromPath.Slug)))
            {
                _doubles.Add(article.Path);
            }
        }
    }

    public string Of(ArticleDraft article)
    {
        var id = $"tag:{_site},{article.Date.Day:yyyy-MM-dd}:{article.FromPath.Slug}";
        return _doubles.Contains(article.Path) ? $"{id}:{article.Path}" : id;
    }
}
