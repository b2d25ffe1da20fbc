using Dateline.Markdown.Checking;

namespace Dateline.Markdown.Parsing;

/// <summary>What parsing has to issue on. What each means to a writer is said by <see cref="ParseIssueCheck"/>.</summary>
internal enum ParseIssueKind
{
    /// <summary>Something is nested deeper than the limit, and what is deeper stays as it was typed.</summary>
    TooDeep,

    /// <summary>A comment starts among the words of a paragraph and does not end there.</summary>
    OpenComment,

    /// <summary>An entity stands for a character that no page may have.</summary>
    ForbiddenEntity,

    /// <summary>A footnote is called that is not there.</summary>
    UnknownFootnote,

    /// <summary>A name is declared a second time, and only the first counts.</summary>
    DeclaredTwice,

    /// <summary>A row of a table has more cells than its head.</summary>
    LongRow,

    /// <summary>A line directly below a table became its last row.</summary>
    LineBelowTable,

    /// <summary>What looks like a table has another number of columns in its second line than in its first.</summary>
    UnevenTable,
}

/// <summary>One issue, where it is in the text, and the words that it is about.</summary>
internal readonly record struct ParseIssue(ParseIssueKind Kind, int At, int Length, string About = "");
