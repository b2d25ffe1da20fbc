using System.Buffers;
using System.Xml;

namespace Dateline.PostProcess;

/// <summary>
/// Writes XML files, each element on a line of its own. A character that no XML may hold (XML 1.0, 2.2) is replaced by U+FFFD: one of them
/// would make the whole file unreadable.
/// </summary>
internal static class XmlFile
{
    private const char Replacement = '\uFFFD';

    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = "", NewLineChars = "\n" };

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c))]);

    public static XmlWriter Create(TextWriter to) => XmlWriter.Create(to, Settings);

    /// <summary>Writes an element that has only text, with an end tag even where it has none.</summary>
    public static void WriteText(this XmlWriter xml, string name, string? xmlNamespace, string text)
    {
        xml.WriteStartElement(name, xmlNamespace);
        xml.WriteString(Clean(text));
        xml.WriteFullEndElement();
    }

    public static void WriteText(this XmlWriter xml, string name, string text) => xml.WriteText(name, null, text);

    public static void WriteAttribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    /// <summary>The text with a replacement for each character that XML forbids.</summary>
    public static string Clean(string text) => !NeedsCheck(text) ? text : string.Create(text.Length, text, static (clean, dirty) =>
    {
        dirty.CopyTo(clean);
        for (var i = 0; i < clean.Length; i++)
        {
            if (i + 1 < clean.Length && char.IsSurrogatePair(clean[i], clean[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(clean[i]))
            {
                clean[i] = Replacement;
            }
        }
    });

    /// <summary>Whether a text may have a character that XML forbids. Surrogates need a look: they are allowed in pairs only.</summary>
    private static bool NeedsCheck(ReadOnlySpan<char> text) =>
        text.ContainsAny(ControlCharacters)
            || text.ContainsAnyInRange('\uD800', '\uDFFF')
            || text.ContainsAnyInRange('\uFFFE', '\uFFFF');
}
