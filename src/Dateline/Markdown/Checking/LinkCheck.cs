using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Recordings;
using Markdig.Syntax.Inlines;

namespace Dateline.Markdown.Checking;

/// <summary>Checks links and pictures, and collects their targets inside the site.</summary>
internal static class LinkCheck
{
    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    public static void CheckPicture(BodyCheckState state, NestedLink picture, bool isFigure)
    {
        var alt = PlainText.From(picture).Trim();
        if (alt.Length == 0)
        {
            state.Diagnostics.Warning(
                Codes.MissingAlt, state.At(picture.Span), $"the {RecordingTypes.NameOf(picture.Url)} has no alternative text",
                "expected ![what it shows](...)");
        }

        if (string.IsNullOrWhiteSpace(picture.Url))
        {
            state.Diagnostics.Warning(
                Codes.EmptyLink, state.At(picture.Span), "the picture has no address", "expected ![what it shows](media/file.jpg)");
        }

        CheckDescription(state, picture);
        if (!isFigure && !string.IsNullOrWhiteSpace(picture.Title))
        {
            state.Diagnostics.Warning(
                Codes.LostCaption,
                state.At(picture.Span),
                $"readers don't see '{picture.Title}': a picture next to words has no caption or credit",
                "",
                "put the picture in a separate paragraph");
        }

        PlainTextCheck.Check(state.Diagnostics, state.At(picture.Span), picture.Title, "the caption of a picture");
        CheckTarget(state, picture.Url ?? "", picture.Definition is null ? picture.UrlSpan : picture.Span, alt, picture.Title);
    }

    private static void CheckDescription(BodyCheckState state, NestedLink picture)
    {
        foreach (var reference in picture.FindDescendants<FootnoteReference>())
        {
            state.Diagnostics.Warning(
                Codes.UnusedFootnote,
                state.At(picture.Span),
                $"the description of a picture refers to the footnote '{reference.Footnote.Label}', but it can't show a footnote number",
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

        if (link.PreviousSibling is LiteralInline before && before.Content.AsSpan() is [.., '\uFF01'] or [.., '!', ' ']
            && PictureEndings.Any(end => link.Url?.EndsWith(end, StringComparison.OrdinalIgnoreCase) == true))
        {
            state.Diagnostics.Warning(
                Codes.UnreadLink, state.At(link.Span), "readers see a link and not the picture", "",
                $"write ![{PlainText.From(link)}]({link.Url}), with a narrow '!' directly before the bracket");
        }

        // The definition of a reference link is checked separately.
        if (link.Definition is null)
        {
            CheckTarget(state, link.Url ?? "", link.UrlSpan);
        }
    }

    /// <summary>Checks a target as it is written. <paramref name="alt"/> is null for everything but pictures.</summary>
    public static void CheckTarget(
        BodyCheckState state, string written, Markdig.Syntax.SourceSpan span, string? alt = null, string? title = null)
    {
        var where = state.At(span);
        switch (Target.KindOf(written))
        {
            case TargetKind.Site when !string.IsNullOrWhiteSpace(written):
                state.Add(new Pointer(written, alt is not null, where, alt ?? "")
                {
                    Use = alt is not null && state.IsInGrid ? ReferenceUse.Gallery : ReferenceUse.None,
                    Title = title is not null && RecordingTypes.Of(written) is not null ? title : "",
                });
                break;
            case TargetKind.Web when alt is not null && !state.Allowed.Allows(KindOf(written), written):
                var (kind, origin) = (KindOf(written), AllowedOrigins.OriginOf(written));
                state.Diagnostics.Warning(
                    Codes.ForbiddenResource,
                    where,
                    $"readers would not see this {RecordingTypes.NameOf(written)}: pages may not use {kind.Name} from {origin}",
                    "",
                    AllowedOrigins.Remedy(kind, written));
                break;
            case TargetKind.Web when alt is null && FaultOf(written) is { } fault:
                state.Diagnostics.Warning(Codes.UnreadLink, where, $"this link leads nowhere: {fault}", "", WebAddress.Hint(written));
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
                    "expected https, http, mailto, tel, sms or geo",
                    written.IndexOf(':') == 1 || written.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                        ? "readers don't have your disk: put the file into media/, and write media/ and its name"
                        : "");
                break;
            default:
                break;
        }
    }

    private static ResourceKind KindOf(string written) =>
        RecordingTypes.Of(written) is null ? ResourceKind.Pictures : ResourceKind.Media;

    private static string? FaultOf(string written)
    {
        var hasSlashes = written.StartsWith("//", StringComparison.Ordinal) || written.IndexOf("://", StringComparison.Ordinal) > 0;
        return !hasSlashes ? "'//' is missing behind the colon"
            : written.Contains('|') && !written.Contains('?') ? "no address has a bar in it; a title stands between quotes behind a space"
            : WebAddress.FaultOf(written);
    }

    public static void CheckAnchors(BodyCheckState state)
    {
        // With more headings than any real text has, finding the nearest would take too long.
        var near = state.Headings.Count <= 500 ? state.Headings : [];
        foreach (var (written, where) in state.AnchorLinks)
        {
            var anchor = Uri.UnescapeDataString(written[1..]);
            if (!state.Headings.Contains(anchor) && !Anchors.IsEntry(anchor))
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
