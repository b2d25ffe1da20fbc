using System.Globalization;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// Prints a feed as RSS 2.0 by the RSS Advisory Board's profile: permanent ids, full text with absolute links in
/// <c>content:encoded</c> after the summary, names in <c>dc:creator</c>, the picture as <c>media:content</c> and enclosure.
/// </summary>
internal static class Rss
{
    public static FeedFormat Format { get; } = new("feed.xml", "application/rss+xml", Write);

    private static void Write(FeedView feed, ProseRenderer prose, TextWriter page)
    {
        using var to = new XmlText(page);
        to.Write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
                + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:media=\"http://search.yahoo.com/mrss/\">\n<channel>\n");
        Element(to, "title", feed.Title);
        Element(to, "link", feed.Page);
        Element(to, "description", feed.Description);
        Element(to, "language", feed.Language);
        if (feed.Updated is { } updated)
        {
            Element(to, "lastBuildDate", Date(updated));
        }

        to.Write($"<atom:link rel=\"self\" type=\"{Format.MediaType}\" href=\"");
        MarkupEncoder.Write(to, feed.Self);
        to.Write("\"/>\n");
        foreach (var item in feed.Items)
        {
            Write(item, prose, to);
        }

        to.Write("</channel>\n</rss>\n");
    }

    private static void Write(FeedItem item, ProseRenderer prose, TextWriter to)
    {
        to.Write("<item>\n");
        Element(to, "title", item.Title);
        Element(to, "link", item.Url);
        to.Write("<guid isPermaLink=\"false\">");
        MarkupEncoder.Write(to, item.Id);
        to.Write("</guid>\n");
        Element(to, "pubDate", Date(item.Date));
        foreach (var author in item.Authors)
        {
            Element(to, "dc:creator", author);
        }

        foreach (var category in item.Categories)
        {
            Element(to, "category", category);
        }

        if (item.Summary.Length > 0)
        {
            Element(to, "description", item.Summary);
        }

        if (item.Body is { } body)
        {
            to.Write("<content:encoded><![CDATA[");
            prose.PrintForFeed(body, to);
            to.Write("]]></content:encoded>\n");
        }

        if (item.Picture is { } picture)
        {
            Write(picture, to);
        }

        to.Write("</item>\n");
    }

    private static void Write(FeedPicture picture, TextWriter to)
    {
        to.Write("<enclosure");
        Attribute(to, "url", picture.Url);
        Attribute(to, "length", Number(picture.Bytes));
        Attribute(to, "type", picture.Type);
        to.Write("/>\n<media:content");
        Attribute(to, "url", picture.Url);
        Attribute(to, "type", picture.Type);
        Attribute(to, "medium", "image");
        if (picture.Width > 0)
        {
            Attribute(to, "width", Number(picture.Width));
            Attribute(to, "height", Number(picture.Height));
        }

        to.Write(">");
        Element(to, "media:description", picture.Alt);
        if (picture.Credit.Length > 0)
        {
            Element(to, "media:credit", picture.Credit);
        }

        to.Write("</media:content>\n");
    }

    private static void Element(TextWriter to, string name, string text)
    {
        to.Write('<');
        to.Write(name);
        to.Write('>');
        MarkupEncoder.Write(to, text);
        to.Write("</");
        to.Write(name);
        to.Write(">\n");
    }

    private static void Attribute(TextWriter to, string name, string value)
    {
        to.Write(' ');
        to.Write(name);
        to.Write("=\"");
        MarkupEncoder.Write(to, value);
        to.Write('"');
    }

    /// <summary>RFC 822 with a four-digit year.</summary>
    private static string Date(DateTimeOffset at) =>
        at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
            + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
