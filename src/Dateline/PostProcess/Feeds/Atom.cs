using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// Writes a feed as Atom 1.0 (RFC 4287): ids that never change, the day of publication and that of the last change, the summary as plain
/// text, the whole text as escaped HTML. Pictures are in the elements of Media RSS.
/// </summary>
internal static partial class Atom
{
    private const string Namespace = Rss.Atom;

    // A feed must have the time of its last change (section 4.1.1), also before it has an item.
    private static readonly DateTimeOffset Never = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static FeedFormat Format { get; } = new(FeedKind.Atom, "Atom", "atom.xml", "application/atom+xml", Write);

    private static void Write(FeedView feed, FeedTexts texts, TextWriter to)
    {
        using var xml = XmlFile.Create(to);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xmlns", "media", null, Rss.Media);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        WriteText(xml, "id", Escape(feed.Id));
        WriteText(xml, "title", feed.Title);
        WriteText(xml, "subtitle", feed.Description);
        var times = UpdateTimes(feed);
        WriteText(xml, "updated", Time(times.DefaultIfEmpty(Never).Max()));
        WriteLink(xml, "self", Format.MediaType, feed.Self);
        WriteLink(xml, "alternate", "text/html", feed.Page);
        if (feed.Hub.Length > 0)
        {
            WriteLink(xml, "hub", "", feed.Hub);
        }

        WritePerson(xml, "author", feed.Publisher);
        if (feed.Logo.Length > 0)
        {
            WriteText(xml, "icon", feed.Logo);
        }

        foreach (var (item, updated) in feed.Items.Zip(times))
        {
            Write(item, updated, feed.Tag, texts, xml);
        }

        xml.WriteEndElement();
    }

    private static void Write(FeedItem item, DateTimeOffset updated, string tag, FeedTexts texts, XmlWriter xml)
    {
        xml.WriteStartElement("entry", Namespace);
        if (item.Lang.Length > 0)
        {
            xml.WriteAttributeString("xml", "lang", null, item.Lang);
        }

        WriteText(xml, "id", IdOf(item.Id, tag));
        WriteText(xml, "title", item.Title);
        WriteLink(xml, "alternate", "text/html", item.Url);
        WriteText(xml, "published", LocaleStrings.Iso(item.Date));
        WriteText(xml, "updated", Time(updated));
        foreach (var author in item.Authors)
        {
            WritePerson(xml, "author", author);
        }

        foreach (var contributor in item.Contributors)
        {
            WritePerson(xml, "contributor", new LinkView(contributor, ""));
        }

        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttribute("term", category);
            xml.WriteEndElement();
        }

        if (item.Source.Length > 0)
        {
            WriteLink(xml, "via", "text/html", item.Source);
        }

        WriteContent(item, texts, xml);
        xml.WriteEndElement();
    }

    private static void WriteContent(FeedItem item, FeedTexts texts, XmlWriter xml)
    {
        if (item.Recording is { } recording)
        {
            WriteLink(xml, "enclosure", recording.Type, recording.Url, recording.Bytes);
        }

        var html = texts.Html(item);
        if (item.Summary.Length > 0 || html is null)
        {
            WriteText(xml, "summary", item.Summary);
        }

        if (html is not null)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttribute("type", "html");
            xml.WriteCData(XmlFile.Clean(html));
            xml.WriteEndElement();
        }

        if (item.Picture is { } picture)
        {
            Rss.WritePicture(picture, xml);
        }
    }

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteText(name, Namespace, text);

    private static void WriteLink(XmlWriter xml, string rel, string type, string href, long length = 0)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttribute("rel", rel);
        if (type.Length > 0)
        {
            xml.WriteAttribute("type", type);
        }

        xml.WriteAttribute("href", href);
        if (length > 0)
        {
            xml.WriteAttribute("length", Rss.Number(length));
        }

        xml.WriteEndElement();
    }

    private static void WritePerson(XmlWriter xml, string role, LinkView person)
    {
        xml.WriteStartElement(role, Namespace);
        WriteText(xml, "name", person.Name);
        if (person.Url.Length > 0)
        {
            WriteText(xml, "uri", person.Url);
        }

        xml.WriteEndElement();
    }

    /// <summary>
    /// When each item last changed. Readers show only one of two items with the same time, and many stories have a day or a full hour. So
    /// each time has a fraction of a second that follows from the item's id, which no other story changes.
    /// </summary>
    private static DateTimeOffset[] UpdateTimes(FeedView feed)
    {
        var used = new HashSet<DateTimeOffset>();
        var times = new DateTimeOffset[feed.Items.Length];
        for (var i = 0; i < times.Length; i++)
        {
            var item = feed.Items[i];
            var time = (item.Updated ?? item.Date).AddMicroseconds(Fingerprint.Of(item.Id) % 1_000_000);
            while (!used.Add(time))
            {
                time = time.AddMicroseconds(1);
            }

            times[i] = time;
        }

        return times;
    }

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    /// <summary>The id of an item as a URI (section 4.2.6). Those of other systems can be any word.</summary>
    private static string IdOf(string id, string tag) => Escape(Uris().IsMatch(id) ? id : tag + id);

    /// <summary>Percent-encodes what no URI may have (RFC 3986, section 2).</summary>
    private static string Escape(string uri)
    {
        if (!NotInUris().IsMatch(uri))
        {
            return uri;
        }

        var clean = XmlFile.Clean(uri);
        return NotInUris().Replace(clean, m => string.Concat(Encoding.UTF8.GetBytes(m.Value).Select(b => $"%{b:X2}")));
    }

    [GeneratedRegex("^(?:https?://|tag:|urn:[A-Za-z0-9-]+:)")]
    private static partial Regex Uris();

    [GeneratedRegex("[^A-Za-z0-9;/?:@&=+$._!~*'()%,#-]+")]
    private static partial Regex NotInUris();
}
