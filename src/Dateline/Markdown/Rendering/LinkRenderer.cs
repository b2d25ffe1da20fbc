using Dateline.Markdown.Parsing;
using Dateline.Model.Addresses;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Renders links. A link without a valid, public target is rendered as its words.</summary>
internal static class LinkRenderer
{
    public static void Write(BodyRenderState state, LinkInline link)
    {
        var opened = Open(state, link.Url ?? "", link.Title);
        state.OpenLinks += opened ? 1 : 0;
        InlineRenderer.WriteAll(state, link);
        state.OpenLinks -= opened ? 1 : 0;
        state.To.Append(opened ? "</a>" : "");
    }

    public static void Write(BodyRenderState state, AutolinkInline link) =>
        WriteAddress(state, link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url);

    public static void Write(BodyRenderState state, AddressInline address) => WriteAddress(state, address.Url, address.Words);

    // Within a link an address is part of its words.
    private static void WriteAddress(BodyRenderState state, string url, string words)
    {
        var opened = state.OpenLinks == 0 && !state.OpenTags.Contains("a") && Open(state, url);
        state.To.Escape(words).Append(opened ? "</a>" : "");
    }

    /// <summary>
    /// Writes <c>&lt;a href&gt;</c> for a target as it is written. Returns false, and writes nothing, if there is nothing to link to.
    /// </summary>
    public static bool Open(BodyRenderState state, string written, string? title = null)
    {
        if (Address(state, written) is not { } address)
        {
            return false;
        }

        state.To.Append("<a href=\"").EscapeUrl(address);
        state.To.Append(IsElsewhere(state, address) ? "\" class=\"external\" rel=\"noopener\"" : "\"");
        if (!string.IsNullOrWhiteSpace(title))
        {
            state.To.Append(" title=\"").Escape(title).Append('"');
        }

        state.To.Append('>');
        return true;
    }

    /// <summary>The address to render for a target as it is written; null if it must not be a link.</summary>
    public static string? Address(BodyRenderState state, string written) => Target.KindOf(written) switch
    {
        TargetKind.Web when WebAddress.FaultOf(written) is not null => null,
        TargetKind.Web or TargetKind.Contact => written,
        TargetKind.Anchor => written.Length > 1 ? $"{state.Options.Page}#{state.IdPrefix}{written[1..]}" : null,
        TargetKind.Site when written.Length > 0 && state.Options.Resolve(written)?.Address is { } address => SiteAddress(state, address),
        _ => null,
    };

    /// <summary>The link to a resolved address of the site: absolute in feeds, otherwise below the base path.</summary>
    public static string? SiteAddress(BodyRenderState state, string address)
    {
        if (Target.KindOf(address) == TargetKind.Unsafe)
        {
            return null;
        }

        return state.Options.Absolute ? state.Options.Site.Full(address) : state.Options.Site.Link(address);
    }

    private static bool IsElsewhere(BodyRenderState state, string address) =>
        Target.KindOf(address) == TargetKind.Web && !Target.IsOwn(address, state.Options.Site);
}
