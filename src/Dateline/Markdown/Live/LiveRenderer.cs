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

        var marks = state.Options.Live;
        var entries = Starts(document, first).Zip(marks, (start, mark) => (start.From, start.To, Mark: mark)).ToArray();
        foreach (var entry in entries.Where(e => e.Mark != LiveMark.Pending).OrderByDescending(e => e.Mark.At))
        {
            WriteEntry(state, document, entry.From, entry.To, entry.Mark);
        }
    }

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
        state.To.Append("</h2>\n");
        var open = state.OpenTags.Count;
        for (var i = from + 1; i < to; i++)
        {
            BlockRenderer.Write(state, document[i]);
        }

        Html.RawHtml.CloseDownTo(state, open);
        state.To.Append("</section>\n");
    }
}
