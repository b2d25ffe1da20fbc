using Dateline.Markdown.Checking;
using Dateline.Markdown.Embeds;
using Dateline.Markdown.Parsing;
using Dateline.Model.Addresses;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>
/// Renders what stands on other sites, so that nothing is requested from there before the reader asks for it: as a card, which is a link;
/// or as a link that loads a page into an empty frame beside it. That needs no script. A frame with an address would load it at once when
/// scripts are off, even a lazy one in closed details.
/// </summary>
internal static class EmbedRenderer
{
    private const int LongestTitle = 120;

    /// <summary>
    /// Whether a paragraph of the text itself, or of a box in it, is nothing but addresses on the web, one in each line.
    /// </summary>
    public static bool IsLoneAddress(ParagraphBlock paragraph) =>
        HasOnlyAddresses(paragraph) && !paragraph.Inline!.Any(i => i is LiteralInline { NextSibling: AddressInline });

    /// <summary>Whether it is nothing but addresses, whatever stands between them.</summary>
    public static bool HasOnlyAddresses(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not AddressInline
            || paragraph.Parent is not (MarkdownDocument or CustomContainer { Info: not BoxRenderer.Embed }))
        {
            return false;
        }

        for (var inline = paragraph.Inline.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var isRight = inline switch
            {
                AddressInline address => address.Words.StartsWith("http", StringComparison.OrdinalIgnoreCase),
                LineBreakInline => true,
                LiteralInline gap => gap.Content.AsSpan().IsWhiteSpace(),
                _ => false,
            };
            if (!isRight)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A paragraph of addresses, each alone in its line: each is a card, but in feeds a link.</summary>
    public static void WriteAddresses(BodyRenderState state, ParagraphBlock paragraph)
    {
        foreach (var address in paragraph.Inline!.OfType<AddressInline>())
        {
            Write(state, address);
        }
    }

    private static void Write(BodyRenderState state, AddressInline address)
    {
        if (state.Options.Absolute || WebAddress.Read(address.Url) is not { Host.Length: > 0 } page)
        {
            state.To.Append("<p>");
            LinkRenderer.Write(state, address);
            state.To.Append("</p>\n");
            return;
        }

        state.To.Append("<figure class=\"embed\">");
        WriteCard(state, address.Url, page, "", null);
        state.To.Append("</figure>\n");
    }

    public static void Write(BodyRenderState state, CustomContainer container)
    {
        var embed = EmbedBox.Of(container);
        var frame = embed.Address is { } page && !state.Options.Absolute && !Target.IsOwn(embed.Written, state.Options.Site)
            ? EmbedHosts.FrameOf(page)
            : null;
        if (frame is null)
        {
            state.To.Append("<figure class=\"embed\">");
            if (embed.Address is { } address)
            {
                WriteCard(state, embed.Written, address, embed.Title, embed.Picture);
            }
            else if (embed.Picture is { } picture)
            {
                PictureRenderer.WriteImage(state, picture, PictureRenderer.Find(state, picture), PictureRenderer.TextPlaces);
            }
        }
        else
        {
            WriteFrame(state, embed, frame);
        }

        WriteCaption(state, embed, frame);
        state.To.Append("</figure>\n");
    }

    private static void WriteCard(BodyRenderState state, string written, Uri page, string title, LinkInline? poster)
    {
        LinkRenderer.Open(state, written);
        WritePoster(state, poster);
        WriteTitle(state, title);
        state.To.Append("<span class=\"embed-host\">").Escape(ShownAddress.ShortHost(page)).Append("</span> <span class=\"embed-address\">")
            .Escape(ShownAddress.Whole(page)).Append("</span></a>");
    }

    // The link covers the poster, and so does the frame: it is transparent and out of the way until the link is used.
    private static void WriteFrame(BodyRenderState state, EmbedBox embed, EmbedFrame frame)
    {
        var name = $"embed-{++state.Frames}{(state.IdPrefix.Length == 0 ? "" : "-" + state.IdPrefix.TrimEnd(':'))}";
        state.To.Append("<figure class=\"embed embed-").Append(frame.Kind.ToString().ToLowerInvariant())
            .Append("\"><a class=\"embed-open\" href=\"")
            .EscapeUrl(frame.Address).Append("\" target=\"").Escape(name).Append("\" rel=\"noopener\" referrerpolicy=\"")
            .Append(frame.Referrer).Append("\"><span class=\"embed-place\">");
        WritePoster(state, embed.Picture);
        state.To.Append("</span> ");
        WriteTitle(state, embed.Title);
        state.To.Append("<span class=\"embed-load\">").Escape(Filled(state.Options.Labels.EmbedLoad, frame.Host))
            .Append("</span></a><iframe name=\"").Escape(name).Append("\" title=\"").Escape(TitleOf(embed, frame))
            .Append("\" sandbox=\"").Append(frame.Sandbox).Append("\" allow=\"").Append(frame.Allow)
            .Append("\" referrerpolicy=\"").Append(frame.Referrer).Append("\"></iframe>");
    }

    private static void WritePoster(BodyRenderState state, LinkInline? poster)
    {
        if (poster is not null)
        {
            PictureRenderer.WriteImage(state, poster, PictureRenderer.Find(state, poster), PictureRenderer.TextPlaces);
        }
    }

    private static void WriteTitle(BodyRenderState state, string title)
    {
        if (title.Length > 0)
        {
            state.To.Append("<span class=\"embed-title\">");
            state.BeginWords();
            Typography.WriteLine(state.To, title, ref state.Quoting);
            state.To.Append("</span> ");
        }
    }

    // A frame covers the card's address, so the page has a link of its own: for printed pages, and for readers who would rather go there.
    private static void WriteCaption(BodyRenderState state, EmbedBox embed, EmbedFrame? frame)
    {
        var words = embed.Words.ToList();
        var title = embed.Picture is { } picture && PictureRenderer.MayShow(state, picture) ? picture.Title ?? "" : "";
        if (words.Count == 0 && frame is null && title.Length == 0)
        {
            return;
        }

        state.To.Append("<figcaption>");
        if (words is [ParagraphBlock only])
        {
            BlockRenderer.WriteTight(state, only);
        }
        else
        {
            words.ForEach(block => BlockRenderer.Write(state, block));
        }

        PictureRenderer.WriteCaptionWords(state, title, words.Count > 0 ? " " : "");
        if (frame is not null)
        {
            state.To.Append(words.Count > 0 || title.Length > 0 ? " " : "");
            LinkRenderer.Open(state, embed.Written);
            state.To.Escape(Filled(state.Options.Labels.EmbedOpen, ShownAddress.ShortHost(embed.Address!))).Append("</a>");
        }

        state.To.Append("</figcaption>");
    }

    /// <summary>What a frame shows, for readers who hear the page.</summary>
    private static string TitleOf(EmbedBox embed, EmbedFrame frame)
    {
        var title = embed.Title.Length > 0
            ? embed.Title
            : embed.Words.OfType<ParagraphBlock>().Select(p => PlainText.From(p.Inline)).FirstOrDefault(w => w.Length > 0)
                ?? PlainText.From(embed.Picture);
        title = title.Length > LongestTitle ? title[..LongestTitle].TrimEnd() + "…" : title;
        return Characters.Clean(title.Length > 0 ? $"{title} ({frame.Host})" : frame.Host);
    }

    private static string Filled(string label, string host) => label.Replace("{host}", host, StringComparison.Ordinal);
}
