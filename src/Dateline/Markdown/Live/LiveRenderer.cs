using Dateline.Markdown.Rendering;
using Dateline.Model;
using Markdig.Syntax;

namespace Dateline.Markdown.Live;

/// <summary>
/// Renders the text of a live story: first what stands before its first entry, then the entries, newest first. Writers may add entries at
/// either end.
/// </summary>
internal static class LiveRenderer
{
    /// <summary>The index of the first block that belongs to an entry; the number of blocks if there is none.</summary>
    public static int FirstEntry(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (LiveHeading.Read(document[i]) is not null)
            {
                return i;
            }
        }

        return document.Count;
    }

    public static void Write(BodyRenderState state, MarkdownDocument document, int first)
    {
        for (var i = 0; i < first; i++)
        {
            BlockRenderer.Write(state, document[i]);
        }

        foreach (var entry in Entries(state, document, first).OrderByDescending(e => e.Mark.At))
        {
            WriteEntry(state, document, entry.From, entry.To, entry.Mark);
        }
    }

    /// <summary>Renders the text of one entry, for a feed that has its headline and its time elsewhere.</summary>
    public static void WriteText(BodyRenderState state, MarkdownDocument document)
    {
        foreach (var entry in Entries(state, document, FirstEntry(document)).Where(e => e.Mark.Id == state.Options.Entry))
        {
            WriteBlocks(state, document, entry.From + 1, entry.To);
            state.To.Append(entry.Mark.Below);
        }
    }

    /// <summary>The entries that readers see.</summary>
    private static IEnumerable<(int From, int To, LiveMark Mark)> Entries(BodyRenderState state, MarkdownDocument document, int first) =>
        Starts(document, first).Zip(state.Options.Live, (start, mark) => (start.From, start.To, Mark: mark))
            .Where(e => e.Mark != LiveMark.Pending);

    private static List<(int From, int To)> Starts(MarkdownDocument document, int first)
    {
        var starts = new List<(int From, int To)>();
        for (var i = first; i < document.Count; i++)
        {
            if (LiveHeading.Read(document[i]) is null)
            {
                continue;
            }

            if (starts.Count > 0)
            {
                starts[^1] = (starts[^1].From, i);
            }

            starts.Add((i, document.Count));
        }

        return starts;
    }

    private static void WriteEntry(BodyRenderState state, MarkdownDocument document, int from, int to, LiveMark mark)
    {
        var heading = (HeadingBlock)document[from];
        LiveHeading.Read(heading)!.Value.Strip(heading);
        state.Level = 2;
        state.To.Append("<section class=\"entry\" id=\"").Append(mark.Id).Append("\">\n<h2><a class=\"entry-time\" href=\"")
            .EscapeUrl(state.Options.Page).Append('#').Append(mark.Id).Append("\"><time datetime=\"").Append(mark.Iso).Append("\">")
            .Escape(mark.Time).Append("</time></a> ");
        BlockRenderer.WriteWords(state, heading);
        state.To.Append("</h2>\n").Append(mark.Above);
        WriteBlocks(state, document, from + 1, to);
        state.To.Append(mark.Below).Append("</section>\n");
    }

    private static void WriteBlocks(BodyRenderState state, MarkdownDocument document, int from, int to)
    {
        var open = state.OpenTags.Count;
        for (var i = from; i < to; i++)
        {
            BlockRenderer.Write(state, document[i]);
        }

        Html.RawHtml.CloseDownTo(state, open);
    }
}
