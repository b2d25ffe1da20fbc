namespace Dateline.Diagnostics;

/// <summary>The codes of diagnostics; this part: sources that <c>dateline import</c> can't read.</summary>
internal static partial class Codes
{
    public static readonly Code BrokenXml = new(
        "DL0701", "An export or a feed is not valid XML, so nothing of it can be imported. The message quotes the XML parser.");

    public static readonly Code BrokenJson = new(
        "DL0702", "The front matter of a document, or a settings file, is not a valid JSON object, so the file is not imported.");

    public static readonly Code BrokenToml = new(
        "DL0703", "The front matter of a document, or a settings file, is not valid TOML, so the file is not imported.");

    public static readonly Code WrongSource = new(
        "DL0704", "The file is XML, but not a feed: it has no <rss>, <feed> or <rdf>, or no items.");

    public static readonly Code NotWordPress = new(
        "DL0710", "The file is XML, but not an export of WordPress, so nothing of it can be imported.");

    public static readonly Code NotWireText = new(
        "DL0711", "The file is not wire text: it has no headline, or no text below it.");
}
