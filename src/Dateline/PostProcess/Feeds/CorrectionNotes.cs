using System.Collections.Immutable;
using System.Globalization;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>The corrections of a story within its text in a feed: a heading, and a paragraph for each.</summary>
internal static class CorrectionNotes
{
    /// <summary>The id of a correction on the page of its story, and the end of its id in feeds. They are counted from 1.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"correction-{number + 1}");

    /// <summary><c>correction</c> or <c>clarification</c>.</summary>
    public static string Kind(Correction correction) => correction.Kind == CorrectionKind.Clarification ? "clarification" : "correction";

    /// <summary>The heading: what all of them are.</summary>
    public static string Title(LocaleStrings strings, Article article) =>
        strings.FindLabel(IsMixed(article) ? "corrections_label" : Kind(article.Corrections[0]) + "_label") ?? "";

    private static bool IsMixed(Article article) => article.Corrections.Any(c => c.Kind != article.Corrections[0].Kind);

    /// <summary>As the page of the story has them.</summary>
    public static ImmutableArray<CorrectionLine> Lines(LocaleStrings strings, Article article)
    {
        var lines = ImmutableArray.CreateBuilder<CorrectionLine>(article.Corrections.Length);
        foreach (var correction in article.Corrections)
        {
            lines.Add(new CorrectionLine(strings.When(correction.Date), correction.Text, IdOf(lines.Count))
            {
                Kind = Kind(correction),
                Word = IsMixed(article) ? strings.Label(Kind(correction) + "_label") : "",
                Entry = EntryOf(strings, article, correction),
            });
        }

        return lines.MoveToImmutable();
    }

    /// <summary>The entry of a live story that a correction is of.</summary>
    private static LinkView? EntryOf(LocaleStrings strings, Article article, Correction correction) =>
        article.Text.Live?.NewestFirst.FirstOrDefault(e => e.Id == correction.Entry) is { } entry
            ? new LinkView(StoryMarks.TimeOf(strings, article, entry.At), "#" + entry.Id)
            : null;

    /// <summary>HTML for a feed; empty for a story without corrections.</summary>
    public static string Html(LocaleStrings strings, Article article)
    {
        if (article.Corrections.IsEmpty)
        {
            return "";
        }

        var html = new StringWriter(CultureInfo.InvariantCulture);
        html.Write("<h2>");
        MarkupEncoder.Write(html, Title(strings, article));
        html.Write("</h2>\n");
        foreach (var line in Lines(strings, article))
        {
            html.Write($"<p><strong><time datetime=\"{line.Date.Iso}\">");
            MarkupEncoder.Write(html, line.Date.Text);
            html.Write("</time>.</strong> ");
            MarkupEncoder.Write(html, line.Word.Length > 0 ? line.Word + ": " : "");
            MarkupEncoder.Write(html, line.Text);
            html.Write("</p>\n");
        }

        return LabelMarks.Resolve(html.ToString(), strings.Language, strings.Direction);
    }
}
