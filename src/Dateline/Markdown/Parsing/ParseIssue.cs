using Dateline.Markdown.Checking;

namespace Dateline.Markdown.Parsing;

/// <summary>What the parser found to report. <see cref="ParseIssueCheck"/> has the messages.</summary>
internal enum ParseIssueKind
{
    /// <summary>Something exceeds the nesting limit, and what is deeper is plain text.</summary>
    TooDeep,

    /// <summary>A comment starts in a paragraph and does not end in it.</summary>
    OpenComment,

    /// <summary>An entity is for a forbidden character.</summary>
    ForbiddenEntity,

    /// <summary>A footnote reference has no footnote.</summary>
    UnknownFootnote,

    /// <summary>A label is declared a second time. Only the first declaration counts.</summary>
    DeclaredTwice,

    /// <summary>A table row has more cells than the header.</summary>
    LongRow,

    /// <summary>A line directly below a table became its last row.</summary>
    LineBelowTable,

    /// <summary>The line of hyphens below what looks like a table's header has a different number of columns.</summary>
    UnevenTable,

    /// <summary>Stars, underscores or tildes open what nothing closes.</summary>
    OpenMarks,

    /// <summary>Stars or tildes close what nothing opened.</summary>
    ClosingMarks,

    /// <summary>Stars or tildes stand between gaps, so they neither open nor close.</summary>
    SeparateMarks,

    /// <summary>Stars within two words are emphasis, which takes them away.</summary>
    SwallowedMarks,

    /// <summary>A link names a definition that does not exist.</summary>
    UnknownReference,

    /// <summary>The parentheses of a link contain a blank, or something else that no address has.</summary>
    BlankInLink,

    /// <summary>The parentheses of a link don't end.</summary>
    OpenLink,

    /// <summary>A blank is between a link's words and its address.</summary>
    SplitLink,

    /// <summary>A link's words are in the parentheses and its address in the brackets.</summary>
    ReversedLink,

    /// <summary>Words and address of a link are put together as in other programs. It is about the right link.</summary>
    OtherLink,

    /// <summary>A bracket before or after a link's words is missing.</summary>
    HalfLink,
}

/// <summary>One issue, its position in the text, and the words it is about.</summary>
internal readonly record struct ParseIssue(ParseIssueKind Kind, int At, int Length, string About = "");
