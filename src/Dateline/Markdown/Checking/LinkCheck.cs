using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Checking;

/// <summary>Looks at links and pictures: where they lead, and what of them readers don't see.</summary>
internal static class LinkCheck
{
    public static void CheckPicture(BodyCheckState r, NestedLink picture, bool isFigure)
    {
        var alt = PlainText.From(picture).Trim();
        if (alt.Length == 0)
        {
            r.Diagnostics.Warning(Codes.MissingAlt, r.At(picture.Span), "the picture has no alternative text", "![what it shows](...)");
        }

        if (string.IsNullOrWhiteSpace(picture.Url))
        {
            r.Diagnostics.Warning(Codes.EmptyLink, r.At(picture.Span), "the picture has no address", "![what it shows](media/file.jpg)");
        }

        foreach (var call in picture.FindDescendants<NoteCall>())
        {
            r.Diagnostics.Warning(
                Codes.UnusedFootnote,
                r.At(picture.Span),
                $"the footnote '{call.Note.Label}' is called in the description of a picture, where no number can stand",
                "",
                "call it behind the picture's caption or in the text");
        }

        if (picture.FindDescendants<NestedLink>().Any())
        {
            r.Diagnostics.Warning(
                Codes.EmptyLink,
                r.At(picture.Span),
                "there is a link or a picture in the description of a picture, where readers can't follow it",
                "",
                "put the link into the text, or the picture into the link");
        }

        if (!isFigure && !string.IsNullOrWhiteSpace(picture.Title))
        {
            r.Diagnostics.Warning(
                Codes.LostCaption,
                r.At(picture.Span),
                $"readers don't see '{picture.Title}': a picture with words beside it has no caption or credit",
                "",
                "put the picture in a paragraph of its own");
        }

        CheckTarget(r, picture.Url ?? "", picture.Definition is null ? picture.UrlSpan : picture.Span, alt);
    }

    public static void CheckLink(BodyCheckState r, NestedLink link)
    {
        var hasWords = !string.IsNullOrWhiteSpace(PlainText.From(link)) || link.Any(child => child is LinkInline { IsImage: true });
        if (string.IsNullOrWhiteSpace(link.Url) || !hasWords)
        {
            r.Diagnostics.Warning(
                Codes.EmptyLink,
                r.At(link.Span),
                string.IsNullOrWhiteSpace(link.Url) ? "the link has no address" : "the link has no words");
        }

        // A link by reference leads where its definition says, and that is looked at by itself.
        if (link.Definition is null)
        {
            CheckTarget(r, link.Url ?? "", link.UrlSpan);
        }
    }

    /// <summary>Looks at a target as it was written; <paramref name="alt"/> is null for what is no picture.</summary>
    public static void CheckTarget(BodyCheckState r, string written, Markdig.Syntax.SourceSpan span, string? alt = null)
    {
        var where = r.At(span);
        switch (Target.KindOf(written))
        {
            case TargetKind.Site when !string.IsNullOrWhiteSpace(written):
                r.Pointers.Add(new Pointer(written, alt is not null, where, alt ?? ""));
                break;
            case TargetKind.Anchor:
                r.AnchorLinks.Add((written, where));
                break;
            case TargetKind.Unsafe when !written.Contains(':'):
                r.Diagnostics.Warning(
                    Codes.UnsafeLink,
                    where,
                    "an address that starts with a backslash is never printed, since browsers read it as another site's",
                    "an address with slashes");
                break;
            case TargetKind.Unsafe:
                r.Diagnostics.Warning(
                    Codes.UnsafeLink,
                    where,
                    $"an address of the kind '{written[..written.IndexOf(':')]}' is never printed",
                    "https, http, mailto, tel, sms or geo");
                break;
            default:
                break;
        }
    }

    public static void CheckAnchors(BodyCheckState r)
    {
        // For more headings than a text has, looking for the nearest takes too long.
        var near = r.Headings.Count <= 500 ? r.Headings : [];
        foreach (var (written, where) in r.AnchorLinks)
        {
            var anchor = Uri.UnescapeDataString(written[1..]);
            if (!r.Headings.Contains(anchor))
            {
                r.Diagnostics.Warning(
                    Codes.UnknownAnchor,
                    where,
                    $"there is no heading '{anchor}' in this text",
                    "",
                    Nearest.Hint(anchor, near));
            }
        }
    }
}
