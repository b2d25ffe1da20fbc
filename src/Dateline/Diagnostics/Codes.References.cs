namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: what one document says of another.</summary>
internal static partial class Codes
{
    public static readonly Code UnknownSection = new("DL0301", "The section is not declared in site.yml.");

    public static readonly Code UnknownAuthor = new(
        "DL0302", "There is no such file in authors/. An outside byline is written as a name, with a space in it.");

    public static readonly Code UnknownBackground = new("DL0303", "There is no such explainer in backgrounds/.");

    public static readonly Code UnknownEdition = new("DL0304", "The explainer has no edition of that date.");

    public static readonly Code BackgroundTooYoung = new(
        "DL0305",
        "The story is older than the explainer's first edition, so readers see a background that did not exist when the story was "
            + "written.");

    public static readonly Code UnknownArticle = new("DL0306", "There is no such article. Articles are named by the path of their file.");

    public static readonly Code NewerRelated = new(
        "DL0307",
        "Related articles look back only: a story may point to older ones, never to younger ones, so that an old page never changes "
            + "because something new was written.");

    public static readonly Code BrokenLink = new(
        "DL0308", "A link inside the site leads nowhere. Links to other documents are written as relative paths to their .md files.");

    public static readonly Code HiddenLink = new(
        "DL0309",
        "A document names another that is not public now (a draft, embargoed, withdrawn or expired). A link is shown as its words alone; "
            + "in lists the other is left out.");

    public static readonly Code MissingMedia = new("DL0310", "A picture or file is not where the document says.");

    public static readonly Code AddressTaken = new(
        "DL0311", "Two documents claim one address. Change the slug of the younger one; the older one's readers have links to it.");

    public static readonly Code DuplicateId = new("DL0312", "Two files declare one id. Ids compare without case.");

    public static readonly Code EmptyNewsroom = new("DL0313", "There is no public article, so the site has a front page and little more.");

    public static readonly Code UnknownLanguage = new(
        "DL0314", "The theme has no words for this language in theme/strings/, so the site's own language is used for dates and labels.");

    public static readonly Code WrongTranslation = new(
        "DL0315", "Translations are the same story in other languages, so a story is none of itself, nor of one in its own language.");

    public static readonly Code AuthorByName = new(
        "DL0316",
        "An author who has a file in authors/ is named by the name of that file, so that a change of name changes one file. The byline "
            + "links to the author all the same.");

    public static readonly Code UnpublishedType = new(
        "DL0317",
        "The site publishes pictures, sound, films, documents and data of the types that the writers' guide lists. Browsers would run "
            + "any page or script in media/ as the site's own, so none is published.");

    public static readonly Code WrongContent = new(
        "DL0318",
        "Servers and browsers go by the ending of a file's name. A file whose bytes are something else, or damaged, would not be shown, "
            + "or be taken for something else.");

    public static readonly Code ActiveDrawing = new(
        "DL0319",
        "An SVG picture is a document that can run scripts and load things from elsewhere. Only what draws is published, and nothing "
            + "that browsers could run.");

    public static readonly Code PlaceInPicture = new(
        "DL0320",
        "Telephones and cameras write into pictures and films where they were taken. Published files are copied as they are, so readers "
            + "would learn where the photographer stood, or where a source lives.");

    public static readonly Code NamesCollide = new(
        "DL0321",
        "Two names of files differ only in capital letters, or in how accents are stored. Many disks and some servers take them for one, "
            + "so one of the two files would be shown in place of the other.");

    public static readonly Code ReservedName = new(
        "DL0322",
        "Windows can't store a file or folder of this name, so colleagues on Windows could not check the newsroom or the site out.");
}
