using System.Text;

namespace Dateline.PostProcess.Feeds;

/// <summary>
/// Rendered HTML without what feed readers drop and the W3C's validator of feeds warns of: roles and labels for screen readers, whose
/// words are about the page, and players. Of a film or a sound its picture and the link remain; the enclosure of the item is what readers
/// play.
/// </summary>
internal static class FeedMarkup
{
    public static string Simplify(string html)
    {
        var to = new StringBuilder(html.Length);
        var at = 0;
        for (int open; (open = html.IndexOf('<', at)) >= 0;)
        {
            to.Append(html, at, open - at);
            at = WriteTag(html, open, to);
        }

        return to.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>Writes what remains of the tag at a position, and returns the position behind it.</summary>
    private static int WriteTag(string html, int at, StringBuilder to)
    {
        var end = NameEnd(html, at);
        var (name, start) = (html[at..end], to.Length);
        var (poster, label) = ("", "");
        to.Append(name);
        while (end < html.Length && html[end] != '>')
        {
            var from = end;
            end = AttributeEnd(html, end);
            var attribute = html.AsSpan(from, end - from);
            poster = ValueOf(attribute, " poster=\"") ?? poster;
            label = ValueOf(attribute, " aria-label=\"") ?? label;
            if (!IsDropped(attribute))
            {
                to.Append(attribute);
            }
        }

        to.Append('>');
        if (name is "<video" or "<audio" or "</video" or "</audio" or "<source" or "<track")
        {
            to.Length = start;
            to.Append(poster.Length > 0 ? $"<img src=\"{poster}\" alt=\"{label}\"> " : "");
        }

        return Math.Min(end + 1, html.Length);
    }

    private static bool IsDropped(ReadOnlySpan<char> attribute) =>
        attribute.StartsWith(" aria-") || attribute.StartsWith(" role=") || attribute.StartsWith(" tabindex=");

    private static string? ValueOf(ReadOnlySpan<char> attribute, string start) =>
        attribute.StartsWith(start) ? attribute[start.Length..^1].ToString() : null;

    private static int NameEnd(string html, int at)
    {
        while (at < html.Length && html[at] is not (' ' or '>'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of an attribute that starts with a blank. Its value, if it has one, is between quotes.</summary>
    private static int AttributeEnd(string html, int at)
    {
        for (at++; at < html.Length && html[at] is not (' ' or '>'); at++)
        {
            if (html[at] == '"')
            {
                at = html.IndexOf('"', at + 1);
            }
        }

        return at;
    }
}
