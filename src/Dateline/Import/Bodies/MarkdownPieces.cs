namespace Dateline.Import.Bodies;

/// <summary>Writes the pieces of markdown that shortcodes, tags and HTML are converted to.</summary>
internal static class MarkdownPieces
{
    public static string Picture(string src, string alt, string caption = "", string credit = "")
    {
        var target = MarkdownText.Target(src.Trim());
        var title = caption.Length > 0 || credit.Length > 0 ? Title(caption, credit) : "";
        var escapedAlt = MarkdownText.Line(alt).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        return $"![{escapedAlt}]({target}{title})";
    }

    /// <summary>A picture in markdown with a caption and a credit, in place of its title.</summary>
    public static string WithCaption(string picture, string caption, string credit)
    {
        var target = picture.LastIndexOf("](", StringComparison.Ordinal) + 2;
        var end = picture.AsSpan(target).IndexOfAny(' ', ')');
        return $"{picture[..(target + end)]}{Title(caption, credit)})";
    }

    private static string Title(string caption, string credit)
    {
        var words = credit.Length > 0 ? $"{caption} | {credit}".Trim() : caption;
        return $" \"{MarkdownText.Line(words).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    public static string Link(string words, string target) =>
        $"[{MarkdownText.Line(words)}]({target.Trim().Replace(" ", "%20", StringComparison.Ordinal)})";

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

        return $"\n\n{colons} factbox {MarkdownText.Line(title)}".TrimEnd() + $"\n{inner.Trim('\n')}\n{colons}\n\n";
    }

    public static string Quote(string inner, string author)
    {
        var lines = inner.Trim().Split('\n').Select(l => $"> {l}".TrimEnd());
        return "\n\n" + string.Join('\n', lines) + (author.Length > 0 ? $"\n>\n> — {MarkdownText.Line(author)}" : "") + "\n\n";
    }

    public static string Details(string summary, string inner) =>
        $"\n\n<details><summary>{MarkdownText.Line(summary)}</summary>\n\n{inner.Trim('\n')}\n\n</details>\n\n";
}
