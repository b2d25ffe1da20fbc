namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: the theme and the folders.</summary>
internal static partial class Codes
{
    public static readonly Code NoTheme = new("DL0501", "The folder of the theme is missing or empty.");

    public static readonly Code MissingTemplate = new("DL0502", "The theme lacks a template that every theme needs.");

    public static readonly Code BrokenTemplate = new("DL0503", "A template is not written in proper Liquid.");

    public static readonly Code TemplateFailed = new(
        "DL0504",
        "A template fails while a page is printed: it asks for something that is not there, gives a filter what it can't take, or goes "
            + "beyond a limit.");

    public static readonly Code MissingLanguage = new("DL0505", "The theme has no words for the site's own language in theme/strings/.");

    public static readonly Code NoNewsroom = new("DL0506", "There is no newsroom here: the input folder or its site.yml is missing.");

    public static readonly Code StrayFile = new(
        "DL0507", "A file in the newsroom's folder is of no kind that a newsroom has, so nothing is made of it.");

    public static readonly Code SameTemplate = new(
        "DL0508", "Two templates of the theme, or two of its partials, have the same name in different folders.");

    public static readonly Code ForeignFile = new(
        "DL0520",
        "The output folder has a file that Dateline did not write, where a page of the site must go. Dateline never overwrites such a "
            + "file.");

    public static readonly Code StrangeFile = new(
        "DL0521",
        "The newsroom or the theme has a link that leads out of its folder or nowhere, or an entry that is no regular file. What a link "
            + "leads to would be published, whatever it is.");

    public static readonly Code BadFileName = new(
        "DL0522",
        "A file's name has bytes that are not UTF-8, a control character or a backslash, so it can't be written down in lists, messages "
            + "and addresses.");
}
