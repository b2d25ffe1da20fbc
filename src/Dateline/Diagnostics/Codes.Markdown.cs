namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: the text itself.</summary>
internal static partial class Codes
{
    public static readonly Code RawElement = new(
        "DL0401",
        "The text has an HTML element that is not among the few that writers may use (abbr, cite, details, mark, small, time and the "
            + "like). The tag is dropped and its text stays; only what is between a script, a style or the like and its end is left out, "
            + "with a message of its own (DL0414).");

    public static readonly Code RawAttribute = new(
        "DL0402", "An HTML attribute that may not be used here is dropped: handlers of events, styles, classes and ids are the theme's.");

    public static readonly Code UnknownContainer = new(
        "DL0403",
        "A line of colons opens a container that has no name or one that is not known. The known ones are pullquote, factbox and embed. "
            + "The text is shown without a box.");

    public static readonly Code UnclosedContainer = new(
        "DL0404",
        "A container is not closed, so it holds everything to the end of the text. Close it with a line of as many colons as it was "
            + "opened with.");

    public static readonly Code EmbedAddress = new(
        "DL0405",
        "An embed shows what stands elsewhere on the web, so it needs the whole address behind its name: '::: embed "
            + "https://example.org/page'.");

    public static readonly Code UndefinedFootnote = new(
        "DL0406", "The text calls a footnote that is not there. Each needs a line of its own: '[^1]: What the note says.'");

    public static readonly Code UnusedFootnote = new(
        "DL0407", "A footnote is written but the text never calls it, so readers don't see it.");

    public static readonly Code HeadlineInBody = new(
        "DL0408",
        "A heading with a single # is the headline's level, and the headline is the title in the front matter. It is shown one level "
            + "lower; write ##.");

    public static readonly Code EmptyLink = new("DL0409", "A link has no words to click on, or no address to lead to.");

    public static readonly Code UnsafeLink = new(
        "DL0410",
        "A link's address is of a kind that is never printed: only http, https, mailto, tel, sms and geo are. Its words are shown "
            + "without the link.");

    public static readonly Code NestedTooDeep = new(
        "DL0411",
        "Quotations, lists, boxes, stars or HTML elements stand in each other deeper than 64. What is deeper is shown as it was typed; "
            + "the rest of the text is not touched.");

    public static readonly Code NeverEnds = new(
        "DL0413",
        "A comment, code, a figure or an HTML element begins and never ends, so it would take everything that follows. Close it where it "
            + "should end.");

    public static readonly Code LeftOut = new(
        "DL0414",
        "A piece of the text is left out: what stands between '<?' and '?>', '<![CDATA[' and ']]>', '<!' and '>', or inside a script or "
            + "a style. Only notes in <!-- and --> are meant to be left out.");

    public static readonly Code UnusedDeclaration = new(
        "DL0415",
        "A line says where a link leads or what an abbreviation means, but nothing in the text uses it, or the same is said above. "
            + "Readers don't see such a line.");

    public static readonly Code LostCaption = new(
        "DL0416",
        "A picture has its caption and credit shown only when its paragraph has nothing but pictures. Beside words it has no room for "
            + "them.");

    public static readonly Code LongRow = new(
        "DL0417", "A row of a table has more cells than the head of the table. There is no column for them, so readers don't see them.");

    public static readonly Code LineBelowTable = new(
        "DL0418", "A line of text directly below a table is a row of it. An empty line ends the table.");

    public static readonly Code UnevenTable = new(
        "DL0419",
        "The line of hyphens below the head of a table needs as many columns as the head. With fewer or more there is no table, and "
            + "readers see the lines as they were typed.");

    public static readonly Code BadCharacter = new(
        "DL0420",
        "The text has a control character or another one that HTML or XML forbids. It comes from copying out of other programs; readers "
            + "see \uFFFD in its place.");

    public static readonly Code CodeTitle = new(
        "DL0421", "Behind the fence of a block of code stands the name of a language, one word. What follows it is not shown.");

    public static readonly Code OpenElement = new(
        "DL0422", "An HTML element begins among the words of a paragraph and is not closed there, so it holds the rest of the paragraph.");

    public static readonly Code UnknownAnchor = new(
        "DL0412",
        "A link leads to a heading of the same text that is not there. A heading's address is its words in lower case with hyphens "
            + "between.");
}
