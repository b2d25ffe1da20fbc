using Dateline.Markdown.Checking;
using Dateline.Markdown.Html;
using Dateline.Markdown.Rendering;
using Markdig.Syntax;

namespace Dateline.Markdown;

/// <summary>Renders a body to HTML. Never throws for invalid content, and the same body gives the same bytes on any thread.</summary>
internal static class Prose
{
    [ThreadStatic]
    private static BodyRenderState? _idle;

    public static void Render(TextWriter to, string body, ProseOptions options)
    {
        // Not shared: the code that resolves a link may render another text on this thread.
        var state = _idle ?? new BodyRenderState();
        _idle = null;
        body = Characters.Clean(body);
        body = options.Live.IsEmpty ? body : Live.EntryFacts.Blank(body);
        state.Begin(body, options);
        Render(state, body);
        if (state.HasRawHtml)
        {
            // The sanitizer decodes the entities of raw HTML, which may be forbidden characters.
            to.Write(Characters.Clean(Sanitizer.Clean(state.To.Written.ToString())));
        }
        else
        {
            to.Write(state.To.Written);
        }

        state.End();
        _idle = state;
    }

    private static void Render(BodyRenderState state, string body)
    {
        var document = BodyParser.Parse(body, precise: false);
        if (state.Options.ContentsOnly)
        {
            ContentsRenderer.Write(state, document);
            return;
        }

        if (state.Options.Entry.Length > 0)
        {
            Live.LiveRenderer.WriteText(state, document);
            FootnoteRenderer.WriteList(state);
            return;
        }

        var end = state.Options.ExcerptOnly ? ShortForm.EndIn(document) : document.Count;
        var first = state.Options.Live.IsEmpty ? end : Live.LiveRenderer.FirstEntry(document);
        state.DatelineIn = state.Options.Dateline.Length > 0 ? FirstParagraph(document, first) : null;
        if (state.DatelineIn is null)
        {
            WriteLoneDateline(state);
        }

        if (state.Options.Live.IsEmpty)
        {
            for (var i = 0; i < end; i++)
            {
                BlockRenderer.Write(state, document[i]);
            }
        }
        else
        {
            Live.LiveRenderer.Write(state, document, first);
        }

        FootnoteRenderer.WriteList(state);
    }

    private static void WriteLoneDateline(BodyRenderState state)
    {
        if (state.Options.Dateline.Length == 0)
        {
            return;
        }

        state.To.Append("<p>");
        BlockRenderer.WriteDateline(state);
        state.To.Append("</p>\n");
    }

    private static ParagraphBlock? FirstParagraph(MarkdownDocument document, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (document[i] is ParagraphBlock paragraph && !PictureParagraph.Is(paragraph) && !EmbedRenderer.IsLoneAddress(paragraph))
            {
                return paragraph;
            }
        }

        return null;
    }
}
