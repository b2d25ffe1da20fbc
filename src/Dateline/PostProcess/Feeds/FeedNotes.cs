using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.Theme;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// What a story is and what readers must know before they read it, in a feed. There the colours and boxes of the page are missing, so the
/// title itself says that a text is an opinion or an advertisement, as readers know it from agencies: <c>Opinion: Why we correct</c>.
/// </summary>
internal static class FeedNotes
{
    public static string Title(PageBuilder builder, LocaleStrings strings, Article article) =>
        StoryMarks.Label(builder, article) is { } label && !article.Title.StartsWith(label.Name, StringComparison.OrdinalIgnoreCase)
            ? LocaleStrings.Filled(strings.Fill("labelled_title", "label", label.Name), "title", article.Title)
            : article.Title;

    /// <summary>The names of its section, label and topics.</summary>
    public static ImmutableArray<string> Categories(PageBuilder builder, Article article)
    {
        var label = article.Text.Label is null ? null : StoryMarks.Label(builder, article)?.Name;
        return
        [
            article.Section.Name, .. label is null ? Array.Empty<string>() : [label],
            .. article.Topics.Select(t => t.Name),
        ];
    }

    /// <summary>HTML that stands above the text; empty for most stories.</summary>
    public static string Before(LocaleStrings strings, Article article)
    {
        if (article.Text is { EditorsNote: "", Label: null, KeyPoints: [] })
        {
            return "";
        }

        var html = new StringWriter(CultureInfo.InvariantCulture);
        if (article.Text.Label?.Sponsor is { } sponsor)
        {
            var name = MarkupEncoder.Instance.Encode(sponsor.Name);
            name = sponsor.Url.Length > 0
                ? $"<a rel=\"sponsored\" href=\"{MarkupEncoder.Instance.Encode(sponsor.Url)}\">{name}</a>"
                : name;
            html.Write($"<p>{MarkupEncoder.Instance.Encode(strings["paid_by"])} {name}</p>\n");
        }

        if (article.Text.EditorsNote.Length > 0)
        {
            html.Write($"<p><strong>{MarkupEncoder.Instance.Encode(strings["editors_note_label"])}:</strong> ");
            MarkupEncoder.Write(html, article.Text.EditorsNote);
            html.Write("</p>\n");
        }

        foreach (var (i, point) in article.Text.KeyPoints.Index())
        {
            html.Write(i == 0 ? "<ul>\n<li>" : "<li>");
            MarkupEncoder.Write(html, point);
            html.Write(i == article.Text.KeyPoints.Length - 1 ? "</li>\n</ul>\n" : "</li>\n");
        }

        return html.ToString();
    }
}
