using System.Text.RegularExpressions;

namespace Dateline.Markdown.Checking;

/// <summary>The signs of wikis, chats and notebooks, and signs of Chinese and Japanese keyboards. <see cref="LeftMarkup"/> asks.</summary>
internal static partial class LeftWikis
{
    /// <summary>Two or three apostrophes on both sides of words: a wiki's italics, or a quotation.</summary>
    public static Leftover? Apostrophes(ReadOnlySpan<char> rest, char before)
    {
        if (before == '\'' || char.IsLetterOrDigit(before))
        {
            return null;
        }

        foreach (var match in Quoted().EnumerateMatches(rest))
        {
            return rest.StartsWith("'''")
                ? new Leftover(match.Length, "a wiki's bold type", "write **words**")
                : new Leftover(match.Length, "a wiki's italics", "write *words*, or \"words\" for a quotation");
        }

        return null;
    }

    public static Leftover? Note(ReadOnlySpan<char> rest)
    {
        foreach (var match in Hidden().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, "a note of Obsidian, which readers were not to see", "write notes between <!-- and -->");
        }

        return null;
    }

    public static Leftover? Spoiler(ReadOnlySpan<char> rest, char before)
    {
        foreach (var match in Hiding().EnumerateMatches(rest))
        {
            return before == '|' ? null : new Leftover(match.Length, "what a chat hides", "delete the bars");
        }

        return null;
    }

    public static Leftover? Picture(ReadOnlySpan<char> rest)
    {
        foreach (var match in TextilePicture().EnumerateMatches(rest))
        {
            return new Leftover(match.Length, "a picture of Textile", "write ![what it shows](media/file.jpg)");
        }

        return null;
    }

    public static Leftover? Wide(ReadOnlySpan<char> rest)
    {
        foreach (var match in WideMarks().EnumerateMatches(rest))
        {
            return new Leftover(
                match.Length, "signs as wide as a Chinese character are no marks", "type narrow signs: **words**, ~~words~~, `code`");
        }

        return null;
    }

    [GeneratedRegex(@"^('{2,3})(?![\s'])[^'\n]*(?:'[^'\n]+)*(?<![\s'])\1(?!')")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^%%(?:\s*[^\s%][^%\n]*%%|\s+\S.*$)")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^\|\|[^\s|](?:[^|\n]*[^\s|])?\|\|(?!\|)")]
    private static partial Regex Hiding();

    [GeneratedRegex(@"^![^\s!()\[\]]+\.(?:png|jpe?g|gif|webp|svg)(?:\([^()\n]*\))?!", RegexOptions.IgnoreCase)]
    private static partial Regex TextilePicture();

    [GeneratedRegex(@"^(?:(\uFF0A{2,3}|\uFF5E{2})[^\uFF0A\uFF5E\n]+\1|\uFF40[^\uFF40\n]+\uFF40)")]
    private static partial Regex WideMarks();
}
