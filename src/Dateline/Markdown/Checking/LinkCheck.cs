using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Checking;

/// <summary>Looks at links and pictures: where they lead, and what of them readers don't see.</summary>
internal static class LinkCheck
{
    public static void CheckPicture(BodyCheckState state, NestedLink picture, bool isFigure)
    {
        var alt = PlainText.From(picture).Trim();
        if (alt.Length == 0)
        {
            state.Diagnostics.Warning(
                Codes.MissingAlt, state.At(picture.Span), "the picture has no alternative text", "expected ![what it shows](...)");
        }

        if (string.IsNullOrWhiteSpace(picture.Url))
        {
            state.Diagnostics.Warning(
                Codes.EmptyLink, state.At(picture.Span), "the picture has no address", "expected ![what it shows](media/file.jpg)");
        }

        foreach (var call in picture.FindDescendants<FootnoteReference>())
        {
            state.Diagnostics.Warning(
                Codes.UnusedFootnote,
                state.At(picture.Span),
                $"the description of a picture refers to the footnote '{call.Footnote.Label}', but it can't show a footnote number",
                "",
                "refer to it in the text");
        }

        if (picture.FindDescendants<NestedLink>().Any())
        {
            state.Diagnostics.Warning(
                Codes.EmptyLink,
                state.At(picture.Span),
                "the description of a picture has a link or a picture in it, which readers can't use there",
                "",
                "put the link into the text, or put the picture inside the link");
        }

        if (!isFigure && !string.IsNullOrWhiteSpace(picture.Title))
        {
            state.Diagnostics.Warning(
                Codes.LostCaption,
                state.At(picture.Span),
                $"readers don't see '{picture.Title}': a picture next to words has no caption or credit",
                "",
                "put the picture in a separate paragraph");
        }

        CheckTarget(state, picture.Url ?? "", picture.Definition is null ? picture.UrlSpan : picture.Span, alt);
    }

    public static void CheckLink(BodyCheckState state, NestedLink link)
    {
        var hasWords = !string.IsNullOrWhiteSpace(PlainText.From(link)) || link.Any(child => child is LinkInline { IsImage: true });
        if (string.IsNullOrWhiteSpace(link.Url) || !hasWords)
        {
            state.Diagnostics.Warning(
                Codes.EmptyLink,
                state.At(link.Span),
                string.IsNullOrWhiteSpace(link.Url) ? "the link has no address" : "the link has no words");
        }

        // A link by reference leads where its definition says, and that is looked at by itself.
        if (link.Definition is null)
        {
            CheckTarget(state, link.Url ?? "", link.UrlSpan);
        }
    }

    /// <summary>Looks at a target as it was written; <paramref name="alt"/> is null for what is no picture.</summary>
    public static void CheckTarget(BodyCheckState state, string written, Markdig.Syntax.SourceSpan span, string? alt = null)
    {
        var where = state.At(span);
        switch (Target.KindOf(written))
        {
            case TargetKind.Site when !string.IsNullOrWhiteSpace(written):
                state.Pointers.Add(new Pointer(written, alt is not null, where, alt ?? ""));
                break;
            case TargetKind.Anchor:
                state.AnchorLinks.Add((written, where));
                break;
            case TargetKind.Unsafe when !written.Contains(':'):
                state.Diagnostics.Warning(
                    Codes.UnsafeLink,
                    where,
                    "an address that starts with a backslash is not allowed, because browsers treat it as an address of another site",
                    "expected an address with slashes");
                break;
            case TargetKind.Unsafe:
                state.Diagnostics.Warning(
                    Codes.UnsafeLink,
                    where,
                    $"an address that starts with '{written[..written.IndexOf(':')]}:' is not allowed",
                    "expected https, http, mailto, tel, sms or geo");
                break;
            default:
                break;
        }
    }

    public static void CheckAnchors(BodyCheckState state)
    {
        // For more headings than a text has, looking for the nearest takes too long.
        var near = state.Headings.Count <= 500 ? state.Headings : [];
        foreach (var (written, where) in state.AnchorLinks)
        {
            var anchor = Uri.UnescapeDataString(written[1..]);
            if (!state.Headings.Contains(anchor))
            {
                state.Diagnostics.Warning(
                    Codes.UnknownAnchor,
                    where,
                    $"there is no heading '{anchor}' in this text",
                    "",
                    Nearest.Hint(anchor, near));
            }
        }
    }
}
