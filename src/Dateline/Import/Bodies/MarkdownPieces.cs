namespace Dateline.Import.Bodies;

/// <summary>Writes the pieces of markdown that shortcodes, tags and HTML are converted to.</summary>
internal static class MarkdownPieces
{
    public static string Picture(string src, string alt, string caption = "", string credit = "")
    {
        var title = credit.Length > 0 ? $"{caption} | {credit}".Trim() : caption;
        var target = MarkdownText.Target(src.Trim());
        var written = title.Length > 0 ? $" \"{Line(title).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "";
        var escapedAlt = Line(alt).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        return $"![{escapedAlt}]({target}{written})";
    }

    /// <summary>A picture in markdown with a caption and a credit, in place of its title.</summary>
    public static string WithCaption(string picture, string caption, string credit)
    {
        var target = picture.LastIndexOf("](", StringComparison.Ordinal) + 2;
        var end = picture.AsSpan(target).IndexOfAny(' ', ')');
        var words = credit.Length > 0 ? $"{caption} | {credit}".Trim() : caption;
        return $"{picture[..(target + end)]} \"{Line(words).Replace("\"", "\\\"", StringComparison.Ordinal)}\")";
    }

    public static string Link(string words, string target) =>
        $"[{Line(words)}]({target.Trim().Replace(" ", "%20", StringComparison.Ordinal)})";

    public static string Embed(string address, string? caption = null) =>
        $"\n\n::: embed {address}\n{(string.IsNullOrWhiteSpace(caption) ? "" : caption.Trim() + "\n")}:::\n\n";

    public static string FactBox(string title, string inner)
    {
        // More colons than those of any box within it.
        var colons = ":::";
        while (colons.Length < 5 && inner.Contains(colons, StringComparison.Ordinal))
        {
            colons += ":";
        }

        return $"\n\n{colons} factbox {Line(title)}".TrimEnd() + $"\n{inner.Trim('\n')}\n{colons}\n\n";
    }

    public static string Quote(string inner, string author)
    {
        var lines = inner.Trim().Split('\n').Select(l => $"> {l}".TrimEnd());
        return "\n\n" + string.Join('\n', lines) + (author.Length > 0 ? $"\n>\n> — {Line(author)}" : "") + "\n\n";
    }

    public static string Details(string summary, string inner) =>
        $"\n\n<details><summary>{Line(summary)}</summary>\n\n{inner.Trim('\n')}\n\n</details>\n\n";

    /// <summary>The page with the content of a frame: for <c>youtube.com/embed/x</c> it is <c>youtube.com/watch?v=x</c>.</summary>
    public static string PageOf(string frame)
    {
        var address = frame.StartsWith("//", StringComparison.Ordinal) ? "https:" + frame : frame;
        if ((IdAfter("youtube.com/embed/", address) ?? IdAfter("youtube-nocookie.com/embed/", address)) is { } video)
        {
            return $"https://www.youtube.com/watch?v={video}";
        }

        return IdAfter("player.vimeo.com/video/", address) is { } id ? $"https://vimeo.com/{id}" : address;
    }

    private static string? IdAfter(string path, string address)
    {
        var at = address.IndexOf(path, StringComparison.Ordinal);
        return at < 0 ? null : address[(at + path.Length)..].Split('?', '&', '/')[0];
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
