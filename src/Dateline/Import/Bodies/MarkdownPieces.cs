namespace Dateline.Import.Bodies;

/// <summary>Writes the pieces of markdown that shortcodes, tags and HTML turn into.</summary>
internal static class MarkdownPieces
{
    public static string Picture(string src, string alt, string caption = "", string credit = "")
    {
        var title = credit.Length > 0 ? $"{caption} | {credit}".Trim() : caption;
        var target = src.Trim().Replace(" ", "%20", StringComparison.Ordinal);
        var written = title.Length > 0 ? $" \"{Line(title).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "";
        return $"![{Line(alt).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]({target}{written})";
    }

    public static string Link(string words, string target) =>
        $"[{Line(words)}]({target.Trim().Replace(" ", "%20", StringComparison.Ordinal)})";

    public static string Embed(string address, string? caption = null) =>
        $"\n\n::: embed {address}\n{(string.IsNullOrWhiteSpace(caption) ? "" : caption.Trim() + "\n")}:::\n\n";

    public static string FactBox(string title, string inner)
    {
        var colons = new string(
            ':', inner.Contains(":::", StringComparison.Ordinal) ? inner.Contains("::::", StringComparison.Ordinal) ? 5 : 4 : 3);
        return $"\n\n{colons} factbox {Line(title)}".TrimEnd() + $"\n{inner.Trim('\n')}\n{colons}\n\n";
    }

    public static string Quote(string inner, string author)
    {
        var lines = inner.Trim().Split('\n').Select(l => $"> {l}".TrimEnd());
        return "\n\n" + string.Join('\n', lines) + (author.Length > 0 ? $"\n>\n> — {Line(author)}" : "") + "\n\n";
    }

    public static string Details(string summary, string inner) =>
        $"\n\n<details><summary>{Line(summary)}</summary>\n\n{inner.Trim('\n')}\n\n</details>\n\n";

    /// <summary>The page that shows what a frame shows: <c>youtube.com/embed/x</c> is <c>youtube.com/watch?v=x</c>.</summary>
    public static string PageOf(string frame)
    {
        var address = frame.StartsWith("//", StringComparison.Ordinal) ? "https:" + frame : frame;
        var id = (string after) => address[(address.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split('?', '&', '/')[0];
        return address.Contains("youtube.com/embed/", StringComparison.Ordinal) ? $"https://www.youtube.com/watch?v={id("/embed/")}"
            : address.Contains("youtube-nocookie.com/embed/", StringComparison.Ordinal) ? $"https://www.youtube.com/watch?v={id("/embed/")}"
            : address.Contains("player.vimeo.com/video/", StringComparison.Ordinal) ? $"https://vimeo.com/{id("/video/")}"
            : address;
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
