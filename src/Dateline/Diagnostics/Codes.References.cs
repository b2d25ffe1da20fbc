namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: what one document says of another.</summary>
internal static partial class Codes
{
    public static readonly Code UnknownSection = new("DL0301", "The section is not declared in site.yml.");

    public static readonly Code UnknownAuthor = new("DL0302", "There is no such file in authors/. An outside byline is written as a name, with a space in it.");

    public static readonly Code UnknownBackground = new("DL0303", "There is no such explainer in backgrounds/.");

    public static readonly Code UnknownEdition = new("DL0304", "The explainer has no edition of that date.");

    public static readonly Code BackgroundTooYoung = new("DL0305", "The story is older than the explainer's first edition, so readers see a background that did not exist when the story was written.");

    public static readonly Code UnknownArticle = new("DL0306", "There is no such article. Articles are named by the path of their file.");

    public static readonly Code NewerRelated = new("DL0307", "Related articles look back only: a story may point to older ones, never to younger ones, so that an old page never changes because something new was written.");

    public static readonly Code BrokenLink = new("DL0308", "A link inside the site leads nowhere. Links to other documents are written as relative paths to their .md files.");

    public static readonly Code HiddenLink = new("DL0309", "A document names another that is not public now (a draft, embargoed, withdrawn or expired). A link is shown as its words alone; in lists the other is left out.");

    public static readonly Code MissingMedia = new("DL0310", "A picture or file is not where the document says.");

    public static readonly Code AddressTaken = new("DL0311", "Two documents claim one address. Change the slug of the younger one; the older one's readers have links to it.");

    public static readonly Code DuplicateId = new("DL0312", "Two files declare one id. Ids compare without case.");

    public static readonly Code EmptyNewsroom = new("DL0313", "There is no public article, so the site has a front page and little more.");

    public static readonly Code UnknownLanguage = new("DL0314", "The theme has no words for this language in theme/strings/, so the site's own language is used for dates and labels.");

    public static readonly Code WrongTranslation = new("DL0315", "Translations are the same story in other languages, so a story is none of itself, nor of one in its own language.");

    public static readonly Code AuthorByName = new("DL0316", "An author who has a file in authors/ is named by the name of that file, so that a change of name changes one file. The byline links to the author all the same.");
}
