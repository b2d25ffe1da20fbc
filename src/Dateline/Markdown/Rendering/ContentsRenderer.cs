using Markdig.Syntax;

namespace Dateline.Markdown.Rendering;

/// <summary>Renders the contents of a body: a list of links to the headings of its parts.</summary>
internal static class ContentsRenderer
{
    // Fewer are seen at a glance.
    private const int Fewest = 3;

    public static void Write(BodyRenderState state, MarkdownDocument document)
    {
        var parts = new List<(string Id, string Words)>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // Every heading takes an id, also one that the list leaves out.
            var words = PlainText.From(heading.Inline);
            var id = state.Anchors.Next(words);
            if (heading.Parent == document && heading.Level <= 2)
            {
                parts.Add((id, PlainLine.Typeset(words, state.Options.Language)));
            }
        }

        if (parts.Count < Fewest)
        {
            return;
        }

        state.To.Append("<ol>\n");
        foreach (var (id, words) in parts)
        {
            state.To.Append("<li><a href=\"#").Append(state.IdPrefix).Escape(id).Append("\">").Escape(words).Append("</a></li>\n");
        }

        state.To.Append("</ol>\n");
    }
}
