using Dateline.Markdown.Checking;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Prints what stands between <c>::: name</c> and <c>:::</c>: pull quotes, fact boxes and cards for what other sites show.
/// </summary>
internal static class BoxRenderer
{
    public const string PullQuote = "pullquote";
    public const string FactBox = "factbox";
    public const string Embed = "embed";

    private const int MostSearched = 50;

    public static readonly string[] Names = [PullQuote, FactBox, Embed];

    public static void Write(BodyRendering p, CustomContainer container)
    {
        switch (container.Info)
        {
            case PullQuote:
                WritePullQuote(p, container);
                break;
            case FactBox:
                WriteFactBox(p, container);
                break;
            case Embed:
                WriteEmbed(p, container);
                break;
            default:
                // Unknown: said when the text was checked. Its words are not to blame.
                BlockRenderer.WriteChildren(p, container);
                break;
        }
    }

    /// <summary>The address that an embed shows; null when it has none that a reader could follow.</summary>
    public static string? EmbedAddress(CustomContainer container) =>
        Characters.Clean(container.Arguments ?? "").Trim() is { Length: > 0 } address
        && address.IndexOf("://", StringComparison.Ordinal) > 0
        && Target.KindOf(address) == TargetKind.Web && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;

    // An aside inside an article is no landmark, so there is no role to take away. Words that the story says anyway would be heard
    // twice, so they are hidden from screen readers, but only then: what stands nowhere else is for everyone. role="presentation"
    // would do neither: it takes away the role and leaves the words.
    private static void WritePullQuote(BodyRendering p, CustomContainer container)
    {
        p.To.Append(IsSaidElsewhere(p, container) ? "<aside class=\"pullquote\" aria-hidden=\"true\">" : "<aside class=\"pullquote\">");
        BlockRenderer.WriteChildren(p, container);
        p.To.TrimLine();
        if (container.Arguments is { Length: > 0 } source)
        {
            p.To.Append("<p class=\"pullquote-source\">");
            WriteTyped(p, Characters.Clean(source));
            p.To.Append("</p>");
        }

        p.To.Append("</aside>\n");
    }

    private static bool IsSaidElsewhere(BodyRendering p, CustomContainer container)
    {
        if (container is not [ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } literal }])
        {
            return false;
        }

        // Each search goes through the story, and no story has so many.
        if (p.PullQuotes++ >= MostSearched)
        {
            return false;
        }

        var words = literal.Content.AsSpan().Trim().Trim("\"'“”«»„.,!?… ");
        var body = p.Body.AsSpan();
        return words.Length > 0 && body.IndexOf(words) is >= 0 and var first && body[(first + words.Length)..].IndexOf(words) >= 0;
    }

    // The title is one level below the heading that the box stands under, so that the order of headings stays whole.
    private static void WriteFactBox(BodyRendering p, CustomContainer container)
    {
        if (container.Arguments is not { Length: > 0 } title)
        {
            p.To.Append("<aside class=\"factbox\">\n");
            BlockRenderer.WriteChildren(p, container);
            p.To.Append("</aside>\n");
            return;
        }

        title = Characters.Clean(title);
        var level = p.Level == 0 ? Math.Clamp(2 + p.Options.HeadingShift, 2, 6) : Math.Min(p.Level + 1, 6);
        p.To.Append("<aside class=\"factbox\" aria-label=\"")
            .Escape(title)
            .Append("\">\n<h")
            .Append(level)
            .Append(" class=\"factbox-title\">");
        WriteTyped(p, title);
        p.To.Append("</h").Append(level).Append(">\n");
        BlockRenderer.WriteChildren(p, container);
        p.To.Append("</aside>\n");
    }

    // No script and no frame of somebody else's: nothing is fetched from there until the reader follows the link.
    private static void WriteEmbed(BodyRendering p, CustomContainer container)
    {
        p.To.Append("<figure class=\"embed\">");
        if (EmbedAddress(container) is { } address)
        {
            LinkRenderer.Open(p, address);
            WriteCard(p, new Uri(address));
            p.To.Append("</a>");
        }

        if (container.Count > 0)
        {
            p.To.Append("<figcaption>");
            BlockRenderer.WriteTight(p, container);
            p.To.Append("</figcaption>");
        }

        p.To.Append("</figure>\n");
    }

    private static void WriteCard(BodyRendering p, Uri address)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        p.To.Append("<span class=\"embed-host\">").Escape(host).Append("</span> <span class=\"embed-address\">")
            .Escape(address.GetComponents(UriComponents.Host | UriComponents.PathAndQuery, UriFormat.SafeUnescaped)).Append("</span>");
    }

    private static void WriteTyped(BodyRendering p, string text)
    {
        p.BeginWords();
        Typography.Write(p.To, text, ref p.Quoting);
    }
}
