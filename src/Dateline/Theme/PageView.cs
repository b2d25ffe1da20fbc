using Dateline.Views;

namespace Dateline.Theme;

/// <summary>
/// Everything that a template is given: head, site, the strings of the page's language, the page's own view, and the lists of stories that
/// its templates ask for.
/// </summary>
internal sealed record PageView(string Template, Head? Head, SiteView Site, LocaleStrings Strings, object Content)
{
    public PageLists Lists { get; init; } = PageLists.None;
}
