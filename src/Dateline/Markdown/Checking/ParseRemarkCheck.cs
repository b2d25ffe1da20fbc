using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Checking;

/// <summary>Says what parsing had to remark on, and what a text declares that nothing in it uses: readers would never see it.</summary>
internal static class ParseRemarkCheck
{
    public static void Check(BodyCheckState r, Declarations declared)
    {
        // For more notes than a text has, looking for the nearest takes too long.
        var notes = declared.Notes.Values.Select(note => note.Label).Take(100).ToArray();
        foreach (var remark in declared.Remarks)
        {
            Report(r, remark, notes);
        }

        UseWhatNotesUse(declared);
        foreach (var note in declared.Notes.Values.Where(note => !note.IsUsed))
        {
            r.Diagnostics.Warning(
                Codes.UnusedFootnote,
                r.At(note.Span.Start, note.Label.Length + 3),
                $"nothing in the text calls the footnote '{note.Label}', so it is not shown");
        }

        foreach (var link in declared.Links.Values.Where(link => !link.IsUsed))
        {
            r.Diagnostics.Warning(
                Codes.UnusedDeclaration,
                r.At(link.At, link.Length),
                $"this line gives '{link.Label}' an address, but no link of the text has that name, so readers don't see the line",
                $"a link '[{link.Label}]'",
                "put a backslash before the first bracket if the line is meant to be read");
        }

        foreach (var abbreviation in declared.Abbreviations.All.Where(abbreviation => !abbreviation.IsUsed))
        {
            r.Diagnostics.Warning(
                Codes.UnusedDeclaration,
                r.At(abbreviation.At, abbreviation.Length),
                $"this line says what '{abbreviation.Label}' stands for, but the text does not have it, so readers don't see the line",
                "",
                "put a backslash before the star if the line is meant to be read");
        }
    }

    // What only a note uses is shown when the note is.
    private static void UseWhatNotesUse(Declarations declared)
    {
        var next = new Stack<IDeclared>(declared.Notes.Values.Where(note => note.IsUsed));
        while (next.TryPop(out var used))
        {
            used.IsUsed = true;
            foreach (var more in (used as Note)?.Uses.Where(more => !more.IsUsed) ?? [])
            {
                next.Push(more);
            }
        }
    }

    public static void BadEntity(BodyCheckState r, int at, string typed) =>
        r.Diagnostics.Warning(
            Codes.BadCharacter,
            r.At(at, typed.Length),
            $"'{typed}' stands for a character that no page may have; readers see \uFFFD",
            "",
            "take it out, or write the character that is meant");

    private static void Report(BodyCheckState r, ParseRemark remark, string[] notes)
    {
        var where = r.At(remark.At, remark.Length);
        switch (remark.Kind)
        {
            case ParseRemarkKind.TooDeep:
                r.Diagnostics.Error(
                    Codes.NestedTooDeep,
                    where,
                    $"this is nested more than {Depth.Most} deep; what is deeper is shown as it was typed",
                    "",
                    "look for a long run of '>', '[', '*' or list marks");
                break;
            case ParseRemarkKind.OpenComment:
                r.Diagnostics.Error(
                    Codes.NeverEnds,
                    where,
                    "what starts with '<!--' never ends: there is no '-->' in its paragraph, so readers would see it",
                    "close it with '-->'");
                break;
            case ParseRemarkKind.BadEntity:
                BadEntity(r, remark.At, remark.About);
                break;
            case ParseRemarkKind.UnknownNote:
                r.Diagnostics.Warning(
                    Codes.UndefinedFootnote,
                    where,
                    $"there is no footnote '{remark.About}'",
                    $"a line '[^{remark.About}]: ...'",
                    Nearest.Hint(remark.About, notes));
                break;
            case ParseRemarkKind.DeclaredTwice:
                r.Diagnostics.Warning(
                    Codes.UnusedDeclaration,
                    where,
                    $"'{remark.About}:' is there a second time; only the first counts, so readers don't see this line",
                    "",
                    "give it a name of its own");
                break;
            case ParseRemarkKind.LongRow:
                r.Diagnostics.Warning(
                    Codes.LongRow,
                    where,
                    $"this row has {remark.About}; readers don't see the cells beyond",
                    "",
                    "add a column to the head, or write \\| for a bar that is no border");
                break;
            case ParseRemarkKind.LineBelowTable:
                r.Diagnostics.Warning(
                    Codes.LineBelowTable,
                    where,
                    "this line is shown as a row of the table above",
                    "an empty line between the table and the text below it");
                break;
            default:
                r.Diagnostics.Warning(
                    Codes.UnevenTable,
                    where,
                    $"this is no table: the line of hyphens has {remark.About}",
                    "as many columns in both lines");
                break;
        }
    }
}
