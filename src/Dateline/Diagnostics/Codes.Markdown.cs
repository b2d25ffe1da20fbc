namespace Dateline.Diagnostics;

/// <summary>The codes of all diagnostics. This part: the body of a document.</summary>
internal static partial class Codes
{
    public static readonly Code RawElement = new(
        "DL0401",
        "The text has an HTML element that is not one of the few that writers may use (abbr, cite, details, mark, small, time and "
            + "others). The tag is removed and its text stays. Only the contents of a script, a style and the like are left out; that has "
            + "a separate message (DL0414).");

    public static readonly Code RawAttribute = new(
        "DL0402", "An HTML attribute that is not allowed is removed. Event handlers, styles, classes and ids belong to the theme.");

    public static readonly Code UnknownContainer = new(
        "DL0403",
        "A line of colons opens a box that has no name or an unknown one. The boxes are pullquote, factbox and embed. The text is shown "
            + "without a box.");

    public static readonly Code UnclosedContainer = new(
        "DL0404",
        "A box is not closed, so it contains everything to the end of the text. Close it with a line of as many colons as you opened it "
            + "with.");

    public static readonly Code EmbedAddress = new(
        "DL0405",
        "An embed shows content from elsewhere on the web, so it needs the full URL after its name: '::: embed https://example.org/page'.");

    public static readonly Code UndefinedFootnote = new(
        "DL0406",
        "The text refers to a footnote that does not exist. Each footnote needs a line of its own: '[^1]: The text of the note.'");

    public static readonly Code UnusedFootnote = new(
        "DL0407", "A footnote is written, but the text never refers to it, so readers don't see it.");

    public static readonly Code HeadlineInBody = new(
        "DL0408",
        "A heading with a single # has the level of the headline, and the headline is the title in the front matter. The heading is shown "
            + "one level lower; write ##.");

    public static readonly Code EmptyLink = new("DL0409", "A link has no words to click on, or no address.");

    public static readonly Code UnsafeLink = new(
        "DL0410",
        "A link has an address of a kind that is not allowed. Allowed are http, https, mailto, tel, sms and geo. The words are shown "
            + "without the link.");

    public static readonly Code NestedTooDeep = new(
        "DL0411",
        "Quotations, lists, boxes, emphasis or HTML elements are nested more than 64 deep. What is deeper is shown as it was typed; the "
            + "rest of the text is not affected.");

    public static readonly Code NeverEnds = new(
        "DL0413",
        "A comment, code, a figure or an HTML element begins and never ends, so it would contain everything that follows. Close it where "
            + "it should end.");

    public static readonly Code LeftOut = new(
        "DL0414",
        "A part of the text is left out: what is between '<?' and '?>', '<![CDATA[' and ']]>', '<!' and '>', or inside a script or a "
            + "style. To leave out a note on purpose, write it between <!-- and -->.");

    public static readonly Code UnusedDeclaration = new(
        "DL0415",
        "A line defines the address of a link or the meaning of an abbreviation, but the text does not use it, or an earlier line defines "
            + "the same. Readers don't see such a line.");

    public static readonly Code LostCaption = new(
        "DL0416",
        "A picture's caption and credit are shown only when its paragraph has nothing but pictures. There is no room for them next to "
            + "words.");

    public static readonly Code LongRow = new(
        "DL0417",
        "A row of a table has more cells than the table's header. There is no column for the additional cells, so readers don't see them.");

    public static readonly Code LineBelowTable = new(
        "DL0418", "A line of text directly below a table becomes a row of it. An empty line ends the table.");

    public static readonly Code UnevenTable = new(
        "DL0419",
        "The line of hyphens below a table's header must have as many columns as the header. If it has fewer or more, there is no table, "
            + "and readers see the lines as they were typed.");

    public static readonly Code BadCharacter = new(
        "DL0420",
        "The text has a control character or another character that HTML or XML does not allow. It usually comes from copying text from "
            + "another program. Readers see \uFFFD instead.");

    public static readonly Code CodeTitle = new(
        "DL0421", "After the opening fence of a code block comes the name of a language, one word. Anything after that is not shown.");

    public static readonly Code OpenElement = new(
        "DL0422", "An HTML element begins in a paragraph and is not closed there, so it contains the rest of the paragraph.");

    public static readonly Code LeftMarks = new(
        "DL0423",
        "Two stars, underscores or tildes make words strong or strike them out only as a pair in one paragraph, with no blank between the "
            + "marks and the words. Readers see marks without a partner.");

    public static readonly Code UndefinedReference = new(
        "DL0424",
        "A link names the line that says where it leads, '[words][1]', but there is no such line. Readers see the brackets.");

    public static readonly Code UnreadLink = new(
        "DL0425",
        "Brackets look like a link but are none, because of a blank, a missing parenthesis or the wrong order. Readers see them as they "
            + "were typed.");

    public static readonly Code LeftMarkup = new(
        "DL0426",
        "The text has markup of another program or of another kind of markdown, which means nothing here. Readers see it as it was typed.");

    public static readonly Code MarkupInPlainText = new(
        "DL0427",
        "A headline, lede, caption, correction or the title of a box is plain text. Readers see markdown and HTML in it as they were "
            + "typed.");

    public static readonly Code UnintendedBlock = new(
        "DL0428",
        "Lines that look like prose are shown as something else: as code, because blanks stand before them, or as a heading, because a "
            + "line of hyphens stands directly below them.");

    public static readonly Code UnknownAnchor = new(
        "DL0412",
        "A link leads to a heading of the same text that does not exist. A heading's address is its words in lower case with hyphens "
            + "between them.");

    public static readonly Code PictureWidth = new(
        "DL0440", "The word in braces behind a picture is its width, {wide}, {full} or {small}, where a picture can have it, or {chart}.");

    public static readonly Code EmbedPage = new(
        "DL0441", "An embed of a site that Dateline knows has the address of a page with a film, a post, a map, a chart or a sound.");

    public static readonly Code EmbedScheme = new("DL0442", "The address of an embed that readers can load begins with https.");

    public static readonly Code EmbedPlayer = new(
        "DL0443", "An embed has the address of a player that Dateline does not know, so readers would get the bare player.");

    public static readonly Code EmbedPoster = new("DL0444", "An embedded film has a picture, which readers see until they load it.");

    public static readonly Code EmptyGallery = new("DL0445", "A gallery has pictures, and another box has words.");

    public static readonly Code AddressesInLine = new("DL0446", "An address that is to be a card is alone in its line.");
}
