using Dateline.Views;

namespace Dateline.Theme;

/// <summary>Everything that a template is given: head, site, the strings of the page's language, and the page's own view.</summary>
internal sealed record PageView(string Template, Head? Head, SiteView Site, LocaleStrings Strings, object Content);
