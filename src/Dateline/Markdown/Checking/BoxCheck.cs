using Dateline.Diagnostics;
using Dateline.Markdown.Rendering;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>Checks boxes: their names, their ends, and what their first lines say.</summary>
internal static class BoxCheck
{
    public static void Check(BodyCheckState state, CustomContainer box)
    {
        var name = box.Info ?? "";
        var where = state.At(box.Span.Start, box.OpeningFencedCharCount);
        if (name.Length == 0)
        {
            state.Diagnostics.Warning(
                Codes.UnknownContainer,
                where,
                "this line of colons closes no box, so it opens one without a name",
                "expected one of: " + string.Join(", ", BoxRenderer.Names));
            return;
        }

        if (!BoxRenderer.Names.Contains(name))
        {
            state.Diagnostics.Warning(
                Codes.UnknownContainer,
                state.At(state.Body.IndexOf(name, box.Span.Start, StringComparison.Ordinal), name.Length),
                $"there is no box '{name}'",
                "",
                Nearest.Hint(name, BoxRenderer.Names));
        }

        if (box.ClosingFencedCharCount == 0)
        {
            state.Diagnostics.Error(
                Codes.UnclosedContainer, where, $"the box '{name}' is not closed", "close it with a line ':::' below its text");
        }

        if (name == BoxRenderer.Embed)
        {
            EmbedCheck.Check(state, box, where);
            return;
        }

        PlainTextCheck.Check(state.Diagnostics, where, box.Arguments, "the title of a box");
        if (name == BoxRenderer.Gallery && !box.Any(b => b is ParagraphBlock paragraph && PictureParagraph.Is(paragraph)))
        {
            state.Diagnostics.Warning(
                Codes.EmptyGallery,
                where,
                "the gallery has no pictures",
                "expected a line for each: ![what it shows](media/file.jpg \"caption | credit\")");
        }
    }
}
