using Dateline.Markdown.Checking;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Renders what is between <c>::: name</c> and <c>:::</c>: pull quotes, fact boxes, and cards for embeds.</summary>
internal static class BoxRenderer
{
    public const string PullQuote = "pullquote";
    public const string FactBox = "factbox";
    public const string Embed = "embed";

    private const int MostSearched = 50;

    public static readonly string[] Names = [PullQuote, FactBox, Embed];

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
                WriteEmbed(state, container);
                break;
            default:
                // Unknown boxes are reported by the check. Their content is rendered.
                BlockRenderer.WriteChildren(state, container);
                break;
        }
    }

    /// <summary>The URL of an embed; null when it has no valid one.</summary>
    public static string? EmbedAddress(CustomContainer container) =>
        Characters.Clean(container.Arguments ?? "").Trim() is { Length: > 0 } address
        && address.IndexOf("://", StringComparison.Ordinal) > 0
        && Target.KindOf(address) == TargetKind.Web && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;

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

    // No script and no frame of another site: nothing is loaded from there until the reader follows the link.
    private static void WriteEmbed(BodyRenderState state, CustomContainer container)
    {
        state.To.Append("<figure class=\"embed\">");
        if (EmbedAddress(container) is { } address)
        {
            LinkRenderer.Open(state, address);
            WriteCard(state, new Uri(address));
            state.To.Append("</a>");
        }

        if (container.Count > 0)
        {
            state.To.Append("<figcaption>");
            BlockRenderer.WriteTight(state, container);
            state.To.Append("</figcaption>");
        }

        state.To.Append("</figure>\n");
    }

    private static void WriteCard(BodyRenderState state, Uri address)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        state.To.Append("<span class=\"embed-host\">").Escape(host).Append("</span> <span class=\"embed-address\">")
            .Escape(address.GetComponents(UriComponents.Host | UriComponents.PathAndQuery, UriFormat.SafeUnescaped)).Append("</span>");
    }

    private static void WriteTypeset(BodyRenderState state, string text)
    {
        state.BeginWords();
        Typography.WriteLine(state.To, text, ref state.Quoting);
    }
}
