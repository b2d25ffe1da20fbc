using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dateline.Model;

namespace Dateline.Input.Media.Details;

/// <summary>
/// Reads credit, caption and alternative text from an XMP packet (ISO 16684-1; IPTC Photo Metadata Standard 2022.1, which names the
/// fields).
/// </summary>
internal static class XmpWords
{
    private const int Longest = 1 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Longest,
        CheckCharacters = false,
    };

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/", Photoshop = "http://ns.adobe.com/photoshop/1.0/",
        Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    public static PictureWords Read(MediaBytes file, (long At, int Length) packet)
    {
        if (packet.Length is 0 or > Longest)
        {
            return PictureWords.None;
        }

        try
        {
            var text = Encoding.UTF8.GetString(file.At(packet.At, packet.Length)).Trim('\0', ' ', '\r', '\n', '\uFEFF');
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            var xml = XDocument.Load(reader);
            return new PictureWords(
                Value(xml, Iptc + "AltTextAccessibility"),
                Value(xml, Dc + "description"),
                PictureDetails.CreditOf(Value(xml, Dc + "creator"), Value(xml, Photoshop + "Credit")));
        }
        catch (XmlException)
        {
            // Nothing can read a damaged packet, and the picture is none the worse for it.
            return PictureWords.None;
        }
    }

    /// <summary>The value of a property: an attribute, a text, or the first of its languages or names.</summary>
    private static string Value(XDocument xml, XName name)
    {
        if (xml.Descendants(name).FirstOrDefault() is not { } element)
        {
            return xml.Descendants().Attributes(name).FirstOrDefault()?.Value.Trim() ?? "";
        }

        var first = element.Descendants().FirstOrDefault(e => e.Name.LocalName == "li");
        return (first ?? element).Value.Trim();
    }
}
