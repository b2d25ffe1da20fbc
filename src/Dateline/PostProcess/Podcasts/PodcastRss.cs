using System.Xml;
using Dateline.PostProcess.Feeds;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess.Podcasts;

/// <summary>
/// Writes the feed of a podcast: RSS 2.0 with the namespaces of Apple (<c>itunes</c>) and of Podcasting 2.0 (<c>podcast</c>). It is a
/// format of its own, because an item is a sound with a story and not a story.
/// </summary>
internal static class PodcastRss
{
    private const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Namespace = "https://podcastindex.org/namespace/1.0";

    public static void Write(PodcastView podcast, FeedTexts texts, TextWriter to)
    {
        using var xml = XmlFile.Create(to);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Rss.Atom);
        xml.WriteAttributeString("xmlns", "content", null, Rss.Content);
        xml.WriteAttributeString("xmlns", "itunes", null, Itunes);
        xml.WriteAttributeString("xmlns", "podcast", null, Namespace);
        xml.WriteStartElement("channel");
        WriteChannel(podcast, xml);
        foreach (var episode in podcast.Episodes)
        {
            Write(episode, texts, xml);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteChannel(PodcastView podcast, XmlWriter xml)
    {
        xml.WriteText("title", podcast.Title);
        xml.WriteText("link", podcast.Page);
        xml.WriteText("description", podcast.Description);
        xml.WriteText("language", podcast.Language);
        if (podcast.Updated is { } updated)
        {
            xml.WriteText("lastBuildDate", Rss.Date(updated));
        }

        Rss.WriteSelf(xml, podcast.Self, podcast.Hub);
        xml.WriteText("author", Itunes, podcast.Author);
        xml.WriteText("explicit", Itunes, podcast.IsExplicit ? "true" : "false");
        xml.WriteText("type", Itunes, podcast.IsSerial ? "serial" : "episodic");
        WriteOwner(podcast, xml);
        WriteCategory(podcast, xml);
        if (podcast.Cover.Length > 0)
        {
            xml.WriteStartElement("image", Itunes);
            xml.WriteAttribute("href", podcast.Cover);
            xml.WriteEndElement();
            xml.WriteStartElement("image");
            xml.WriteText("url", podcast.Cover);
            xml.WriteText("title", podcast.Title);
            xml.WriteText("link", podcast.Page);
            xml.WriteEndElement();
        }

        xml.WriteText("guid", Namespace, podcast.Guid);
        xml.WriteText("medium", Namespace, "podcast");
    }

    private static void WriteOwner(PodcastView podcast, XmlWriter xml)
    {
        if (podcast.OwnerMail.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("owner", Itunes);
        xml.WriteText("name", Itunes, podcast.OwnerName);
        xml.WriteText("email", Itunes, podcast.OwnerMail);
        xml.WriteEndElement();
        xml.WriteStartElement("locked", Namespace);
        xml.WriteAttribute("owner", podcast.OwnerMail);
        xml.WriteString(podcast.IsLocked ? "yes" : "no");
        xml.WriteEndElement();
    }

    private static void WriteCategory(PodcastView podcast, XmlWriter xml)
    {
        if (podcast.Category.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("category", Itunes);
        xml.WriteAttribute("text", podcast.Category);
        if (podcast.Subcategory.Length > 0)
        {
            xml.WriteStartElement("category", Itunes);
            xml.WriteAttribute("text", podcast.Subcategory);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(EpisodeView episode, FeedTexts texts, XmlWriter xml)
    {
        var item = episode.Item;
        xml.WriteStartElement("item");
        xml.WriteText("title", episode.Title);
        xml.WriteText("link", item.Url);
        Rss.WriteId(xml, item.Id);
        xml.WriteText("pubDate", Rss.Date(item.Date));
        if (item.Updated is { } updated)
        {
            xml.WriteText("updated", Rss.Atom, LocaleStrings.Iso(updated));
        }

        if (item.Summary.Length > 0)
        {
            Rss.WriteSummary(xml, item.Summary);
        }

        Rss.WriteEnclosure(xml, episode.Url, episode.Bytes, episode.Type);
        WriteFacts(episode, xml);
        foreach (var text in episode.Texts)
        {
            xml.WriteStartElement("transcript", Namespace);
            xml.WriteAttribute("url", text.Url);
            xml.WriteAttribute("type", text.Type);
            xml.WriteAttribute("language", text.Lang);
            xml.WriteEndElement();
        }

        WritePeople(episode, xml);
        Rss.WriteBody(item, texts, xml);
        xml.WriteEndElement();
    }

    private static void WriteFacts(EpisodeView episode, XmlWriter xml)
    {
        if (episode.Seconds > 0)
        {
            xml.WriteText("duration", Itunes, Rss.Number(episode.Seconds));
        }

        xml.WriteText("explicit", Itunes, episode.IsExplicit ? "true" : "false");
        if (episode.Number > 0)
        {
            xml.WriteText("episode", Itunes, Rss.Number(episode.Number));
        }

        if (episode.Season > 0)
        {
            xml.WriteText("season", Itunes, Rss.Number(episode.Season));
        }
    }

    // The namespace takes everyone without a role for the host.
    private static void WritePeople(EpisodeView episode, XmlWriter xml)
    {
        foreach (var person in episode.People)
        {
            xml.WriteStartElement("person", Namespace);
            xml.WriteAttribute("group", "writing");
            xml.WriteAttribute("role", "author");
            if (person.Url.Length > 0)
            {
                xml.WriteAttribute("href", person.Url);
            }

            xml.WriteString(XmlFile.Clean(person.Name));
            xml.WriteEndElement();
        }
    }
}
