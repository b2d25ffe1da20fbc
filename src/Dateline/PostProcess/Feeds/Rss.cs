using System.Globalization;
using System.Xml;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// Writes a feed as RSS 2.0 by the RSS Advisory Board's profile: permanent ids, full text with absolute links in
/// <c>content:encoded</c> after the summary, names in <c>dc:creator</c>, the picture as <c>media:content</c>; an enclosure is what readers
/// play. RSS has no date for changes: <c>atom:updated</c> is Atom's, and readers that know it fetch a corrected story again.
/// </summary>
internal static class Rss
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    public const string Media = "http://search.yahoo.com/mrss/";

    public static FeedFormat Format { get; } = new(FeedKind.Rss, "RSS", "feed.xml", "application/rss+xml", Write);

    private static void Write(FeedView feed, FeedTexts texts, TextWriter to)
    {
        using var xml = XmlFile.Create(to);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteAttributeString("xmlns", "media", null, Media);
        xml.WriteStartElement("channel");
        xml.WriteText("title", feed.Title);
        xml.WriteText("link", feed.Page);
        xml.WriteText("description", feed.Description);
        xml.WriteText("language", feed.Language);
        if (feed.Updated is { } updated)
        {
            xml.WriteText("lastBuildDate", Date(updated));
        }

        if (feed.Logo.Length > 0)
        {
            xml.WriteStartElement("image");
            xml.WriteText("url", feed.Logo);
            xml.WriteText("title", feed.Title);
            xml.WriteText("link", feed.Page);
            xml.WriteEndElement();
        }

        WriteSelf(xml, feed.Self, feed.Hub);
        foreach (var item in feed.Items)
        {
            Write(item, feed.Language, texts, xml);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(FeedItem item, string language, FeedTexts texts, XmlWriter xml)
    {
        xml.WriteStartElement("item");
        xml.WriteText("title", item.Title);
        xml.WriteText("link", item.Url);
        WriteId(xml, item.Id);
        xml.WriteText("pubDate", Date(item.Date));
        if (item.Updated is { } updated)
        {
            xml.WriteText("updated", Atom, LocaleStrings.Iso(updated));
        }

        if (item.Body is { Language: var own } && own != language)
        {
            xml.WriteText("language", Dc, own);
        }

        foreach (var author in item.Authors)
        {
            xml.WriteText("creator", Dc, author.Name);
        }

        foreach (var contributor in item.Contributors)
        {
            xml.WriteText("contributor", Dc, contributor);
        }

        if (item.Source.Length > 0)
        {
            xml.WriteText("source", Dc, item.Source);
        }

        foreach (var category in item.Categories)
        {
            xml.WriteText("category", category);
        }

        if (item.Summary.Length > 0)
        {
            WriteSummary(xml, item.Summary);
        }

        WriteBody(item, texts, xml);
        WriteMedia(item, xml);
        xml.WriteEndElement();
    }

    /// <summary>The feed's own URL, and that of its hub (WebSub, section 4).</summary>
    public static void WriteSelf(XmlWriter xml, string url, string hub)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttribute("rel", "self");
        xml.WriteAttribute("type", Format.MediaType);
        xml.WriteAttribute("href", url);
        xml.WriteEndElement();
        if (hub.Length > 0)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttribute("rel", "hub");
            xml.WriteAttribute("href", hub);
            xml.WriteEndElement();
        }
    }

    /// <summary>The description of an item is HTML, unlike that of a feed.</summary>
    public static void WriteSummary(XmlWriter xml, string summary) => xml.WriteText("description", MarkupEncoder.Instance.Encode(summary));

    public static void WriteId(XmlWriter xml, string id)
    {
        xml.WriteStartElement("guid");
        xml.WriteAttribute("isPermaLink", "false");
        xml.WriteString(XmlFile.Clean(id));
        xml.WriteEndElement();
    }

    public static void WriteBody(FeedItem item, FeedTexts texts, XmlWriter xml)
    {
        if (texts.Html(item) is { } html)
        {
            xml.WriteStartElement("encoded", Content);
            xml.WriteCData(XmlFile.Clean(html));
            xml.WriteEndElement();
        }
    }

    public static void WriteEnclosure(XmlWriter xml, string url, long bytes, string type)
    {
        xml.WriteStartElement("enclosure");
        xml.WriteAttribute("url", url);
        xml.WriteAttribute("length", Number(bytes));
        xml.WriteAttribute("type", type);
        xml.WriteEndElement();
    }

    /// <summary>An item has one enclosure, which readers offer to play.</summary>
    private static void WriteMedia(FeedItem item, XmlWriter xml)
    {
        if (item.Recording is { } recording)
        {
            WriteEnclosure(xml, recording.Url, recording.Bytes, recording.Type);
        }

        if (item.Picture is { } picture)
        {
            WritePicture(picture, xml);
        }
    }

    /// <summary>A picture and its thumbnail by the RSS Board's Media RSS 1.5.1, which Atom feeds have, too.</summary>
    public static void WritePicture(FeedPicture picture, XmlWriter xml)
    {
        xml.WriteStartElement("content", Media);
        xml.WriteAttribute("url", picture.Url);
        if (picture.Bytes > 0)
        {
            xml.WriteAttribute("fileSize", Number(picture.Bytes));
        }

        xml.WriteAttribute("type", picture.Type);
        xml.WriteAttribute("medium", "image");
        WriteSize(picture.Width, picture.Height, xml);
        if (picture.Alt.Length > 0)
        {
            xml.WriteText("description", Media, picture.Alt);
        }

        if (picture.Credit.Length > 0)
        {
            xml.WriteText("credit", Media, picture.Credit);
        }

        xml.WriteEndElement();
        if (picture.Thumbnail is { } thumbnail)
        {
            xml.WriteStartElement("thumbnail", Media);
            xml.WriteAttribute("url", thumbnail.Url);
            WriteSize(thumbnail.Width, thumbnail.Height, xml);
            xml.WriteEndElement();
        }
    }

    private static void WriteSize(int width, int height, XmlWriter xml)
    {
        if (width > 0 && height > 0)
        {
            xml.WriteAttribute("width", Number(width));
            xml.WriteAttribute("height", Number(height));
        }
    }

    /// <summary>RFC 822 with a four-digit year.</summary>
    public static string Date(DateTimeOffset at) =>
        at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
            + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
