using Dateline.Markdown.Checking;
using Dateline.Markdown.Html;
using Dateline.Markdown.Rendering;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>A body in, its HTML out. Never throws for what a writer wrote, and the same body gives the same bytes on any thread.</summary>
internal static class Prose
{
    [ThreadStatic]
    private static BodyRendering? _idle;

    public static void Render(TextWriter to, string body, ProseOptions options)
    {
        // Taken, not borrowed: whoever is asked to resolve a link may print a text himself.
        var printing = _idle ?? new BodyRendering();
        _idle = null;
        body = Characters.Clean(body);
        printing.Begin(body, options);
        Render(printing, body);
        if (printing.HasRawHtml)
        {
            // The writer's own tags bring entities with them, which come out as what they stand for.
            to.Write(Characters.Clean(Sanitizer.Clean(printing.To.Written.ToString())));
        }
        else
        {
            to.Write(printing.To.Written);
        }

        printing.End();
        _idle = printing;
    }

    private static void Render(BodyRendering p, string body)
    {
        var document = Grammar.Parse(body, precise: false);
        var end = p.Options.ExcerptOnly ? ExcerptEnd(document) : document.Count;
        p.DatelineIn = p.Options.Dateline.Length > 0 ? FirstParagraph(document, end) : null;
        if (p.DatelineIn is null)
        {
            WriteLoneDateline(p);
        }

        for (var i = 0; i < end; i++)
        {
            BlockRenderer.Write(p, document[i]);
        }

        FootnoteRenderer.WriteList(p);
    }

    private static void WriteLoneDateline(BodyRendering p)
    {
        if (p.Options.Dateline.Length == 0)
        {
            return;
        }

        p.To.Append("<p>");
        BlockRenderer.WriteDateline(p);
        p.To.Append("</p>\n");
    }

    private static int ExcerptEnd(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is HtmlBlock html && IsMoreMarker(html))
            {
                return i;
            }
        }

        return document.Count;
    }

    private static bool IsMoreMarker(HtmlBlock html) =>
        html.Lines.Count == 1 && html.Lines.Lines[0].Slice.AsSpan().Trim() is ['<', '!', '-', '-', .. var word, '-', '-', '>']
            && word.Trim() is "more";

    private static ParagraphBlock? FirstParagraph(MarkdownDocument document, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (document[i] is ParagraphBlock paragraph && !PictureRenderer.AreAlone(paragraph))
            {
                return paragraph;
            }
        }

        return null;
    }
}
