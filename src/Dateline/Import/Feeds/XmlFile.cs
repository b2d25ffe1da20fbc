using System.Xml;
using System.Xml.Linq;
using Dateline.Diagnostics;

namespace Dateline.Import.Feeds;

/// <summary>Reads files of XML: exports and feeds.</summary>
internal static class XmlFile
{
    // Exports of old blogs have control characters in them, and a document type is nobody's to follow.
    private static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
    };

    /// <summary>The root; null, with a complaint, when the file is no XML.</summary>
    public static XElement? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var reader = XmlReader.Create(path, Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException exception)
        {
            diagnostics.Error(
                Codes.BrokenYaml,
                new SourceSpan(Project.DisplayPath(path), exception.LineNumber, exception.LinePosition),
                $"this is no XML: {exception.Message}",
                hint: "export it again, or mend the place");
            return null;
        }
    }

    /// <summary>The text of the first child of a name, whatever its namespace; empty when there is none.</summary>
    public static string Say(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in element.Elements())
            {
                if (child.Name.LocalName == name && child.Value.Trim() is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return "";
    }

    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    public static SourceSpan Where(this XElement element, string path) =>
        element is IXmlLineInfo info && info.HasLineInfo()
            ? new SourceSpan(path, info.LineNumber, info.LinePosition)
            : SourceSpan.File(path);
}
