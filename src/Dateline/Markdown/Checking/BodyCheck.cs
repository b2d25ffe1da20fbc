using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;
using Dateline.Markdown.Rendering;
using Dateline.Model;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Figure = Markdig.Extensions.Figures.Figure;

namespace Dateline.Markdown.Checking;

/// <summary>Checks a body: reports what is wrong with it, and returns its links and pictures inside the site.</summary>
internal static class BodyCheck
{
    /// <summary>
    /// Checks a body and returns the links and pictures that don't lead to the web, in the order of the text. <paramref name="firstLine"/>
    /// is the body's first line in its file; <paramref name="allowed"/> are the sites that pictures may be loaded from. A body that
    /// <see cref="QuickScan"/> clears is not parsed.
    /// </summary>
    public static ImmutableArray<Pointer> Inspect(
        string path, ReadOnlySpan<char> body, int firstLine, AllowedOrigins allowed, DiagnosticBag diagnostics) =>
        QuickScan.NeedsCheck(body) ? InspectFully(path, body.ToString(), firstLine, allowed, diagnostics) : [];

    /// <summary>The same without the quick scan.</summary>
    public static ImmutableArray<Pointer> InspectFully(
        string path, string body, int firstLine, AllowedOrigins allowed, DiagnosticBag diagnostics)
    {
        var state = new BodyCheckState(path, body, firstLine, allowed, diagnostics);
        CheckCharacters(state);
        var document = BodyParser.Parse(body, precise: true);
        InspectBlock(state, document);
        if (Declarations.Find(document) is { } declared)
        {
            foreach (var link in declared.Links.Values.Where(link => link.IsUsed || link.Url != "#"))
            {
                state.Declaration = link;
                LinkCheck.CheckTarget(state, link.Url, link.UrlSpan);
            }

            ParseIssueCheck.Check(state, declared);
        }

        LinkCheck.CheckAnchors(state);
        return [.. state.Found().OrderBy(pointer => pointer.Where.Line).ThenBy(pointer => pointer.Where.Column)];
    }

    private static void CheckCharacters(BodyCheckState state)
    {
        var start = 0;
        for (var bad = Characters.IndexOfForbidden(state.Body); bad >= 0; bad = Characters.IndexOfForbidden(state.Body.AsSpan(start)))
        {
            var at = start + bad;
            start = at + 1;
            state.Diagnostics.Warning(
                Codes.BadCharacter,
                state.At(at, 1),
                $"the character U+{(int)state.Body[at]:X4} is not allowed on a page; readers see \uFFFD instead",
                "",
                "delete it; most editors don't show it, so delete the characters around it too and type them again");
        }
    }

    private static void InspectBlock(BodyCheckState state, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                InspectHeading(state, heading);
                break;
            case CustomContainer container:
                BoxCheck.Check(state, container);
                break;
            case HtmlBlock html:
                UnclosedMarkupCheck.Check(state, html);
                RawHtmlCheck.Check(state, html);
                break;
            case FencedCodeBlock code:
                UnclosedMarkupCheck.Check(state, code);
                InspectCode(state, code);
                break;
            case CodeBlock code:
                InspectIndented(state, code);
                break;
            case Figure figure:
                UnclosedMarkupCheck.Check(state, figure);
                break;
            default:
                break;
        }

        InspectChildren(state, block);
    }

    private static void InspectChildren(BodyCheckState state, Block block)
    {
        var (box, isInGrid) = (state.Box, state.IsInGrid);
        if (block is CustomContainer inner)
        {
            (state.Box, state.IsInGrid) = (inner, GalleryRenderer.HasGrid(inner));
        }

        var declaration = state.Declaration;
        state.Declaration = block as Footnote ?? declaration;

        // A tag that opens in a quotation, a box or a paragraph must close in it; HTML between paragraphs ends with its container.
        var open = state.OpenTags.Count;
        if (block is ContainerBlock children)
        {
            foreach (var child in children)
            {
                InspectBlock(state, child);
            }

            UnclosedMarkupCheck.CheckTags(state, open, areWords: false);
        }
        else if (block is LeafBlock { Inline: { } inlines })
        {
            var paragraph = block as ParagraphBlock;
            InspectInlines(state, inlines, paragraph is not null && PictureParagraph.Is(paragraph));
            if (paragraph is not null)
            {
                EmbedCheck.CheckAddresses(state, paragraph);
            }

            UnclosedMarkupCheck.CheckTags(state, open, areWords: true);
        }

        (state.Box, state.IsInGrid) = (box, isInGrid);
        state.Declaration = declaration;
    }

    private static void InspectCode(BodyCheckState state, FencedCodeBlock code)
    {
        if (code.Info is ['{', ..] or "mermaid" or "plantuml" or "graphviz" or "dataview" or "chart"
            || code.Info?.StartsWith("ad-") == true)
        {
            state.Diagnostics.Warning(
                Codes.LeftMarkup,
                state.At(code.Span.Start, code.OpeningFencedCharCount + code.Info.Length),
                $"readers see code: '{Quoted.Short(code.Info)}' does nothing here",
                "",
                "write a box, '::: factbox Title', or show a diagram as a picture");
        }

        if (code.Arguments is { Length: > 0 } words)
        {
            state.Diagnostics.Warning(
                Codes.CodeTitle,
                state.At(code.Span.Start, code.OpeningFencedCharCount),
                $"readers don't see '{words}' after the language of the code",
                "expected only the name of a language",
                "put the words on a separate line");
        }
    }

    private static void InspectInlines(BodyCheckState state, ContainerInline inlines, bool isFigure)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case NestedLink { IsImage: true } picture:
                    LinkCheck.CheckPicture(state, picture, isFigure);
                    break;
                case NestedLink link:
                    LinkCheck.CheckLink(state, link);
                    state.AddUse(link.Definition, link.Span);
                    break;
                case FootnoteReference number:
                    state.AddUse(number.Footnote, number.Span);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    LinkCheck.CheckTarget(state, link.Url, link.Span);
                    break;
                case TagInline html:
                    RawHtmlCheck.Check(state, html);
                    break;
                case LiteralInline literal:
                    LeftMarkupCheck.Check(state, literal, PictureWidthCheck.Check(state, literal, isFigure));
                    break;
                default:
                    break;
            }

            if (inline is ContainerInline container)
            {
                InspectInlines(state, container, isFigure);
            }
        }
    }

    private static void InspectHeading(BodyCheckState state, HeadingBlock heading)
    {
        state.Headings.Add(state.Anchors.Next(PlainText.From(heading.Inline)));
        if (heading.Level == 1)
        {
            state.Diagnostics.Warning(
                Codes.HeadlineInBody,
                state.At(heading.Span.Start, 1),
                "this heading has the level of the headline",
                "expected ## or lower",
                "it is shown as ##");
        }

        if (heading.IsSetext && IsParagraph(state, heading))
        {
            state.Diagnostics.Warning(
                Codes.UnintendedBlock,
                state.At(heading.Span.Start, 1),
                "this paragraph is shown as a heading, because of the line of hyphens directly below it",
                "expected an empty line between the two");
        }
    }

    // Whoever draws a line below a heading draws a long one; three hyphens are a break between paragraphs.
    private static bool IsParagraph(BodyCheckState state, HeadingBlock heading)
    {
        var end = Math.Clamp(heading.Span.End + 1, heading.Span.Start, state.Body.Length);
        var typed = state.Body.AsSpan(heading.Span.Start, end - heading.Span.Start);
        var hyphens = typed.TrimEnd();
        hyphens = hyphens[(hyphens.LastIndexOf('\n') + 1)..].TrimStart("> \t");
        var words = PlainText.From(heading.Inline).AsSpan().TrimEnd();
        return hyphens is "-" or "--" or "---" && (words.Length > 120 || words is [.., '.' or '\u3002'] or [.., '.', '"' or '\u201D']);
    }

    // A newsroom's texts are no programs: lines with blanks before them are more often prose, a poem or a list than code.
    private static void InspectIndented(BodyCheckState state, CodeBlock code)
    {
        var first = code.Lines.Count == 0 ? default : code.Lines.Lines[0].Slice.AsSpan();
        if (IndentedText.IsProse(first, code.Lines.ToString()))
        {
            state.Diagnostics.Warning(
                Codes.UnintendedBlock,
                state.At(code.Span.Start, Math.Max(1, first.Length)),
                "this is shown as code, because of the blanks before it",
                "",
                "delete the blanks; to show code, put it between two lines of three backticks");
        }
    }
}
