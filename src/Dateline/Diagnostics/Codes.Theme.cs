namespace Dateline.Diagnostics;

/// <summary>The codes of all diagnostics. This part: the theme and the folders.</summary>
internal static partial class Codes
{
    public static readonly Code BrokenTemplate = new("DL0503", "A template is not valid Liquid.");

    public static readonly Code TemplateFailed = new(
        "DL0504",
        "A template fails while a page is rendered: it uses a name that does not exist, gives a filter a value that the filter can't use, "
            + "or exceeds a limit.");

    public static readonly Code MissingLanguage = new(
        "DL0505", "The theme has no strings for the site's own language in theme/strings/, so its labels are in English.");

    public static readonly Code NoNewsroom = new("DL0506", "There is no newsroom here: the input folder or its site.yml is missing.");

    public static readonly Code StrayFile = new(
        "DL0507", "A newsroom has no use for a file of this kind in this folder, so Dateline ignores it.");

    public static readonly Code UnusedThemeFile = new(
        "DL0512", "A file of the newsroom's own theme is used by no page, template or stylesheet.");

    public static readonly Code OutdatedOverride = new(
        "DL0513", "The built-in file that a file of the newsroom's own theme overrides has changed since it was copied.");

    public static readonly Code MissingAsset = new(
        "DL0514", "A template or a stylesheet names a file that is not in theme/assets/.");

    public static readonly Code ForbiddenResource = new(
        "DL0515",
        "A template, a stylesheet or a text uses something that the content security policy of the site's pages forbids, so browsers "
            + "would not load it.");

    public static readonly Code MissingWords = new(
        "DL0516", "A file of strings in the newsroom's own theme lacks words that templates use.");

    public static readonly Code BadTypeface = new(
        "DL0690",
        "site.yml names a typeface that is not in theme/assets/fonts/, or a file that is no typeface in WOFF2, so browsers could not load "
            + "it.");

    public static readonly Code NoSearchIndex = new(
        "DL0692",
        "site.yml asks for search, but the program that makes the index, Pagefind, is missing, has another version or failed. The site is "
            + "built without the index: its search page says so and leads to the topics.");

    public static readonly Code ForeignFile = new(
        "DL0520",
        "The output folder has a file where a page of the site must go, and Dateline did not write that file. Dateline never overwrites "
            + "such a file.");

    public static readonly Code StrangeFile = new(
        "DL0521",
        "The newsroom or the theme has a link that leads out of its folder or to nothing, or an entry that is not a regular file. "
            + "Whatever the link leads to would be published.");

    public static readonly Code BadFileName = new(
        "DL0522",
        "A file name has bytes that are not UTF-8, a control character or a backslash, so it can't be used in lists, messages and "
            + "addresses.");

    public static readonly Code StaticChanged = new(
        "DL0540",
        "A branch adds, changes or removes a file of static/. Dateline publishes these files as they are, with all their scripts, so a "
            + "reviewer has to read them as code.");

    public static readonly Code WrongStoryList = new(
        "DL0541",
        "A template asks for a list of stories with {% stories %}, but the tag has an argument that does not exist, or a value that the "
            + "newsroom does not have.");

    public static readonly Code UnknownPageTemplate = new(
        "DL0542", "A page names a template that the theme does not have, or that other pages use.");

    public static readonly Code StaticClash = new(
        "DL0543", "A file of static/ has the address of another page or file of the site.");
}
