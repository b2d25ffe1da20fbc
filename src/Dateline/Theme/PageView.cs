using Dateline.Views;

namespace Dateline.Theme;

/// <summary>All that a template is given: the head, what the site is, the words of the page's language, and the page's own view.</summary>
internal sealed record PageView(string Template, Head? Head, SiteView Site, LocaleStrings Strings, object Content);
