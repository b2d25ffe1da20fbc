using Markdig.Extensions.Footnotes;

namespace Dateline.Markdown;

/// <summary>
/// Prints footnotes: the calls in the text, and at its end the notes that were called, each with a way back. Their ids have a colon,
/// which no heading's id has.
/// </summary>
internal static class Footnotes
{
    public static void Write(Printing p, FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            WriteBackLinks(p, link);
        }
        else
        {
            WriteCall(p, link.Footnote);
        }
    }

    public static void WriteList(Printing p)
    {
        if (p.Notes.Count == 0)
        {
            return;
        }

        p.To.Append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"").Escape(p.Options.Labels.Notes).Append("\">\n<ol>\n");

        // Not foreach: a note may call another one, which then stands at the end of the list.
        for (var i = 0; i < p.Notes.Count; i++)
        {
            p.To.Append("<li id=\"").Append(p.IdPrefix).Append("fn:").Append(i + 1).Append("\">");
            Blocks.WriteChildren(p, p.Notes[i].Note);
            p.To.Append("</li>\n");
        }

        p.To.Append("</ol>\n</section>\n");
    }

    private static void WriteCall(Printing p, Footnote note)
    {
        var at = p.Notes.FindIndex(called => ReferenceEquals(called.Note, note));
        if (at < 0)
        {
            at = p.Notes.Count;
            p.Notes.Add((note, 0));
        }

        var calls = p.Notes[at].Calls + 1;
        p.Notes[at] = (note, calls);
        p.To.Append("<sup class=\"footnote\"><a id=\"");
        WriteCallId(p, at, calls);
        p.To.Append("\" href=\"").EscapeUrl(p.Options.Page).Append('#').Append(p.IdPrefix).Append("fn:").Append(at + 1)
            .Append("\" role=\"doc-noteref\" aria-label=\"").Escape(p.Options.Labels.Note).Append(' ').Append(at + 1).Append("\">")
            .Append(at + 1).Append("</a></sup>");
        p.Quoting.Previous = 'x';
    }

    // Markdig puts one link back for every call of the whole text; only the calls that were printed have a place to go back to.
    private static void WriteBackLinks(Printing p, FootnoteLink link)
    {
        if (link.PreviousSibling is FootnoteLink { IsBackLink: true })
        {
            return;
        }

        var at = p.Notes.FindIndex(called => ReferenceEquals(called.Note, link.Footnote));
        for (var call = 1; at >= 0 && call <= p.Notes[at].Calls; call++)
        {
            p.To.Append(" <a class=\"footnote-back\" href=\"").EscapeUrl(p.Options.Page).Append('#');
            WriteCallId(p, at, call);
            p.To.Append("\" role=\"doc-backlink\" aria-label=\"").Escape(p.Options.Labels.Back).Append(' ').Append(at + 1).Append("\">↩</a>");
        }
    }

    private static void WriteCallId(Printing p, int note, int call)
    {
        p.To.Append(p.IdPrefix).Append("fnref:").Append(note + 1);
        if (call > 1)
        {
            p.To.Append(':').Append(call);
        }
    }
}
