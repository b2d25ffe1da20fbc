namespace Dateline.Diagnostics;

/// <summary>The codes of all diagnostics. This part: what only <c>dateline check</c> reports.</summary>
internal static partial class Codes
{
    public static readonly Code DeadLink = new(
        "DL0601", "A rendered page has a link to an address that the site does not have, or a link without the site's base path.");

    public static readonly Code DeadAnchor = new(
        "DL0602",
        "A link leads to a heading of a page, but the page has no such heading. It may have been reworded, or the words after the # are "
            + "misspelt.");

    public static readonly Code OwnAddress = new(
        "DL0603",
        "A text links to its own site by the full URL. Such a link breaks when the site moves. Link to the path of the file instead; "
            + "Dateline checks those links.");

    public static readonly Code MissingCredit = new(
        "DL0604", "A picture has no credit. Most licences require one, and readers may want to know who made the picture.");

    public static readonly Code OrphanedMedia = new(
        "DL0605", "No text uses this file of media/, not even a draft, so it is not published.");

    public static readonly Code NoSectionFront = new(
        "DL0606",
        "A section has stories, but no menu and no other section's page links to its page. Readers can't reach it from the front page.");

    public static readonly Code LongHeadline = new(
        "DL0607",
        "The headline is longer than the site's limit. Search results and phones cut long headlines off. Set the limit in site.yml: "
            + "'limits: {headline: 110}'.");

    public static readonly Code RepeatedLede = new(
        "DL0608", "The lede and the first paragraph are the same, word for word, so readers read them twice.");

    public static readonly Code NearTopics = new(
        "DL0609",
        "One topic is spelled in two ways that differ in case, in a mark or in a letter. If they differ in more than case, each spelling "
            + "has its own page with only some of the stories.");

    public static readonly Code NearName = new(
        "DL0610", "A name in a text is almost the name of a topic of the kind person: an accent or a letter is different.");

    public static readonly Code OldBackground = new(
        "DL0611",
        "A new story shows an explainer that has not been updated for a long time. Set the limit, in days, in site.yml: 'limits: "
            + "{background: 365}'.");

    public static readonly Code ReviewDue = new(
        "DL0612",
        "An explainer that published stories show is due for review, or will be soon. Set how many days before the date the warning "
            + "appears in site.yml: 'limits: {review: 14}'.");

    public static readonly Code DeadAlias = new(
        "DL0613",
        "An alias, a former address of a text, leads nowhere because the text is not public. Readers who kept the old link don't find "
            + "anything.");

    public static readonly Code Untidy = new(
        "DL0614",
        "The front matter has spaces at the ends of lines, or a timeline or corrections that are not sorted by date. Readers see no "
            + "difference, but colleagues do. 'check --fix' tidies it.");

    public static readonly Code DeadWebLink = new(
        "DL0615",
        "A text links to a page on the web that is gone, or the server answers with an error. Only 'check --external' checks links to the "
            + "web.");

    public static readonly Code NoNetwork = new("DL0616", "No server could be reached, so links to the web were not checked.");

    public static readonly Code NoSharePicture = new(
        "DL0621",
        "Links to some pages show no picture on other sites, because site.yml names no picture for them, or one that other sites don't "
            + "show.");

    public static readonly Code Placeholder = new(
        "DL0620",
        "A public text or a settings file has the mark TK, by which journalists mean that something is still to come. Only "
            + "'check --publish' looks for it.");

    public static readonly Code CorrectionNumber = new(
        "DL0622",
        "A correction that readers have seen gets another number among those of its story, or is removed. Links and feeds know a "
            + "correction by its number, so they would lead to another one, and feed readers would not show the new one.");

    public static readonly Code AnotherText = new(
        "DL0623",
        "The file of a published story has another headline and another text now. If that is another story, it needs an id of its own, "
            + "because feed readers show a story once.");

    public static readonly Code SilentRecording = new(
        "DL0363",
        "A film has no captions, or a sound has no transcript, so those who can't hear it, or may not turn the sound on, are left out. "
            + "Accessibility laws ask for both.");

    public static readonly Code PosterFault = new(
        "DL0364",
        "A film has no poster, so readers see an empty box before it plays; or its poster has another shape, so they see it with bars.");

    public static readonly Code UnreadRootFile = new(
        "DL0624",
        "site.yml has settings for robots.txt or trust.txt that no one reads: the newsroom has a robots.txt of its own in static/, or the "
            + "site lies below a path, where the file of the whole host counts.");

    public static readonly Code RightsEnd = new(
        "DL0625",
        "The newsroom's rights to a picture that published texts show will end soon. Set how many days before the date the warning appears "
            + "in site.yml: 'limits: {rights: 30}'.");

    public static readonly Code RightsGone = new(
        "DL0626", "A published text shows a picture although the newsroom's rights to it have ended.");

    public static readonly Code NoCard = new(
        "DL0627",
        "A story without a picture gets no card with its headline, because the fonts of cards lack some of its characters. Links to it "
            + "show the picture of its section or of the site.");

    public static readonly Code LongShortForm = new(
        "DL0628",
        "Stories show more of an explainer than readers need to understand the news. End what they show with the line <!--more-->. Set the "
            + "limit, in words, in site.yml: 'limits: {short_form: 120}'.");

    public static readonly Code LowContrast = new(
        "DL0691",
        "A colour that the newsroom chose in site.yml is too near to that of the paper, so many readers can't read words in it. The "
            + "message has the nearest shade that they can read.");
}
