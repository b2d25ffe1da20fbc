using System.Collections.Immutable;

namespace Dateline.Import.Wire;

/// <summary>
/// Takes wire text apart by its looks: what stands before the dateline is kicker, headline and lede, what follows is the body, and a short
/// line without a full stop heads a background.
/// </summary>
internal static class WireText
{
    private const int LongestKicker = 28;
    private const int LongestHeading = 70;

    /// <summary>
    /// The story; null when there is no text at all. With <paramref name="keepsHeadings"/> headings stay in the body, and nothing is a
    /// background.
    /// </summary>
    public static WireStory? Read(string text, bool keepsHeadings)
    {
        var paragraphs = Paragraphs(text);
        if (paragraphs.Length == 0)
        {
            return null;
        }

        var start = Array.FindIndex(paragraphs, p => DatelineReader.Read(p) is not null);
        var (dateline, first) = start < 0 ? (WireDateline.None, "") : DatelineReader.Read(paragraphs[start])!.Value;
        var head = start < 0 ? HeadLength(paragraphs) : start;
        string[] rest = start < 0 ? paragraphs[head..] : [first, .. paragraphs[(start + 1)..]];
        var (body, backgrounds) = keepsHeadings ? (Headed(rest), []) : Apart(rest);
        var guesses = new List<string>();
        var (kicker, headline, lede) = Head(paragraphs[..head], guesses);
        if (!backgrounds.IsEmpty)
        {
            guesses.Add("a short line without a full stop heads a background (--keep-headings leaves it in the story)");
        }

        return new WireStory(kicker, headline, lede, dateline, body, backgrounds) { Guesses = [.. guesses] };
    }

    /// <summary>
    /// Paragraphs are apart by empty lines, lines within one are one; a text without any empty line has one on each line.
    /// </summary>
    private static string[] Paragraphs(string text)
    {
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var lines = string.Join('\n', text.Split('\n').Select(l => l.Trim()));
        var apart = lines.Trim().Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        return [.. lines.Split(apart, Tidy).Select(p => p.Replace('\n', ' '))];
    }

    /// <summary>
    /// Without a dateline the head ends where the first whole sentence stands that is no headline: it ends in a full stop.
    /// </summary>
    private static int HeadLength(string[] paragraphs)
    {
        var sentence = Array.FindIndex(paragraphs, 1, p => EndsASentence(p));
        return sentence < 0 ? Math.Min(1, paragraphs.Length) : sentence;
    }

    private static (string Kicker, string Headline, string Lede) Head(string[] head, List<string> guesses)
    {
        switch (head)
        {
            case []:
                return ("", "", "");
            case [var only]:
                return ("", only, "");
            case [var first, var second] when first.Length <= LongestKicker && first.Length < second.Length / 2:
                guesses.Add("the first line is the kicker, the second the headline");
                return (first, second, "");
            case [var first, var second]:
                guesses.Add("the first line is the headline, the second the lede");
                return ("", first, second);
            case [var first, var second, ..] when first.Length <= LongestKicker || first.Length < second.Length:
                return (first, second, string.Join(' ', head[2..]));
            default:
                return ("", head[0], string.Join(' ', head[1..]));
        }
    }

    private static (ImmutableArray<string> Body, ImmutableArray<WireBackground> Backgrounds) Apart(string[] paragraphs)
    {
        int[] headings = [.. Enumerable.Range(0, paragraphs.Length).Where(i => IsHeading(paragraphs, i)), paragraphs.Length];
        var backgrounds = headings.Zip(headings.Skip(1))
            .Select(p => new WireBackground(paragraphs[p.First], [.. paragraphs[(p.First + 1)..p.Second]]));
        return ([.. paragraphs[..headings[0]]], [.. backgrounds]);
    }

    private static ImmutableArray<string> Headed(string[] paragraphs) =>
        [.. paragraphs.Select((p, i) => IsHeading(paragraphs, i) ? "## " + MarkdownText.Escape(p) : p)];

    private static bool IsHeading(string[] paragraphs, int at) =>
        at > 0 && at + 1 < paragraphs.Length && paragraphs[at].Length <= LongestHeading && !EndsASentence(paragraphs[at])
        && EndsASentence(paragraphs[at + 1]) && char.IsLetterOrDigit(paragraphs[at][0]);

    private static bool EndsASentence(string paragraph) =>
        paragraph.TrimEnd('"', '”', '’', '»', ')', '*') is [.., '.' or '!' or '?' or ':' or ';' or ',' or '…'];
}
