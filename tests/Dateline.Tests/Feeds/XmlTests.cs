using System.Xml.Linq;
using Dateline.PostProcess;

namespace Dateline.Tests.Feeds;

/// <summary>XML can be parsed whatever text is in it.</summary>
public sealed class XmlTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a bell \a and a null \0", "a bell \uFFFD and a null \uFFFD")]
    [InlineData("\t tabs and\nlines stay", "\t tabs and\nlines stay")]
    [InlineData("a pair 😀 stays", "a pair 😀 stays")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("，\uFFFD", "，\uFFFD")]
    public void Characters_that_XML_forbids_are_replaced(string text, string expected) => Assert.Equal(expected, XmlFile.Clean(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("a\uFFFDb", XmlFile.Clean("a\uD83Db"));
        Assert.Equal("\uFFFD\uFFFD", XmlFile.Clean("\uDE00\uD83D"));
    }

    [Fact]
    public void Elements_and_attributes_hold_any_text()
    {
        const string Text = "\"<]]>&' \u0001 \r\n \uD83D 😀";
        var to = new StringWriter();
        using (var xml = XmlFile.Create(to))
        {
            xml.WriteStartElement("root");
            xml.WriteAttribute("name", Text);
            xml.WriteText("text", Text);
            xml.WriteStartElement("data");
            xml.WriteCData(XmlFile.Clean(Text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        var root = XDocument.Parse(to.ToString()).Root!;
        var expected = XmlFile.Clean(Text).ReplaceLineEndings("\n");
        Assert.Equal(expected, root.Element("text")!.Value);
        Assert.Equal(expected, root.Element("data")!.Value);
        Assert.Equal(expected, root.Attribute("name")!.Value.ReplaceLineEndings("\n"));
    }
}
