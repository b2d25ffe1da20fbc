using System.Collections.Immutable;

namespace Dateline.Import.Wire;

/// <summary>
/// Splits wire text by its layout: kicker, headline and lede are before the dateline, the body follows, and a short line without a full
/// stop starts a background.
/// </summary>
internal static class WireText
{
    private const int LongestKicker = 28;
    private const int LongestHeading = 70;

    /// <summary>
    /// The story; null when there is no text. With <paramref name="keepsHeadings"/> headings stay in the body, and there are no
    /// backgrounds.
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
        var (body, backgrounds) = keepsHeadings ? (WithHeadings(rest), []) : SplitBackgrounds(rest);
        var guesses = new List<string>();
        var (kicker, headline, lede) = Head(paragraphs[..head], guesses);
        if (!backgrounds.IsEmpty)
        {
            guesses.Add("a short line without a full stop starts a background (--keep-headings keeps it in the story)");
        }

        return new WireStory(kicker, headline, lede, dateline, body, backgrounds) { Guesses = [.. guesses] };
    }

    /// <summary>The paragraphs, which empty lines separate. In a text without empty lines every line is a paragraph.</summary>
    private static string[] Paragraphs(string text)
    {
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var lines = string.Join('\n', text.Split('\n').Select(l => l.Trim()));
        var apart = lines.Trim().Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        return [.. lines.Split(apart, Tidy).Select(p => p.Replace('\n', ' '))];
    }

    /// <summary>
    /// The number of paragraphs before the body, in a text without a dateline: all before the first one that ends in a full stop, but at
    /// least one.
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

    private static (ImmutableArray<string> Body, ImmutableArray<WireBackground> Backgrounds) SplitBackgrounds(string[] paragraphs)
    {
        int[] headings = [.. Enumerable.Range(0, paragraphs.Length).Where(i => IsHeading(paragraphs, i)), paragraphs.Length];
        var backgrounds = headings.Zip(headings.Skip(1))
            .Select(p => new WireBackground(paragraphs[p.First], [.. paragraphs[(p.First + 1)..p.Second]]));
        return ([.. paragraphs[..headings[0]]], [.. backgrounds]);
    }

    private static ImmutableArray<string> WithHeadings(string[] paragraphs) =>
        [.. paragraphs.Select((p, i) => IsHeading(paragraphs, i) ? "## " + MarkdownText.Escape(p) : p)];

    private static bool IsHeading(string[] paragraphs, int at) =>
        at > 0 && at + 1 < paragraphs.Length && paragraphs[at].Length <= LongestHeading && !EndsASentence(paragraphs[at])
        && EndsASentence(paragraphs[at + 1]) && char.IsLetterOrDigit(paragraphs[at][0]);

    private static bool EndsASentence(string paragraph) =>
        paragraph.TrimEnd('"', '”', '’', '»', ')', '*') is [.., '.' or '!' or '?' or ':' or ';' or ',' or '…'];
}
