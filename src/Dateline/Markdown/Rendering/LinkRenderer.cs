using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Rendering;

/// <summary>Prints links. One that leads nowhere readers may go keeps its words and loses the link.</summary>
internal static class LinkRenderer
{
    public static void Write(BodyRendering p, LinkInline link)
    {
        var opened = Open(p, link.Url ?? "", link.Title);
        InlineRenderer.WriteAll(p, link);
        p.To.Append(opened ? "</a>" : "");
    }

    public static void Write(BodyRendering p, AutolinkInline link)
    {
        var opened = Open(p, link.IsEmail ? "mailto:" + link.Url : link.Url);
        p.To.Escape(link.Url).Append(opened ? "</a>" : "");
    }

    /// <summary>
    /// Writes <c>&lt;a href&gt;</c> for a target as it was written; false, and nothing, when there is nothing to link to.
    /// </summary>
    public static bool Open(BodyRendering p, string written, string? title = null)
    {
        if (Address(p, written) is not { } address)
        {
            return false;
        }

        p.To.Append("<a href=\"").EscapeUrl(address);
        p.To.Append(IsElsewhere(p, address) ? "\" class=\"external\" rel=\"noopener\"" : "\"");
        if (!string.IsNullOrWhiteSpace(title))
        {
            p.To.Append(" title=\"").Escape(title).Append('"');
        }

        p.To.Append('>');
        return true;
    }

    /// <summary>What is printed for a target as it was written; null when it must not be linked to.</summary>
    public static string? Address(BodyRendering p, string written) => Target.KindOf(written) switch
    {
        TargetKind.Web or TargetKind.Contact => written,
        TargetKind.Anchor => written.Length > 1 ? $"{p.Options.Page}#{p.IdPrefix}{written[1..]}" : null,
        TargetKind.Site when written.Length > 0 && p.Options.Resolve(written)?.Address is { } address => OfSite(p, address),
        _ => null,
    };

    /// <summary>A resolved address as it is linked to from where the text will stand.</summary>
    public static string? OfSite(BodyRendering p, string address) =>
        Target.KindOf(address) == TargetKind.Unsafe ? null
        : p.Options.Absolute ? p.Options.Site.Full(address)
        : p.Options.Site.Link(address);

    private static bool IsElsewhere(BodyRendering p, string address) =>
        Target.KindOf(address) == TargetKind.Web && !Target.IsOwn(address, p.Options.Site);
}
