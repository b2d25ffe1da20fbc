namespace Dateline.Diagnostics;

/// <summary>Every kind of complaint; this part: files that can't be read, and front matter that is not what it should be.</summary>
internal static partial class Codes
{
    public static readonly Code NotUtf8 = new(
        "DL0101",
        "The file holds bytes that are not UTF-8, so some of its letters would reach readers garbled. Save it as UTF-8 in the editor, or "
            + "replace the letters that the message names.");

    public static readonly Code NotText = new(
        "DL0102", "The file is no text: it holds zero bytes, as pictures, office documents and UTF-16 files do.");

    public static readonly Code NoFrontMatter = new(
        "DL0103",
        "Every document starts with its front matter: a line of three hyphens, fields such as 'title: Text', and another line of three "
            + "hyphens. Nothing, not even a blank line, may stand before it.");

    public static readonly Code UnclosedFrontMatter = new(
        "DL0104",
        "The line of three hyphens that ends the front matter is missing or not quite right, so nobody can tell fields from text.");

    public static readonly Code ForeignFrontMatter = new(
        "DL0105",
        "The front matter is written as other generators have it, in TOML (+++) or JSON. Here it is YAML between two lines of three "
            + "hyphens.");

    public static readonly Code MergeConflict = new(
        "DL0106",
        "Git could not merge two versions of the file and left both in it, between marks. Keep one, and delete the other and the three "
            + "marks. Marks that are shown to readers on purpose must be indented.");

    public static readonly Code DuplicateKey = new(
        "DL0107", "A field is given twice. Only one of them can count, and nobody would know which.");

    public static readonly Code BrokenYaml = new("DL0108", "The front matter is not YAML, in a way that has no code of its own.");

    public static readonly Code Tab = new(
        "DL0109",
        "YAML takes spaces only at the start of a line: a tab is as wide as each editor likes, and in YAML the width has a meaning.");

    public static readonly Code NeedsQuotes = new(
        "DL0110",
        "The value has characters that mean something else to YAML: ': ' starts a field, ' #' a comment, and @ ` % * & ! [ { | > at its "
            + "head all have a meaning. In double quotes they are plain text.");

    public static readonly Code BadQuotes = new(
        "DL0111",
        "A quoted value must end with the quote that it started with, and nothing may follow. Inside double quotes a double quote is "
            + "written \\\", inside single quotes a single one is written twice.");

    public static readonly Code MissingSpace = new("DL0112", "A colon ends a field's name only when a space follows.");

    public static readonly Code NotAField = new("DL0113", "A line of the front matter is neither 'name: value' nor an item of a list.");

    public static readonly Code Indentation = new(
        "DL0114", "Fields of one level, and items of one list, must start in the same column, further right than what they belong to.");

    public static readonly Code UnusedYaml = new(
        "DL0115",
        "YAML has parts that front matter can do without, and that would mean that a reader of the file can't see what it says: anchors, "
            + "aliases, tags, keys that are not one word, several documents, instructions to the parser, endless nesting.");

    public static readonly Code LostText = new(
        "DL0116",
        "To YAML, a # after a space starts a comment, so the rest of the line would be lost without a word. Put the whole value in "
            + "quotes. A comment on a text belongs on a line of its own.");

    public static readonly Code ControlCharacter = new(
        "DL0117",
        "A field holds a character that can't be seen and that no page or feed may hold: a control character, half of a character, a "
            + "byte order mark in the middle. Most come from copying out of other programs.");
}
