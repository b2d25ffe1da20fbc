using System.Buffers;
using System.Net;
using Dateline.Markdown.Rendering;

namespace Dateline.Markdown;

/// <summary>Typesets lines of plain text, such as headlines and ledes, like the body: both have the same apostrophe.</summary>
internal static class PlainLine
{
    private static readonly SearchValues<string> Typed = SearchValues.Create(["\"", "'", "--", "..."], StringComparison.Ordinal);

    [ThreadStatic]
    private static HtmlBuffer? _markup;

    /// <summary>
    /// Replaces typed quotation marks, dashes, ellipses and French spaces with those of the language. Most texts have none and are returned
    /// unchanged.
    /// </summary>
    public static string Typeset(string text, string language)
    {
        var marks = QuotationMarks.ForLanguage(language);
        if (!text.AsSpan().ContainsAny(Typed) && !(marks.HasSpacedMarks && FrenchSpaces.Are(text)))
        {
            return text;
        }

        var markup = _markup ??= new HtmlBuffer();
        markup.Clear();
        var quoting = new QuotationState(marks);
        Typography.WriteLine(markup, text, ref quoting);
        return WebUtility.HtmlDecode(markup.Written.ToString());
    }
}
