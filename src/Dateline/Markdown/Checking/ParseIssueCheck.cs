using Dateline.Diagnostics;
using Dateline.Markdown.Parsing;
using Dateline.Markdown.Parsing.Blocks;

namespace Dateline.Markdown.Checking;

/// <summary>Reports what the parser found, and declarations that the text does not use and readers would not see.</summary>
internal static class ParseIssueCheck
{
    public static void Check(BodyCheckState state, Declarations declared)
    {
        // With more footnotes than any real text has, finding the nearest would take too long.
        var notes = declared.Footnotes.Values.Select(note => note.Label).Take(100).ToArray();
        var labels = declared.Links.Values.Select(link => link.Label).Take(100).ToArray();
        foreach (var (number, issue) in declared.Issues.Index())
        {
            var where = state.At(issue.At, issue.Length);

            // The text is searched for a broken definition only as often as there are messages.
            var body = number <= DiagnosticLimit.MostOfAKind ? state.Body : "";
            state.Diagnostics.Add(
                issue.Kind >= ParseIssueKind.UnknownReference ? LinkIssues.Describe(issue, where, labels, body)
                    : Describe(issue, where, notes));
        }

        MarkUsedByFootnotes(declared);
        foreach (var note in declared.Footnotes.Values.Where(note => !note.IsUsed))
        {
            state.Diagnostics.Warning(
                Codes.UnusedFootnote,
                state.At(note.Span.Start, note.Label.Length + 3),
                $"nothing in the text refers to the footnote '{note.Label}', so it is not shown");
        }

        // [//]: # (words) is how some write a note that readers don't see, and they don't.
        foreach (var link in declared.Links.Values.Where(link => !link.IsUsed && link.Url is not ("" or "#")))
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

    // What is used only in a footnote is shown if the footnote is.
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

    public static Diagnostic ForbiddenEntity(SourceSpan where, string typed) => new(
        Severity.Warning,
        Codes.BadCharacter,
        where,
        $"'{typed}' is a character that is not allowed on a page; readers see \uFFFD instead",
        "",
        "delete it, or write the character that you mean");

    private static Diagnostic LeftMarks(SourceSpan where, string message, string expected, char mark) => new(
        Severity.Warning, Codes.LeftMarks, where, message, expected, $"write '\\{mark}' for a sign that readers should see");

    // Long, but a table: one row for each kind.
    private static Diagnostic Describe(ParseIssue issue, SourceSpan where, string[] notes) => issue.Kind switch
    {
        ParseIssueKind.TooDeep => new(
            Severity.Error,
            Codes.NestedTooDeep,
            where,
            $"this is nested more than {NestingLimit.MaxDepth} deep; everything deeper is shown as it was typed",
            "",
            "look for a long run of '>', '[', '*' or list markers"),
        ParseIssueKind.OpenComment => new(
            Severity.Error,
            Codes.NeverEnds,
            where,
            "this comment is not closed: there is no '-->' in its paragraph, so readers would see the comment",
            "close it with '-->'"),
        ParseIssueKind.ForbiddenEntity => ForbiddenEntity(where, issue.About),
        ParseIssueKind.UnknownFootnote => new(
            Severity.Warning,
            Codes.UndefinedFootnote,
            where,
            $"there is no footnote '{issue.About}'",
            $"expected a line '[^{issue.About}]: ...'",
            Nearest.Hint(issue.About, notes)),
        ParseIssueKind.DeclaredTwice => new(
            Severity.Warning,
            Codes.UnusedDeclaration,
            where,
            $"'{issue.About}:' is defined twice; only the first one counts, so readers don't see this line",
            "",
            "give it another name"),
        ParseIssueKind.LongRow => new(
            Severity.Warning,
            Codes.LongRow,
            where,
            $"this row has {issue.About}; readers don't see the additional cells",
            "",
            "add a column to the header, or write \\| for a bar that is part of the text"),
        ParseIssueKind.LineBelowTable => new(
            Severity.Warning,
            Codes.LineBelowTable,
            where,
            "this line is shown as a row of the table above",
            "expected an empty line between the table and the text below it"),
        ParseIssueKind.OpenMarks => LeftMarks(
            where,
            $"readers see '{issue.About}': it opens something that nothing in this paragraph closes",
            issue.About[0] == '_'
                ? $"expected '{issue.About}' after the last word, without a blank before it or a letter behind it"
                : $"expected '{issue.About}' after the last word, without a blank before it",
            issue.About[0]),
        ParseIssueKind.ClosingMarks => LeftMarks(
            where,
            $"readers see '{issue.About}': it closes something that nothing in this paragraph opens",
            $"expected '{issue.About}' before the first word, without a blank after it",
            issue.About[0]),
        ParseIssueKind.SwallowedMarks => LeftMarks(
            where, $"readers don't see the stars of '{issue.About}': they stress what is between them", "", issue.About[0]),
        ParseIssueKind.SeparateMarks => LeftMarks(
            where,
            $"readers see '{issue.About}': blanks are on both sides, so it opens and closes nothing",
            $"expected '{issue.About}words{issue.About}'",
            issue.About[0]),
        _ => new(
            Severity.Warning,
            Codes.UnevenTable,
            where,
            $"this is not a table: its lines have different numbers of columns ({issue.About})",
            "expected the same number in both"),
    };
}
