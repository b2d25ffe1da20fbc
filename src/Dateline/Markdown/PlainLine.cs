using System.Buffers;
using System.Net;
using Dateline.Markdown.Rendering;

namespace Dateline.Markdown;

/// <summary>
/// Lines of plain text, such as headlines and ledes, in the typography of running text: a headline and its story print one apostrophe.
/// </summary>
internal static class PlainLine
{
    private static readonly SearchValues<string> Typed = SearchValues.Create(["\"", "'", "--", "..."], StringComparison.Ordinal);

    [ThreadStatic]
    private static HtmlBuffer? _markup;

    /// <summary>The text with the marks of its language for typed ones; most have none and are given back as they are.</summary>
    public static string Typeset(string text, string language)
    {
        if (!text.AsSpan().ContainsAny(Typed))
        {
            return text;
        }

        var markup = _markup ??= new HtmlBuffer();
        markup.Clear();
        var quoting = new QuotationState(QuotationMarks.ForLanguage(language));
        Typography.Write(markup, text, ref quoting);
        return WebUtility.HtmlDecode(markup.Written.ToString());
    }
}
