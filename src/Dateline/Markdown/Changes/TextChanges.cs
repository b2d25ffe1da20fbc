using Dateline.Markdown.Rendering;
using DiffPlex;
using DiffPlex.Model;

namespace Dateline.Markdown.Changes;

/// <summary>
/// The words by which a text differs from an earlier one, as HTML: each passage that changed, below the heading that it stands under, with
/// removed words in <c>del</c> and added ones in <c>ins</c>. Markup and pictures are not compared.
/// </summary>
internal static class TextChanges
{
    // Comparing takes time in proportion to the length times the differences. What is longer is shown as removed and added as a whole.
    private const int MostParagraphs = 4000, MostWords = 4000;

    /// <summary>Writes nothing if no word differs.</summary>
    public static void Write(TextWriter to, string earlier, string later, string language)
    {
        var (before, after) = (TextParagraph.ReadAll(earlier, language), TextParagraph.ReadAll(later, language));
        var html = new HtmlBuffer();
        var place = "";
        foreach (var passage in Passages(before, after))
        {
            html.Append("<div class=\"change\">\n");
            var heading = after.Take(passage.InsertStartB).LastOrDefault(p => p.IsHeading).Text ?? "";
            if (heading.Length > 0 && heading != place)
            {
                html.Append("<p class=\"change-place\">").Escape(heading).Append("</p>\n");
                place = heading;
            }

            WritePassage(
                html,
                before.Skip(passage.DeleteStartA).Take(passage.DeleteCountA),
                after.Skip(passage.InsertStartB).Take(passage.InsertCountB));
            html.Append("</div>\n");
        }

        to.Write(html.Written);
    }

    private static IEnumerable<DiffBlock> Passages(IReadOnlyList<TextParagraph> before, IReadOnlyList<TextParagraph> after) =>
        before.Count + after.Count > MostParagraphs
            ? [new DiffBlock(0, before.Count, 0, after.Count)]
            : Compare(before.Select(p => p.Text), after.Select(p => p.Text)).DiffBlocks;

    private static void WritePassage(HtmlBuffer to, IEnumerable<TextParagraph> removed, IEnumerable<TextParagraph> added)
    {
        var (before, after) = (Words.Of(removed), Words.Of(added));
        var blocks = before.Count + after.Count > MostWords
            ? [new DiffBlock(0, before.Count, 0, after.Count)]
            : Joined(Compare(before, after).DiffBlocks, before);
        var writer = new ChangeWriter(to);
        var at = 0;
        foreach (var block in blocks)
        {
            writer.Write(before.Skip(at).Take(block.DeleteStartA - at), null);
            writer.Write(before.Skip(block.DeleteStartA).Take(block.DeleteCountA), "del");
            writer.Write(after.Skip(block.InsertStartB).Take(block.InsertCountB), "ins");
            at = block.DeleteStartA + block.DeleteCountA;
        }

        writer.Write(before.Skip(at), null);
        writer.End();
    }

    /// <summary>The differences, of which those with nothing but spaces between them are one.</summary>
    private static List<DiffBlock> Joined(IEnumerable<DiffBlock> blocks, List<string> before)
    {
        var joined = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (joined is [.., var last] && before[(last.DeleteStartA + last.DeleteCountA)..block.DeleteStartA].TrueForAll(w => w == " "))
            {
                joined[^1] = new DiffBlock(
                    last.DeleteStartA,
                    block.DeleteStartA + block.DeleteCountA - last.DeleteStartA,
                    last.InsertStartB,
                    block.InsertStartB + block.InsertCountB - last.InsertStartB);
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static DiffResult Compare(IEnumerable<string> before, IEnumerable<string> after) =>
        Differ.Instance.CreateDiffs(string.Join('\0', before), string.Join('\0', after), false, false, Pieces.Instance);

    /// <summary>Takes the pieces of a text apart that were joined by a sign which no text has.</summary>
    private sealed class Pieces : IChunker
    {
        public static Pieces Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split('\0');
    }
}
