using Dateline.Diagnostics;
using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Dateline.Markdown.Checking;

/// <summary>Reports raw HTML tags and attributes that will be removed, checks their links, and tracks open elements.</summary>
internal static class RawHtmlCheck
{
    public static void Check(BodyCheckState state, HtmlBlock block)
    {
        var start = Math.Max(0, block.Span.Start);
        var html = state.Body[start..Math.Clamp(block.Span.End + 1, start, state.Body.Length)];
        foreach (var piece in RawHtmlReader.Read(html))
        {
            var at = start + piece.Start;
            Check(state, piece, new SourceSpan(at, at + piece.Length - 1), html.AsSpan(piece.Start, piece.Length));
        }
    }

    public static void Check(BodyCheckState state, TagInline tag)
    {
        foreach (var piece in RawHtmlReader.Read(tag.Tag).Take(1))
        {
            Check(state, piece, tag.Span, tag.Tag);
            if (tag is { Hides: true, NextSibling: not TagInline })
            {
                ReportHidden(state, tag.Span, piece.Name!);
            }
        }
    }

    private static void Check(BodyCheckState state, RawPiece piece, SourceSpan where, ReadOnlySpan<char> typed)
    {
        if (piece.IsOpen)
        {
            UnclosedMarkupCheck.Report(state, where, typed);
        }
        else if (piece.Kind == RawKind.Declaration)
        {
            state.Diagnostics.Warning(
                Codes.LeftOut,
                state.At(where),
                $"'{typed[..(typed.StartsWith("<![CDATA[") ? 9 : 2)]}' and everything in it is left out",
                "",
                "write '&lt;' for the bracket if readers should see it; write a note to colleagues between <!-- and -->");
        }
        else if (piece.Kind == RawKind.Hidden && !typed.IsWhiteSpace())
        {
            ReportHidden(state, where, piece.Name!);
        }
        else if (piece.Kind == RawKind.Text)
        {
            CheckEntities(state, where, typed);
            LeftMarkupCheck.CheckHtml(state, typed, where.Start);
        }
        else if (piece.Kind == RawKind.Tag)
        {
            CheckTag(state, piece, piece.Name!, where);
        }
    }

    private static void ReportHidden(BodyCheckState state, SourceSpan where, string name) =>
        state.Diagnostics.Warning(
            Codes.LeftOut,
            state.At(where),
            $"everything between <{name}> and </{name}> is left out",
            "",
            "write '&lt;' for the bracket if readers should see the words");

    private static void CheckEntities(BodyCheckState state, SourceSpan where, ReadOnlySpan<char> typed)
    {
        var bad = Entities.FindForbidden(typed, out var length);
        if (bad >= 0)
        {
            var place = state.At(where.Start + bad, length);
            state.Diagnostics.Add(ParseIssueCheck.ForbiddenEntity(place, typed.Slice(bad, length).ToString()));
        }
    }

    private static void CheckTag(BodyCheckState state, RawPiece tag, string name, SourceSpan where)
    {
        if (!RawHtml.IsAllowed(name))
        {
            if (!tag.Closes || !state.DroppedTags.Contains(name))
            {
                state.DroppedTags.Add(name);
                state.Diagnostics.Warning(
                    Codes.RawElement,
                    state.At(where),
                    tag.Closes ? $"</{name}> closes nothing and is removed" : $"the HTML element <{name}> is not allowed and is removed",
                    hint: RawHtmlHints.For(tag, name));
            }

            return;
        }

        if (RawHtml.NeedsEnd(name))
        {
            CheckPair(state, tag, name, where);
        }

        if (!tag.Closes)
        {
            InspectAttributes(state, tag, where);
        }
    }

    private static void CheckPair(BodyCheckState state, RawPiece tag, string name, SourceSpan where)
    {
        if (!tag.Closes)
        {
            state.OpenTags.Add(name, where);
            if (state.OpenTags.Count == RawHtml.MaxOpen + 1)
            {
                state.Diagnostics.Error(
                    Codes.NestedTooDeep,
                    state.At(where),
                    $"HTML elements are nested more than {RawHtml.MaxOpen} deep here; this one is removed");
            }

            return;
        }

        if (!state.OpenTags.Close(name))
        {
            state.Diagnostics.Warning(Codes.RawElement, state.At(where), $"</{name}> closes nothing and is removed");
        }
    }

    private static void InspectAttributes(BodyCheckState state, RawPiece tag, SourceSpan where)
    {
        var seen = new HashSet<string>();
        foreach (var (attribute, value) in tag.Attributes)
        {
            if (!RawHtml.IsAllowed(tag.Name!, attribute))
            {
                state.Diagnostics.Warning(
                    Codes.RawAttribute,
                    state.At(where),
                    $"the attribute '{attribute}' of <{tag.Name}> is not allowed and is removed");
            }
            else if (!seen.Add(attribute))
            {
                state.Diagnostics.Warning(
                    Codes.RawAttribute,
                    state.At(where),
                    $"the attribute '{attribute}' of <{tag.Name}> is given twice; the second one is removed");
            }
            else if (attribute == "href")
            {
                LinkCheck.CheckTarget(state, value, where);
            }
            else if (Characters.IndexOfForbidden(value) >= 0)
            {
                state.Diagnostics.Warning(
                    Codes.BadCharacter,
                    state.At(where.Start, attribute.Length),
                    $"the value of '{attribute}' has a character that is not allowed on a page; readers see \uFFFD instead",
                    "",
                    "delete it, or write the character that you mean");
            }
        }
    }
}
