namespace Dateline.Diagnostics;

/// <summary>The codes of all diagnostics. This part: files that can't be read, and front matter that is not valid.</summary>
internal static partial class Codes
{
    public static readonly Code NotUtf8 = new(
        "DL0101",
        "The file has bytes that are not UTF-8, so readers would see wrong letters. Save the file as UTF-8 in your editor, or replace the "
            + "letters that the message names.");

    public static readonly Code NotText = new(
        "DL0102", "The file is not a text file: it contains NUL bytes, as pictures, office documents and UTF-16 files do.");

    public static readonly Code NoFrontMatter = new(
        "DL0103",
        "Every document starts with front matter: a line of three hyphens, fields such as 'title: Text', and another line of three "
            + "hyphens. Nothing may come before it, not even a blank line.");

    public static readonly Code UnclosedFrontMatter = new(
        "DL0104",
        "The line of three hyphens that ends the front matter is missing or has something else on it, so fields and text can't be "
            + "separated.");

    public static readonly Code ForeignFrontMatter = new(
        "DL0105",
        "The front matter is in TOML (+++) or JSON, as other generators use it. Here it is YAML between two lines of three hyphens.");

    public static readonly Code MergeConflict = new(
        "DL0106",
        "Git could not merge two versions of the file and left both in it, between conflict markers. Keep one version, and delete the "
            + "other and the three markers. Indent markers that readers are meant to see.");

    public static readonly Code DuplicateKey = new("DL0107", "A field is given twice, and it is not clear which one should count.");

    public static readonly Code BrokenYaml = new(
        "DL0108", "The front matter is not valid YAML. The most common mistakes have codes of their own; this is another one.");

    public static readonly Code Tab = new(
        "DL0109",
        "YAML allows only spaces at the start of a line. In YAML the width of the indentation has a meaning, and editors show tabs in "
            + "different widths.");

    public static readonly Code NeedsQuotes = new(
        "DL0110",
        "The value has characters with a meaning in YAML: ': ' starts a field, ' #' starts a comment, and @ ` % * & ! [ { | > at the "
            + "start of a value all mean something. In double quotes they are plain text.");

    public static readonly Code BadQuotes = new(
        "DL0111",
        "A quoted value must end with the quote that it starts with, and nothing may follow. Inside double quotes, write \\\" for a "
            + "double quote. Inside single quotes, write a single quote twice.");

    public static readonly Code MissingSpace = new("DL0112", "A colon ends a field's name only when a space follows it.");

    public static readonly Code NotAField = new("DL0113", "A line of the front matter is neither 'name: value' nor an item of a list.");

    public static readonly Code Indentation = new(
        "DL0114",
        "Fields of the same level, and items of the same list, must start in the same column, further to the right than the field they "
            + "belong to.");

    public static readonly Code UnusedYaml = new(
        "DL0115",
        "The front matter uses a part of YAML that Dateline does not support, because it makes files hard to read: anchors, aliases, "
            + "tags, keys that are not one word, several documents, directives, very deep nesting.");

    public static readonly Code LostText = new(
        "DL0116",
        "In YAML a # after a space starts a comment, so the rest of the line would be lost. Put the whole value in double quotes. Write a "
            + "comment on a line of its own.");

    public static readonly Code ControlCharacter = new(
        "DL0117",
        "A field has an invisible character that no page or feed may contain: a control character, half of a character, or a byte order "
            + "mark in the middle. It usually comes from copying text from another program.");
}
