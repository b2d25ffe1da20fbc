using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Dateline.Import.Bodies;

namespace Dateline.Import.Html;

/// <summary>
/// Writes a figure with one picture as a markdown picture with its caption and credit. A caption with links is a caption of its own, since
/// the words behind a picture's address can't have any.
/// </summary>
internal static partial class HtmlFigure
{
    /// <summary>The markdown; null when the figure holds something else than one picture.</summary>
    public static string? Write(IElement figure, Func<IElement, string> inside)
    {
        if (figure.QuerySelectorAll("img") is not { Length: 1 }
            || figure.QuerySelector("table, pre, blockquote, ul, ol, figure") is not null)
        {
            return null;
        }

        var captions = figure.QuerySelectorAll("figcaption, .caption, .wp-caption-text, .credit").ToArray();
        var words = captions
            .Where(c => !captions.Any(o => o != c && o.Contains(c)))
            .Select(c => (IsCredit: IsCredit(c), Text: MarkdownText.Line(c.TextContent), Markdown: MarkdownText.Line(inside(c))))
            .Where(c => c.Text.Length > 0)
            .ToArray();
        foreach (var caption in captions)
        {
            caption.Remove();
        }

        // Words outside the caption are readers' too.
        var picture = inside(figure).Trim();
        if (words.Length == 0
            || (!picture.StartsWith("![", StringComparison.Ordinal) && !picture.StartsWith("[![", StringComparison.Ordinal)))
        {
            return words.Length == 0 ? picture : $"{picture}\n\n*{string.Join(' ', words.Select(w => w.Markdown))}*";
        }

        if (words.Any(w => w.Markdown.Contains("](", StringComparison.Ordinal)) || picture.StartsWith('['))
        {
            return $"^^^\n{picture}\n^^^ {string.Join(' ', words.Select(w => w.Markdown))}";
        }

        var (line, credit) = Split(words.Select(w => (w.IsCredit, w.Text)));
        return MarkdownPieces.WithCaption(picture, line, credit);
    }

    /// <summary>The caption and the credit in some words: "At noon. Photo: Anna Petrova".</summary>
    private static (string Caption, string Credit) Split(IEnumerable<(bool IsCredit, string Text)> words)
    {
        var (caption, credits) = (new List<string>(), new List<string>());
        foreach (var (isCredit, text) in words)
        {
            var found = Credit().Match(text);
            if (isCredit || !found.Success)
            {
                (isCredit ? credits : caption).Add(text);
                continue;
            }

            caption.Add(text[..found.Index].TrimEnd(' ', '|', '/', '(', '–', '—', '-'));
            credits.Add(found.Value.Trim().TrimEnd(')').Trim());
        }

        return (string.Join(' ', caption.Where(c => c.Length > 0)), string.Join(' ', credits));
    }

    private static bool IsCredit(IElement element) =>
        element.ClassList.Any(
            c => c.Contains("credit", StringComparison.OrdinalIgnoreCase) || c.Contains("attribution", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"(?:^|(?<=[.!?…)|/–—]\s?\(?))(?:Photo|Photos|Photograph|Picture|Image|Illustration|Graphic|Credit|Source|Foto|Bild|Grafik"
            + @"|Quelle|Crédit|Crédito|Фото|Источник|写真|图片|照片)(?:\s(?:credit|courtesy))?"
            + @"\s?(?:\s(?:by|of|from|via|de|von)\s|:|：|/|©|\scourtesy\s).{1,200}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
