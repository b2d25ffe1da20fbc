using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Checking;

/// <summary>Says what parsing had to issue on, and what a text declares that nothing in it uses: readers would never see it.</summary>
internal static class ParseIssueCheck
{
    public static void Check(BodyCheckState state, Declarations declared)
    {
        // For more notes than a text has, looking for the nearest takes too long.
        var notes = declared.Footnotes.Values.Select(note => note.Label).Take(100).ToArray();
        foreach (var issue in declared.Issues)
        {
            Report(state, issue, notes);
        }

        MarkUsedByFootnotes(declared);
        foreach (var note in declared.Footnotes.Values.Where(note => !note.IsUsed))
        {
            state.Diagnostics.Warning(
                Codes.UnusedFootnote,
                state.At(note.Span.Start, note.Label.Length + 3),
                $"nothing in the text refers to the footnote '{note.Label}', so it is not shown");
        }

        foreach (var link in declared.Links.Values.Where(link => !link.IsUsed))
        {
            state.Diagnostics.Warning(
                Codes.UnusedDeclaration,
                state.At(link.At, link.Length),
                $"this line defines the link '{link.Label}', but the text does not use it, so readers don't see the line",
                $"expected a link '[{link.Label}]'",
                "put a backslash before the first bracket if readers should see the line");
        }

        foreach (var abbreviation in declared.Abbreviations.All.Where(abbreviation => !abbreviation.IsUsed))
        {
            state.Diagnostics.Warning(
                Codes.UnusedDeclaration,
                state.At(abbreviation.At, abbreviation.Length),
                $"this line explains '{abbreviation.Label}', but the text does not contain it, so readers don't see the line",
                "",
                "put a backslash before the star if readers should see the line");
        }
    }

    // What only a note uses is shown when the note is.
    private static void MarkUsedByFootnotes(Declarations declared)
    {
        var next = new Stack<IDeclaration>(declared.Footnotes.Values.Where(note => note.IsUsed));
        while (next.TryPop(out var used))
        {
            used.IsUsed = true;
            foreach (var more in (used as Footnote)?.Uses.Where(more => !more.IsUsed) ?? [])
            {
                next.Push(more);
            }
        }
    }

    public static void ForbiddenEntity(BodyCheckState state, int at, string typed) =>
        state.Diagnostics.Warning(
            Codes.BadCharacter,
            state.At(at, typed.Length),
            $"'{typed}' is a character that is not allowed on a page; readers see \uFFFD instead",
            "",
            "delete it, or write the character that you mean");

    private static void Report(BodyCheckState state, ParseIssue issue, string[] notes)
    {
        var where = state.At(issue.At, issue.Length);
        switch (issue.Kind)
        {
            case ParseIssueKind.TooDeep:
                state.Diagnostics.Error(
                    Codes.NestedTooDeep,
                    where,
                    $"this is nested more than {NestingLimit.MaxDepth} deep; everything deeper is shown as it was typed",
                    "",
                    "look for a long run of '>', '[', '*' or list markers");
                break;
            case ParseIssueKind.OpenComment:
                state.Diagnostics.Error(
                    Codes.NeverEnds,
                    where,
                    "this comment is not closed: there is no '-->' in its paragraph, so readers would see the comment",
                    "close it with '-->'");
                break;
            case ParseIssueKind.ForbiddenEntity:
                ForbiddenEntity(state, issue.At, issue.About);
                break;
            case ParseIssueKind.UnknownFootnote:
                state.Diagnostics.Warning(
                    Codes.UndefinedFootnote,
                    where,
                    $"there is no footnote '{issue.About}'",
                    $"expected a line '[^{issue.About}]: ...'",
                    Nearest.Hint(issue.About, notes));
                break;
            case ParseIssueKind.DeclaredTwice:
                state.Diagnostics.Warning(
                    Codes.UnusedDeclaration,
                    where,
                    $"'{issue.About}:' is defined twice; only the first one counts, so readers don't see this line",
                    "",
                    "give it another name");
                break;
            case ParseIssueKind.LongRow:
                state.Diagnostics.Warning(
                    Codes.LongRow,
                    where,
                    $"this row has {issue.About}; readers don't see the additional cells",
                    "",
                    "add a column to the header, or write \\| for a bar that is part of the text");
                break;
            case ParseIssueKind.LineBelowTable:
                state.Diagnostics.Warning(
                    Codes.LineBelowTable,
                    where,
                    "this line is shown as a row of the table above",
                    "expected an empty line between the table and the text below it");
                break;
            default:
                state.Diagnostics.Warning(
                    Codes.UnevenTable,
                    where,
                    $"this is not a table: its lines have different numbers of columns ({issue.About})",
                    "expected the same number in both");
                break;
        }
    }
}
