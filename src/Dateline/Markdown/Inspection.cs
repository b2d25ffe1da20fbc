using System.Collections.Immutable;
using Dateline.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Markdown;

/// <summary>What a text points to inside the site, as it is written there. <paramref name="Alt"/> is a picture's alternative text.</summary>
internal sealed record Pointer(string Written, bool IsPicture, SourceSpan Where, string Alt);

/// <summary>Checks a body before anything is printed: what it points to, and what is wrong with it.</summary>
internal static class Inspection
{
    /// <summary>
    /// The links and pictures that don't lead to the web, in the order of the text. <paramref name="firstLine"/> is the body's first
    /// line in its file. A text that can have none, and nothing wrong, is not read.
    /// </summary>
    public static ImmutableArray<Pointer> Inspect(string path, ReadOnlySpan<char> body, int firstLine, DiagnosticBag diagnostics) =>
        Glance.NeedsReading(body) ? Read(path, body.ToString(), firstLine, diagnostics) : [];

    /// <summary>The same without the first glance.</summary>
    public static ImmutableArray<Pointer> Read(string path, string body, int firstLine, DiagnosticBag diagnostics)
    {
        var reading = new Reading(path, body, firstLine, diagnostics);
        if (Grammar.Parse(body, precise: true) is not { } document)
        {
            diagnostics.Warning(Codes.NestedTooDeep, reading.At(FullestLine(body), 1), "the text is nested too deeply to be shown", hint: "look for a long run of '>', '[', '*' or list marks");
            return [];
        }

        InspectBlock(reading, document);
        FootnoteCheck.Check(reading);
        AnchorCheck(reading);
        return [.. reading.Pointers.OrderBy(pointer => pointer.Where.Line).ThenBy(pointer => pointer.Where.Column)];
    }

    private static void InspectBlock(Reading r, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                InspectHeading(r, heading);
                break;
            case CustomContainer container:
                InspectContainer(r, container);
                break;
            case HtmlBlock html:
                r.Code.Add((html.Span.Start, html.Span.End));
                RawHtmlCheck.Check(r, html.Span.Start, html.Span.End + 1);
                break;
            case CodeBlock code:
                r.Code.Add((code.Span.Start, code.Span.End));
                break;
            case LinkReferenceDefinition definition and not Markdig.Extensions.Footnotes.FootnoteLinkReferenceDefinition:
                InspectTarget(r, definition.Url ?? "", definition.UrlSpan);
                break;
            default:
                break;
        }

        if (block is ContainerBlock children)
        {
            foreach (var child in children)
            {
                InspectBlock(r, child);
            }
        }
        else if (block is LeafBlock { Inline: { } inlines })
        {
            InspectInlines(r, inlines);
        }
    }

    private static void InspectInlines(Reading r, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } picture:
                    InspectPicture(r, picture);
                    break;
                case LinkInline link:
                    InspectLink(r, link);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    InspectTarget(r, link.Url, link.Span);
                    break;
                case HtmlInline html:
                    RawHtmlCheck.Check(r, html.Span.Start, html.Span.End + 1);
                    break;
                case CodeInline code:
                    r.Code.Add((code.Span.Start, code.Span.End));
                    break;
                default:
                    break;
            }

            if (inline is ContainerInline container)
            {
                InspectInlines(r, container);
            }
        }
    }

    private static void InspectHeading(Reading r, HeadingBlock heading)
    {
        r.Headings.Add(r.Anchors.Next(Words.Of(heading.Inline)));
        if (heading.Level == 1)
        {
            r.Diagnostics.Warning(Codes.HeadlineInBody, r.At(heading.Span.Start, 1), "the text has a heading of the headline's level", "## or lower", "it is shown as ##");
        }
    }

    private static void InspectContainer(Reading r, CustomContainer container)
    {
        var name = container.Info ?? "";
        var where = r.At(container.Span.Start, container.OpeningFencedCharCount);
        if (name.Length == 0)
        {
            r.Diagnostics.Warning(Codes.UnknownContainer, where, "a line of colons that closes nothing opens a container without a name", string.Join(", ", Containers.Names));
            return;
        }

        if (!Containers.Names.Contains(name))
        {
            r.Diagnostics.Warning(Codes.UnknownContainer, r.At(r.Body.IndexOf(name, container.Span.Start, StringComparison.Ordinal), name.Length), $"there is no container '{name}'", "", Nearest.Hint(name, Containers.Names));
        }

        if (container.ClosingFencedCharCount == 0)
        {
            r.Diagnostics.Warning(Codes.UnclosedContainer, where, $"'{name}' is not closed", "a line ':::' behind its text");
        }

        if (name == Containers.Embed && Containers.EmbedAddress(container) is null)
        {
            r.Diagnostics.Warning(Codes.EmbedAddress, where, "an embed without an address", "::: embed https://...");
        }
    }

    private static void InspectPicture(Reading r, LinkInline picture)
    {
        var alt = Words.Of(picture).Trim();
        if (alt.Length == 0)
        {
            r.Diagnostics.Warning(Codes.MissingAlt, r.At(picture.Span), "the picture has no alternative text", "![what it shows](...)");
        }

        InspectTarget(r, picture.Url ?? "", picture.Reference is null ? picture.UrlSpan : picture.Span, alt);
    }

    private static void InspectLink(Reading r, LinkInline link)
    {
        if (string.IsNullOrWhiteSpace(link.Url) || (string.IsNullOrWhiteSpace(Words.Of(link)) && !link.Any(child => child is LinkInline { IsImage: true })))
        {
            r.Diagnostics.Warning(Codes.EmptyLink, r.At(link.Span), string.IsNullOrWhiteSpace(link.Url) ? "the link has no address" : "the link has no words");
        }

        // A link by reference leads where its definition says, and that is looked at by itself.
        if (link.Reference is null)
        {
            InspectTarget(r, link.Url ?? "", link.UrlSpan);
        }
    }

    /// <summary>Looks at a target as it was written; <paramref name="alt"/> is null for what is no picture.</summary>
    public static void InspectTarget(Reading r, string written, Markdig.Syntax.SourceSpan span, string? alt = null)
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
                r.Diagnostics.Warning(Codes.UnsafeLink, where, "an address that starts with a backslash is never printed, since browsers read it as another site's", "an address with slashes");
                break;
            case TargetKind.Unsafe:
                r.Diagnostics.Warning(Codes.UnsafeLink, where, $"an address of the kind '{written[..written.IndexOf(':')]}' is never printed", "https, http, mailto, tel, sms or geo");
                break;
            default:
                break;
        }
    }

    private static void AnchorCheck(Reading r)
    {
        foreach (var (written, where) in r.AnchorLinks)
        {
            var anchor = Uri.UnescapeDataString(written[1..]);
            if (!r.Headings.Contains(anchor))
            {
                r.Diagnostics.Warning(Codes.UnknownAnchor, where, $"there is no heading '{anchor}' in this text", "", Nearest.Hint(anchor, r.Headings));
            }
        }
    }

    // Where the most marks are is most likely where they are too many.
    private static int FullestLine(string body)
    {
        var (best, most, start) = (0, -1, 0);
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var marks = line.Count('>') + line.Count('[') + line.Count('*') + line.Count('_') + line.Count('-') + line.Count(' ');
            (best, most) = marks > most ? (start, marks) : (best, most);
            start = Math.Min(body.Length, start + line.Length + 1);
        }

        return best;
    }
}
