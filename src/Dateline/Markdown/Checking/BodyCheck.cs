using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Dateline.Diagnostics.SourceSpan;

namespace Dateline.Markdown.Checking;

/// <summary>
/// What a text points to inside the site, as it is written there. <paramref name="Alt"/> is a picture's alternative text.
/// </summary>
[Cached]
internal sealed record Pointer(string Written, bool IsPicture, SourceSpan Where, string Alt);

/// <summary>Checks a body before anything is printed: what it points to, and what is wrong with it.</summary>
internal static class BodyCheck
{
    /// <summary>
    /// The links and pictures that don't lead to the web, in the order of the text. <paramref name="firstLine"/> is the body's first
    /// line in its file. A text that can have none, and nothing wrong, is not read.
    /// </summary>
    public static ImmutableArray<Pointer> Inspect(string path, ReadOnlySpan<char> body, int firstLine, DiagnosticBag diagnostics) =>
        QuickScan.NeedsReading(body) ? Read(path, body.ToString(), firstLine, diagnostics) : [];

    /// <summary>The same without the first glance.</summary>
    public static ImmutableArray<Pointer> Read(string path, string body, int firstLine, DiagnosticBag diagnostics)
    {
        var reading = new BodyCheckState(path, body, firstLine, diagnostics);
        CheckCharacters(reading);
        var document = Grammar.Parse(body, precise: true);
        InspectBlock(reading, document);
        if (Declarations.In(document) is { } declared)
        {
            foreach (var link in declared.Links.Values)
            {
                LinkCheck.CheckTarget(reading, link.Url, link.UrlSpan);
            }

            ParseRemarkCheck.Check(reading, declared);
        }

        LinkCheck.CheckAnchors(reading);
        return [.. reading.Pointers.OrderBy(pointer => pointer.Where.Line).ThenBy(pointer => pointer.Where.Column)];
    }

    private static void CheckCharacters(BodyCheckState r)
    {
        for (var at = 0; Characters.IndexOfForbidden(r.Body.AsSpan(at)) is >= 0 and var bad; at += bad + 1)
        {
            var where = r.At(at + bad, 1);
            r.Diagnostics.Warning(
                Codes.BadCharacter,
                where,
                $"the character U+{(int)r.Body[at + bad]:X4} may be on no page; readers see \uFFFD in its place",
                "",
                "delete it; most editors don't show it, so delete what is around it too and type it again");
        }
    }

    private static void InspectBlock(BodyCheckState r, Block block)
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
                UnclosedMarkupCheck.Check(r, html);
                RawHtmlCheck.Check(r, html);
                break;
            case FencedCodeBlock code:
                UnclosedMarkupCheck.Check(r, code);
                InspectCode(r, code);
                break;
            case Figure figure:
                UnclosedMarkupCheck.Check(r, figure);
                break;
            default:
                break;
        }

        // A tag that opens in a quotation, a box or a paragraph is closed with it; HTML between paragraphs ends with what it stands in.
        var open = r.OpenTags.Count;
        if (block is ContainerBlock children)
        {
            foreach (var child in children)
            {
                InspectBlock(r, child);
            }

            UnclosedMarkupCheck.CheckTags(r, open, areWords: false);
        }
        else if (block is LeafBlock { Inline: { } inlines })
        {
            InspectInlines(r, inlines, block is ParagraphBlock paragraph && PictureRenderer.AreAlone(paragraph));
            UnclosedMarkupCheck.CheckTags(r, open, areWords: true);
        }
    }

    private static void InspectCode(BodyCheckState r, FencedCodeBlock code)
    {
        if (code.Arguments is { Length: > 0 } words)
        {
            r.Diagnostics.Warning(
                Codes.CodeTitle,
                r.At(code.Span.Start, code.OpeningFencedCharCount),
                $"'{words}' stands behind the language of the code, where readers don't see it",
                "the name of a language alone",
                "put the words on a line of their own");
        }
    }

    private static void InspectInlines(BodyCheckState r, ContainerInline inlines, bool areFigures)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case NestedLink { IsImage: true } picture:
                    LinkCheck.CheckPicture(r, picture, areFigures);
                    break;
                case NestedLink link:
                    LinkCheck.CheckLink(r, link);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    LinkCheck.CheckTarget(r, link.Url, link.Span);
                    break;
                case TagInline html:
                    RawHtmlCheck.Check(r, html);
                    break;
                default:
                    break;
            }

            if (inline is ContainerInline container)
            {
                InspectInlines(r, container, areFigures);
            }
        }
    }

    private static void InspectHeading(BodyCheckState r, HeadingBlock heading)
    {
        r.Headings.Add(r.Anchors.Next(PlainText.From(heading.Inline)));
        if (heading.Level == 1)
        {
            r.Diagnostics.Warning(
                Codes.HeadlineInBody,
                r.At(heading.Span.Start, 1),
                "the text has a heading of the headline's level",
                "## or lower",
                "it is shown as ##");
        }
    }

    private static void InspectContainer(BodyCheckState r, CustomContainer container)
    {
        var name = container.Info ?? "";
        var where = r.At(container.Span.Start, container.OpeningFencedCharCount);
        if (name.Length == 0)
        {
            r.Diagnostics.Warning(
                Codes.UnknownContainer,
                where,
                "a line of colons that closes nothing opens a container without a name",
                string.Join(", ", BoxRenderer.Names));
            return;
        }

        if (!BoxRenderer.Names.Contains(name))
        {
            r.Diagnostics.Warning(
                Codes.UnknownContainer,
                r.At(r.Body.IndexOf(name, container.Span.Start, StringComparison.Ordinal), name.Length),
                $"there is no container '{name}'",
                "",
                Nearest.Hint(name, BoxRenderer.Names));
        }

        if (container.ClosingFencedCharCount == 0)
        {
            r.Diagnostics.Error(Codes.UnclosedContainer, where, $"'{name}' is not closed", "close it with a line ':::' below its text");
        }

        if (name == BoxRenderer.Embed && BoxRenderer.EmbedAddress(container) is null)
        {
            r.Diagnostics.Warning(Codes.EmbedAddress, where, "an embed without an address", "::: embed https://...");
        }
    }
}
