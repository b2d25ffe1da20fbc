using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>Explains why the address of a text is gone, and what keeps it.</summary>
internal sealed class TextRemovals(CheckedSite then, CheckedSite now, MovedTexts moved)
{
    private readonly Dictionary<string, string> _addresses = Published(now);
    private readonly Dictionary<string, string> _addressesThen = Published(then);

    /// <summary>The address that a text of the base had; null when readers could not see it.</summary>
    public string? AddressThen(string path) => _addressesThen.GetValueOrDefault(path);

    /// <summary>The address that a text of the branch has on its site; null when readers can't see it.</summary>
    public string? AddressNow(ParsedText text) => _addresses.GetValueOrDefault(text.Path);

    /// <summary>The addresses of all public texts, by the paths of their files.</summary>
    public static Dictionary<string, string> Published(CheckedSite site)
    {
        var newsroom = site.Newsroom;
        IEnumerable<(string Path, string Address)> all =
        [
            .. newsroom.Articles.Select(a => (a.Path, a.Address)),
            .. newsroom.Withdrawals.Select(w => (w.Path, w.Address)),
            .. newsroom.Pages.Select(p => (p.Path, p.Address)),
            .. newsroom.Backgrounds.SelectMany(b => b.Editions.Select(e => (e.Path, b.AddressOf(e)))),
        ];
        return all.ToDictionary(t => t.Path, t => t.Address, StringComparer.Ordinal);
    }

    public Removal Explain(string address, ParsedText text)
    {
        if (moved.Now(text.Path) is not { } found)
        {
            return new Removal(address, FileThen(text.Path), $"{DisplayPath(text.Path)} was deleted");
        }

        var where = found.Title.Where;
        if (AddressNow(found) is { } target)
        {
            // The address of an edition changes with the next edition, so an alias could be its own address one day.
            return new Removal(address, where, WhyMoved(text, found))
            {
                Target = target,
                Text = found is ParsedEdition ? null : found,
            };
        }

        var isExpired = found.Publication.Expires?.At <= now.Context.Now;
        return new Removal(address, where, WhyHidden(found)) { IsAgreed = isExpired };
    }

    /// <summary>Whether the newsroom agrees that readers can't see a text of the base any more.</summary>
    public bool IsWithdrawnOrExpired(string pathThen) =>
        moved.Now(pathThen) is { } found
        && (found.Publication.Expires?.At <= now.Context.Now || found.Publication.Status == Status.Withdrawn);

    public string DisplayPath(string path) => Project.DisplayPathIn(Project.DisplayPath(now.Context.Project.Input), path);

    public SourceSpan FileThen(string path) => SourceSpan.File(DisplayPath(path));

    private string WhyHidden(ParsedText text)
    {
        var publication = text.Publication;
        return publication switch
        {
            { Status: Status.Draft } => "the text is a draft again",
            { Expires: { } expires } when expires.At <= now.Context.Now => "the text has expired",
            { Embargo: { } embargo } when embargo.At > now.Context.Now => "the text is under an embargo",
            _ when text.Date.At > now.Context.Now => "the date of the text is in the future",
            _ => "the text has errors",
        };
    }

    private string WhyMoved(ParsedText text, ParsedText found)
    {
        if (PatternOf(then.Site, text) != PatternOf(now.Site, found))
        {
            return $"the pattern in site.yml is now {PatternOf(now.Site, found)}";
        }

        if (text.Date.Day != found.Date.Day)
        {
            return $"the date was {text.Date.Day:yyyy-MM-dd} and is now {found.Date.Day:yyyy-MM-dd}";
        }

        if (now.Site.Urls.NameSections && text is ParsedArticle before && found is ParsedArticle after
            && !NameComparer.Ids.Equals(before.Section.Value, after.Section.Value))
        {
            return $"the section was {before.Section.Value} and is now {after.Section.Value}";
        }

        return text.Path == found.Path ? "the slug has changed" : $"{DisplayPath(text.Path)} was renamed";
    }

    private static string PatternOf(SiteConfig site, ParsedText text) => text switch
    {
        ParsedArticle => site.Urls.Article,
        ParsedEdition => site.Urls.Background,
        _ => site.Urls.Page,
    };
}
