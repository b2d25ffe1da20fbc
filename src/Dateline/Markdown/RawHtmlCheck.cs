using Dateline.Diagnostics;

namespace Dateline.Markdown;

/// <summary>Says which of a writer's HTML tags and attributes will be dropped, and looks at the links among them.</summary>
internal static class RawHtmlCheck
{
    public static void Check(Reading r, int start, int end)
    {
        foreach (var piece in RawTags.Of(r.Body[start..end]))
        {
            if (piece.Name is not { } name || piece.Closes)
            {
                continue;
            }

            var span = new Markdig.Syntax.SourceSpan(start + piece.Start, start + piece.Start + piece.Length - 1);
            if (!RawHtml.IsAllowed(name))
            {
                r.Diagnostics.Warning(Codes.RawElement, r.At(span), $"the HTML element <{name}> is dropped", hint: Nearest.To(name, RawHtml.Names) is { } known ? $"did you mean <{known}>?" : "write it in markdown");
                continue;
            }

            InspectAttributes(r, piece, span);
        }
    }

    private static void InspectAttributes(Reading r, RawPiece tag, Markdig.Syntax.SourceSpan span)
    {
        foreach (var (attribute, value) in tag.Attributes)
        {
            if (!RawHtml.IsAllowed(tag.Name!, attribute))
            {
                r.Diagnostics.Warning(Codes.RawAttribute, r.At(span), $"the attribute '{attribute}' of <{tag.Name}> is dropped");
            }
            else if (attribute == "href")
            {
                Inspection.InspectTarget(r, value, span);
            }
        }
    }
}
