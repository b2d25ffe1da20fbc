using Dateline.Diagnostics;
using Dateline.Markdown.Html;
using Dateline.Markdown.Parsing;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Dateline.Markdown.Checking;

/// <summary>
/// Says which of a writer's HTML tags and attributes will be dropped, looks at the links among them, and keeps count of what is open.
/// </summary>
internal static class RawHtmlCheck
{
    public static void Check(BodyCheckState r, HtmlBlock block)
    {
        var start = Math.Max(0, block.Span.Start);
        var html = r.Body[start..Math.Clamp(block.Span.End + 1, start, r.Body.Length)];
        foreach (var piece in RawHtmlReader.Read(html))
        {
            var at = start + piece.Start;
            Check(r, piece, new SourceSpan(at, at + piece.Length - 1), html.AsSpan(piece.Start, piece.Length));
        }
    }

    public static void Check(BodyCheckState r, TagInline tag)
    {
        foreach (var piece in RawHtmlReader.Read(tag.Tag).Take(1))
        {
            Check(r, piece, tag.Span, tag.Tag);
            if (tag is { Hides: true, NextSibling: not TagInline })
            {
                ReportHidden(r, tag.Span, piece.Name!);
            }
        }
    }

    private static void Check(BodyCheckState r, RawPiece piece, SourceSpan where, ReadOnlySpan<char> typed)
    {
        if (piece.IsOpen)
        {
            UnclosedMarkupCheck.Report(r, where, typed);
        }
        else if (piece.Kind == RawKind.Declaration)
        {
            r.Diagnostics.Warning(
                Codes.LeftOut,
                r.At(where),
                $"'{typed[..(typed.Length > 2 && typed[2] == '[' ? 9 : 2)]}' and what is in it are left out",
                "",
                "write '&lt;' for the bracket if it is meant to be read, or write a note that readers must not see as <!-- -->");
        }
        else if (piece.Kind == RawKind.Hidden && !typed.IsWhiteSpace())
        {
            ReportHidden(r, where, piece.Name!);
        }
        else if (piece.Kind == RawKind.Text)
        {
            CheckEntities(r, where, typed);
        }
        else if (piece.Kind == RawKind.Tag)
        {
            CheckTag(r, piece, piece.Name!, where);
        }
    }

    private static void ReportHidden(BodyCheckState r, SourceSpan where, string name) =>
        r.Diagnostics.Warning(
            Codes.LeftOut,
            r.At(where),
            $"what stands between <{name}> and its end is left out",
            "",
            "write '&lt;' for the bracket if the words are meant to be read");

    private static void CheckEntities(BodyCheckState r, SourceSpan where, ReadOnlySpan<char> typed)
    {
        if (Entities.FirstBad(typed, out var length) is >= 0 and var bad)
        {
            ParseRemarkCheck.BadEntity(r, where.Start + bad, typed.Slice(bad, length).ToString());
        }
    }

    private static void CheckTag(BodyCheckState r, RawPiece tag, string name, SourceSpan where)
    {
        if (!RawHtml.IsAllowed(name))
        {
            if (!tag.Closes || !r.DroppedTags.Contains(name))
            {
                r.DroppedTags.Add(name);
                r.Diagnostics.Warning(
                    Codes.RawElement,
                    r.At(where),
                    tag.Closes ? $"</{name}> closes nothing and is dropped" : $"the HTML element <{name}> is dropped",
                    hint: Nearest.To(name, RawHtml.Names) is { } known ? $"did you mean <{known}>?" : "write it in markdown");
            }

            return;
        }

        if (RawHtml.NeedsEnd(name))
        {
            CheckPair(r, tag, name, where);
        }

        if (!tag.Closes)
        {
            InspectAttributes(r, tag, where);
        }
    }

    private static void CheckPair(BodyCheckState r, RawPiece tag, string name, SourceSpan where)
    {
        if (!tag.Closes)
        {
            r.OpenTags.Add((name, where));
            if (r.OpenTags.Count == RawHtml.MaxOpen + 1)
            {
                r.Diagnostics.Error(
                    Codes.NestedTooDeep,
                    r.At(where),
                    $"HTML elements stand more than {RawHtml.MaxOpen} deep in each other here; this one is dropped");
            }
        }
        else if (r.OpenTags.FindLastIndex(open => open.Name == name) is >= 0 and var opened)
        {
            r.OpenTags.RemoveAt(opened);
        }
        else
        {
            r.Diagnostics.Warning(Codes.RawElement, r.At(where), $"</{name}> closes nothing and is dropped");
        }
    }

    private static void InspectAttributes(BodyCheckState r, RawPiece tag, SourceSpan where)
    {
        var seen = new HashSet<string>();
        foreach (var (attribute, value) in tag.Attributes)
        {
            if (!RawHtml.IsAllowed(tag.Name!, attribute))
            {
                r.Diagnostics.Warning(Codes.RawAttribute, r.At(where), $"the attribute '{attribute}' of <{tag.Name}> is dropped");
            }
            else if (!seen.Add(attribute))
            {
                r.Diagnostics.Warning(
                    Codes.RawAttribute,
                    r.At(where),
                    $"the attribute '{attribute}' of <{tag.Name}> is there twice; the second is dropped");
            }
            else if (attribute == "href")
            {
                LinkCheck.CheckTarget(r, value, where);
            }
            else if (Characters.IndexOfForbidden(value) >= 0)
            {
                ParseRemarkCheck.BadEntity(r, where.Start, attribute);
            }
        }
    }
}
