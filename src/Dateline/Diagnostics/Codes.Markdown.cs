namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: the text itself.</summary>
internal static partial class Codes
{
    public static readonly Code RawElement = new("DL0401", "The text has an HTML element that is not among the few that writers may use (abbr, cite, details, mark, small, time and the like). The tag is dropped, its text stays; a script, style or frame is dropped whole.");

    public static readonly Code RawAttribute = new("DL0402", "An HTML attribute that may not be used here is dropped: handlers of events, styles, classes and ids are the theme's.");

    public static readonly Code UnknownContainer = new("DL0403", "A line of colons opens a container that has no name or one that is not known. The known ones are pullquote, factbox and embed. The text is shown without a box.");

    public static readonly Code UnclosedContainer = new("DL0404", "A container is not closed, so it holds everything to the end of the text. Close it with a line of as many colons as it was opened with.");

    public static readonly Code EmbedAddress = new("DL0405", "An embed shows what stands elsewhere on the web, so it needs the whole address behind its name: '::: embed https://example.org/page'.");

    public static readonly Code UndefinedFootnote = new("DL0406", "The text calls a footnote that is not there. Each needs a line of its own: '[^1]: What the note says.'");

    public static readonly Code UnusedFootnote = new("DL0407", "A footnote is written but the text never calls it, so readers don't see it.");

    public static readonly Code HeadlineInBody = new("DL0408", "A heading with a single # is the headline's level, and the headline is the title in the front matter. It is shown one level lower; write ##.");

    public static readonly Code EmptyLink = new("DL0409", "A link has no words to click on, or no address to lead to.");

    public static readonly Code UnsafeLink = new("DL0410", "A link's address is of a kind that is never printed: only http, https, mailto, tel, sms and geo are. Its words are shown without the link.");

    public static readonly Code NestedTooDeep = new("DL0411", "Quotations, lists or brackets are nested deeper than anything that could be shown. The words are printed as plain paragraphs.");

    public static readonly Code UnknownAnchor = new("DL0412", "A link leads to a heading of the same text that is not there. A heading's address is its words in lower case with hyphens between.");
}
