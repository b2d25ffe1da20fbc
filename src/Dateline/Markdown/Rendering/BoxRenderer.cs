using Dateline.Markdown.Checking;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders what is between <c>::: name</c> and <c>:::</c>: pull quotes and fact boxes, and by other renderers galleries and embeds.
/// </summary>
internal static class BoxRenderer
{
    public const string PullQuote = "pullquote";
    public const string FactBox = "factbox";
    public const string Embed = "embed";
    public const string Gallery = "gallery";

    private const int MostSearched = 50;

    public static readonly string[] Names = [PullQuote, FactBox, Gallery, Embed];

    public static void Write(BodyRenderState state, CustomContainer container)
    {
        switch (container.Info)
        {
            case PullQuote:
                WritePullQuote(state, container);
                break;
            case FactBox:
                WriteFactBox(state, container);
                break;
            case Embed:
                EmbedRenderer.Write(state, container);
                break;
            case Gallery:
                GalleryRenderer.Write(state, container);
                break;
            default:
                // Unknown boxes are reported by the check. Their content is rendered.
                BlockRenderer.WriteChildren(state, container);
                break;
        }
    }

    // An aside inside an article is not a landmark, so it needs no other role. A pull quote that repeats the story would be read aloud
    // twice, so it is hidden from screen readers. Other pull quotes are not. role="presentation" would only remove the role and still read
    // the words.
    private static void WritePullQuote(BodyRenderState state, CustomContainer container)
    {
        state.To.Append("<aside class=\"pullquote\"").Append(IsRepeatedInStory(state, container) ? " aria-hidden=\"true\">" : ">");
        BlockRenderer.WriteChildren(state, container);
        state.To.TrimLine();
        if (container.Arguments is { Length: > 0 } source)
        {
            state.To.Append("<p class=\"pullquote-source\">");
            WriteTypeset(state, Characters.Clean(source));
            state.To.Append("</p>");
        }

        state.To.Append("</aside>\n");
    }

    private static bool IsRepeatedInStory(BodyRenderState state, CustomContainer container)
    {
        if (container is not [ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } literal }])
        {
            return false;
        }

        // Each search scans the story, and no real story has so many.
        if (state.PullQuotes++ >= MostSearched)
        {
            return false;
        }

        var words = literal.Content.AsSpan().Trim().Trim("\"'“”«»„.,!?… ");
        var body = state.Body.AsSpan();
        var first = words.IsEmpty ? -1 : body.IndexOf(words);
        return first >= 0 && body[(first + words.Length)..].IndexOf(words) >= 0;
    }

    // The title is one level below the last heading, so that no level is skipped.
    private static void WriteFactBox(BodyRenderState state, CustomContainer container)
    {
        if (container.Arguments is not { Length: > 0 } title)
        {
            state.To.Append("<aside class=\"factbox\">\n");
            BlockRenderer.WriteChildren(state, container);
            state.To.Append("</aside>\n");
            return;
        }

        title = Characters.Clean(title);
        var level = state.Level == 0 ? Math.Clamp(2 + state.Options.HeadingShift, 2, 6) : Math.Min(state.Level + 1, 6);
        state.To.Append("<aside class=\"factbox\" aria-label=\"")
            .Escape(title)
            .Append("\">\n<h")
            .Append(level)
            .Append(" class=\"factbox-title\">");
        WriteTypeset(state, title);
        state.To.Append("</h").Append(level).Append(">\n");
        BlockRenderer.WriteChildren(state, container);
        state.To.Append("</aside>\n");
    }

    private static void WriteTypeset(BodyRenderState state, string text)
    {
        state.BeginWords();
        Typography.WriteLine(state.To, text, ref state.Quoting);
    }
}
