namespace Dateline.Diagnostics;

/// <summary>The codes of all diagnostics. This part: references between documents, and files in media/.</summary>
internal static partial class Codes
{
    public static readonly Code UnknownSection = new("DL0301", "The section is not declared in site.yml.");

    public static readonly Code UnknownAuthor = new(
        "DL0302", "There is no such file in authors/. For an author from outside, write the full name, with a space in it.");

    public static readonly Code UnknownBackground = new("DL0303", "There is no such explainer in backgrounds/.");

    public static readonly Code UnknownEdition = new("DL0304", "The explainer has no edition of that date.");

    public static readonly Code BackgroundTooYoung = new(
        "DL0305",
        "The story is older than the explainer's first edition, so readers see a background that did not exist when the story was "
            + "written.");

    public static readonly Code UnknownArticle = new("DL0306", "There is no such article. Refer to an article by the path of its file.");

    public static readonly Code RelatedToItself = new("DL0307", "A story lists itself as related. List other stories.");

    public static readonly Code BrokenLink = new(
        "DL0308", "A link inside the site leads nowhere. Link to other documents by the relative paths of their .md files.");

    public static readonly Code HiddenLink = new(
        "DL0309",
        "A document refers to another one that is not public now (a draft, embargoed, withdrawn or expired). A link is shown as plain "
            + "words; lists leave the other document out.");

    public static readonly Code MissingMedia = new("DL0310", "The document refers to a picture or file that does not exist.");

    public static readonly Code AddressTaken = new(
        "DL0311",
        "Two documents have the same address. Change the slug of the newer one, because readers may have links to the older one.");

    public static readonly Code DuplicateId = new("DL0312", "Two files declare the same id. Ids are compared without case.");

    public static readonly Code EmptyNewsroom = new("DL0313", "No article is public, so the site has little more than a front page.");

    public static readonly Code UnknownLanguage = new(
        "DL0314", "The theme has no strings for this language in theme/strings/, so its labels are in the site's own language.");

    public static readonly Code WrongTranslation = new(
        "DL0315",
        "A translation is the same story in another language. A story can't be a translation of itself, or of a story in the same "
            + "language.");

    public static readonly Code AuthorByName = new(
        "DL0316",
        "Refer to an author who has a file in authors/ by the name of the file, so that a change of name changes one file. The byline "
            + "links to the author anyway.");

    public static readonly Code UnpublishedType = new(
        "DL0317",
        "The site publishes pictures, audio, video, documents and data of the types that the writers' guide lists. It publishes no page "
            + "or script from media/, because browsers would run it as the site's own.");

    public static readonly Code WrongContent = new(
        "DL0318",
        "The contents of the file do not match the ending of its name, or the file is damaged. Servers and browsers rely on the ending, "
            + "so they would not show the file, or would treat it as another type.");

    public static readonly Code ActiveDrawing = new(
        "DL0319",
        "An SVG picture is a document that can run scripts and load content from other sites. Dateline publishes an SVG only if it does "
            + "nothing but draw.");

    public static readonly Code PlaceInPicture = new(
        "DL0320",
        "Phones and cameras store the place where a picture or video was taken in the file. Pictures that are published in "
            + "several sizes lose it on the way, but whoever reads the repository could learn where the photographer was, or where a "
            + "source lives. Films and SVG pictures are copied unchanged, so all readers could.");

    public static readonly Code NamesCollide = new(
        "DL0321",
        "Two file names differ only in capital letters, or in how accents are stored. Many disks and some servers treat them as the same "
            + "name, so one of the two files would be shown instead of the other.");

    public static readonly Code ReservedName = new(
        "DL0322",
        "Windows can't store a file or folder with this name, so people who use Windows could not check out the newsroom or the site.");

    public static readonly Code CopyName = new(
        "DL0323",
        "A document has the name that systems and cloud folders give to copies, such as 'flood (1).md' or 'flood copy.md'. It is published "
            + "beside the original.");

    public static readonly Code SameText = new(
        "DL0324",
        "Two files have the same headline and the same text, so readers see everything twice. Authors and topics: two files say the same.");

    public static readonly Code MergedTopics = new(
        "DL0325",
        "Two topics differ only in signs such as + or #, which addresses leave out, so they are one topic with one page.");

    public static readonly Code LostAddress = new(
        "DL0330",
        "The branch removes an address that the site had, so links from other sites, bookmarks and search results lead nowhere. An address "
            + "that was published stays, redirects, or is removed on purpose.");

    public static readonly Code ChangedId = new(
        "DL0331",
        "The id of a published story in feeds changes, so feed readers would show the story as new to everyone who has read it; or a new "
            + "story gets the id of one that is removed, so they would not show it.");

    public static readonly Code RemovedAddress = new(
        "DL0332", "The branch removes addresses on purpose. Reviewers see which; there is nothing to fix.");

    public static readonly Code NeedlessGone = new(
        "DL0333", "A line about a former address in site.yml has no use: the address exists, or the site never had it.");

    public static readonly Code RedirectLoop = new("DL0334", "Redirects lead in a circle, so a browser would never arrive.");

    public static readonly Code ServerRedirect = new(
        "DL0335",
        "A redirect page works in browsers only. Programs that read feeds and pictures need a redirect by the web server, or a file at the "
            + "old address.");

    public static readonly Code RightsEnded = new(
        "DL0370",
        "A published text shows a picture although the newsroom's rights to it have ended. A build warns, because it must not fail by the "
            + "clock; 'dateline check' reports an error (DL0626).");

    public static readonly Code UnknownCrawler = new(
        "DL0371", "robots.txt names a crawler that no company is known to have, so it stops no one; or that of a "
            + "search engine, which stops readers from finding the site. The name is probably misspelt.");

    public static readonly Code CaptionLanguage = new(
        "DL0374",
        "A film has two captions in one language, or captions whose name has no language that there is. Readers choose captions by their "
            + "language.");

    public static readonly Code MissingPart = new(
        "DL0375", "The parts of a series have numbers with a gap between them. Most often a number is misspelt.");

    public static readonly Code NoPictureLibrary = new(
        "DL0350",
        "Pictures are scaled by libvips, a library beside the program. Without it every picture is copied as it is: pages are slow on "
            + "phones, and the pictures keep all that cameras write into them.");

    public static readonly Code PicturesNotKept = new(
        "DL0352",
        "Pictures in their sizes are kept beside the build cache, so that no build encodes them again. The folder can't be written, so "
            + "every build takes as long as the first. The site is the same.");

    public static readonly Code WrongMediaKind = new(
        "DL0360", "A field or a text shows a file of another kind: a film where a picture should be, or a picture where a film should be.");

    public static readonly Code LargeFile = new(
        "DL0361",
        "The file is so large that hosts of repositories refuse it, and every clone of the newsroom gets larger by it for ever. "
            + "Films of some minutes are smaller at a lower quality; longer ones belong on another host.");

    public static readonly Code BadPodcast = new(
        "DL0362",
        "Podcast directories refuse a podcast without a cover, a category and an owner, or with a cover of another size, and players show "
            + "one of two episodes with the same number.");

    public static readonly Code UnknownSeries = new(
        "DL0365", "The story names a series that has no file in series/. The file gives the series its name.");

    public static readonly Code SamePart = new(
        "DL0366", "Two stories of a series have the same part number. The older one comes first.");

    public static readonly Code PaidLead = new(
        "DL0367", "A sponsored story can't lead the front page: readers would take an advertisement for the news of the day.");
}
