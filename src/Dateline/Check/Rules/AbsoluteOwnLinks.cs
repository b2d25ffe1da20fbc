using Dateline.Diagnostics;
using Dateline.Markdown;
using Dateline.Markdown.Embeds;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dateline.Check.Rules;

/// <summary>DL0603: links, cards and embeds in texts that lead to their own site by its full URL.</summary>
internal static class AbsoluteOwnLinks
{
    public static Action<CheckedText> Check(CheckInput input)
    {
        var site = input.Newsroom.Site.Url;
        var own = site.Absolute[site.Absolute.IndexOf("//", StringComparison.Ordinal)..];
        return text =>
        {
            // Only texts that name their own site are parsed.
            if (!text.Body.Contains(own.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            foreach (var target in Targets(BodyParser.Parse(text.Body, precise: true), text.Body))
            {
                if (PathOf(target.Url, own) is { } path)
                {
                    Report(input, text, target, path);
                }
            }
        };
    }

    private static void Report(CheckInput input, CheckedText text, OwnTarget target, string path) => input.Diagnostics.Warning(
        Codes.OwnAddress,
        text.InBody(target.At, target.Length),
        target.Kind switch
        {
            TargetForm.Link => "the link uses the full URL of this site",
            TargetForm.Embed => "readers see a card as of another site, and it leads to this one",
            _ => "readers see the full URL of this site",
        },
        "expected the path of the document's file",
        target.Kind == TargetForm.Link
            ? $"write a relative path, or a path from the root: {path}"
            : $"write a link with words, which is checked: [its headline]({path})");

    private static IEnumerable<OwnTarget> Targets(MarkdownDocument document, string body)
    {
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case NestedLink { IsImage: false, Definition: null, Url: { } url } link:
                    yield return new OwnTarget(url, link.UrlSpan.Start, link.UrlSpan.Length, TargetForm.Link);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    yield return new OwnTarget(link.Url, link.Span.Start + 1, link.Url.Length, TargetForm.Link);
                    break;
                case AddressInline address:
                    yield return new OwnTarget(address.Url, address.Span.Start, address.Span.Length, TargetForm.Address);
                    break;
                case CustomContainer { Info: BoxRenderer.Embed } box when EmbedBox.Of(box) is { Address: not null, Written: var written }:
                    var at = body.IndexOf(written, box.Span.Start, StringComparison.Ordinal);
                    yield return new OwnTarget(written, Math.Max(at, box.Span.Start), written.Length, TargetForm.Embed);
                    break;
                default:
                    break;
            }
        }

        foreach (var definition in Declarations.Find(document)?.Links.Values.AsEnumerable() ?? [])
        {
            yield return new OwnTarget(definition.Url, definition.UrlSpan.Start, definition.UrlSpan.Length, TargetForm.Link);
        }
    }

    /// <summary>The path on the site of a URL that begins with <paramref name="own"/>; null for one of another site.</summary>
    private static string? PathOf(string url, string own)
    {
        var from = url.IndexOf("//", StringComparison.Ordinal);
        return Target.KindOf(url) != TargetKind.Web || from < 0 ? null
            : url.AsSpan(from).StartsWith(own, StringComparison.OrdinalIgnoreCase) ? "/" + url[(from + own.Length)..]
            : url.AsSpan(from).Equals(own.AsSpan(0, own.Length - 1), StringComparison.OrdinalIgnoreCase) ? "/"
            : null;
    }

    private enum TargetForm
    {
        Link,
        Address,
        Embed,
    }

    private readonly record struct OwnTarget(string Url, int At, int Length, TargetForm Kind);
}
