using Dateline.Model;
using Dateline.Theme;

namespace Dateline.PostProcess.Pages;

/// <summary>Formats a story's dateline in the site's style and the story's language: <c>MOSCOW, December 10. /TASS/.</c></summary>
internal static class DatelineText
{
    public static string Plain(PageBuilder builder, LocaleStrings strings, Article article) => article.Text.Place.Length == 0
        ? ""
        : builder.Site.Dateline.Format(
            article.Language,
            article.Text.Place,
            strings.DatelineDay(article.Date),
            strings.ShortDatelineDay(article.Date),
            article.Agency,
            strings["dateline_comma"]);

    /// <summary>The same, escaped for HTML.</summary>
    public static string Html(PageBuilder builder, LocaleStrings strings, Article article) =>
        MarkupEncoder.Instance.Encode(Plain(builder, strings, article));

    /// <summary>Whether the dateline names the agency that the story itself names, or it names none but the newsroom.</summary>
    public static bool IsAgencyNamed(PageBuilder builder, LocaleStrings strings, Article article) =>
        !article.IsOfAgency || Plain(builder, strings, article).Contains(article.Agency, StringComparison.OrdinalIgnoreCase);
}
