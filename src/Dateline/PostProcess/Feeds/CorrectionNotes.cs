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

    /// <summary>As the page of the story has them.</summary>
    public static ImmutableArray<CorrectionLine> Lines(LocaleStrings strings, Article article)
    {
        var lines = ImmutableArray.CreateBuilder<CorrectionLine>(article.Corrections.Length);
        foreach (var correction in article.Corrections)
        {
            lines.Add(new CorrectionLine(strings.When(correction.Date), correction.Text, IdOf(lines.Count)));
        }

        return lines.MoveToImmutable();
    }

    /// <summary>HTML for a feed; empty for a story without corrections.</summary>
    public static string Html(LocaleStrings strings, Article article)
    {
        if (article.Corrections.IsEmpty)
        {
            return "";
        }

        var html = new StringWriter(CultureInfo.InvariantCulture);
        html.Write("<h2>");
        MarkupEncoder.Write(html, strings.FindLabel("correction_label") ?? "");
        html.Write("</h2>\n");
        foreach (var line in Lines(strings, article))
        {
            html.Write($"<p><strong><time datetime=\"{line.Date.Iso}\">");
            MarkupEncoder.Write(html, line.Date.Text);
            html.Write("</time>.</strong> ");
            MarkupEncoder.Write(html, line.Text);
            html.Write("</p>\n");
        }

        return LabelMarks.Resolve(html.ToString(), strings.Direction);
    }
}
