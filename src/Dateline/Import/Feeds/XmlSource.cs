using System.Xml;
using System.Xml.Linq;
using Dateline.Diagnostics;

namespace Dateline.Import.Feeds;

/// <summary>Reads XML files, which are exports and feeds.</summary>
internal static class XmlSource
{
    // Exports of old blogs contain control characters. A document type is ignored: it could load files of this machine.
    private static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
    };

    /// <summary>The root element; null, with an error, when the file is not valid XML.</summary>
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
                Codes.BrokenXml,
                new SourceSpan(Project.DisplayPath(path), exception.LineNumber, exception.LinePosition),
                $"this is not valid XML: {Reason(exception)}",
                hint: "export the file again, or correct this line");
            return null;
        }
    }

    /// <summary>The parser's message, without the place at its end.</summary>
    private static string Reason(XmlException exception)
    {
        var place = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (place < 0 ? exception.Message : exception.Message[..place]).TrimEnd('.');
    }

    /// <summary>The text of the first child with one of some names and any namespace; empty when there is none.</summary>
    public static string TextOf(this XElement element, params ReadOnlySpan<string> names)
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

    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName == name);

    public static SourceSpan Where(this XElement element, string path) =>
        element is IXmlLineInfo info && info.HasLineInfo()
            ? new SourceSpan(path, info.LineNumber, info.LinePosition)
            : SourceSpan.File(path);
}
