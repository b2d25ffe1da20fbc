namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: what only <c>dateline check</c> looks for.</summary>
internal static partial class Codes
{
    public static readonly Code DeadLink = new(
        "DL0601",
        "A finished page has a link to an address of this site that the site does not have, or one that leaves the site's base path out.");

    public static readonly Code DeadAnchor = new(
        "DL0602",
        "A link leads to a place within a page, and the page has no such place: its heading was reworded, or the words behind the # are "
            + "misspelt.");

    public static readonly Code OwnAddress = new(
        "DL0603",
        "A text links to its own site by the full address. Such a link breaks when the site moves and nobody is told when the page is "
            + "gone; a link by the path of the file is looked after.");

    public static readonly Code MissingCredit = new(
        "DL0604", "A picture does not say who made it. Most licences ask for that, and readers may want to know.");

    public static readonly Code OrphanedMedia = new(
        "DL0605", "No text names this file of media/, not even a draft, so it never reaches the site.");

    public static readonly Code NoSectionFront = new(
        "DL0606",
        "Stories are filed under a section whose page no menu and no other section's page leads to, so readers can't find it from the "
            + "front page.");

    public static readonly Code LongHeadline = new(
        "DL0607",
        "A headline is longer than the site wants it: it is cut off in search results and on telephones. The limit is 'limits: "
            + "{headline: 110}' in site.yml.");

    public static readonly Code RepeatedLede = new(
        "DL0608", "The standfirst says what the first paragraph says again, word for word, so readers read it twice.");

    public static readonly Code NearTopics = new(
        "DL0609",
        "One topic is written in two ways, which differ in case, in a mark or in a letter. If the names differ by more than case, each "
            + "has a page with half of the stories.");

    public static readonly Code NearName = new(
        "DL0610",
        "A person's name in a text is almost, but not quite, the name of a topic whose kind is person: an accent is missing, or a letter.");

    public static readonly Code OldBackground = new(
        "DL0611",
        "A new story shows an explainer that nobody has touched for long. The limit is 'limits: {background: 365}' in site.yml, in days.");

    public static readonly Code ReviewDue = new(
        "DL0612",
        "An explainer's day of review is past or near, and published stories show it. How early this is told is 'limits: {review: 14}' "
            + "in site.yml, in days.");

    public static readonly Code DeadAlias = new(
        "DL0613",
        "A former address of a text leads nowhere, since the text itself is not public: readers who kept the old link find nothing.");

    public static readonly Code Untidy = new(
        "DL0614",
        "The front matter has blanks at the ends of lines, or a timeline or corrections that are not in the order of their dates. "
            + "Readers see no difference; colleagues do. 'check --fix' tidies it.");

    public static readonly Code DeadWebLink = new(
        "DL0615",
        "A page elsewhere on the web that a text links to is gone, or its server answers with an error. Only 'check --external' asks.");

    public static readonly Code NoNetwork = new(
        "DL0616", "No server at all could be reached, so nothing is known of the links that lead out of the site.");
}
