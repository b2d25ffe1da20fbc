using System.Globalization;

namespace Dateline.Model.Pictures;

/// <summary>
/// The picture for links to a story without one: its headline, what stands above it, its date, and the newsroom's name. Equal words give
/// the same card at the same address.
/// </summary>
internal sealed record TextCard
{
    public const int Width = 1200, Height = 630;

    /// <summary>Changes whenever the same words give another picture.</summary>
    private const int Recipe = 2;

    // No card has room for more.
    private const int LongestHeadline = 240, LongestLine = 60;

    public TextCard(string headline, string kicker, string newsroom, string date, bool isFromRight)
    {
        Headline = Shortened(headline, LongestHeadline);
        (Kicker, Newsroom, Date) = (Shortened(kicker, LongestLine), Shortened(newsroom, LongestLine), Shortened(date, LongestLine));
        var key = new Fingerprint();
        key.Add(Recipe);
        key.Add(Headline);
        key.Add(Kicker);
        key.Add(Newsroom);
        key.Add(Date);
        key.Add(isFromRight);
        IsFromRight = isFromRight;
        Key = key.Value.ToString("x16", CultureInfo.InvariantCulture)[..12];
    }

    public string Headline { get; }

    public string Kicker { get; }

    public string Newsroom { get; }

    public string Date { get; }

    /// <summary>Whether the story is written from right to left.</summary>
    public bool IsFromRight { get; }

    /// <summary>Names the words and the recipe.</summary>
    public string Key { get; }

    public string Address => $"/assets/cards/{Key}.png";

    public string AllWords => $"{Headline}\n{Kicker}\n{Newsroom}\n{Date}";

    /// <summary>Whether the fonts have every character. A card with empty boxes in place of letters is worse than none.</summary>
    public bool IsDrawable => Headline.Length > 0 && CardGlyphs.FirstMissing(AllWords) is null;

    /// <summary>A text without line ends and other control characters, cut between words, else between characters.</summary>
    private static string Shortened(string text, int most)
    {
        var line = text.Length <= most && !text.Any(char.IsControl)
            ? text
            : new string([.. text.Take(4 * most).Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        var length = StringInfo.ParseCombiningCharacters(line);
        if (length.Length <= most)
        {
            return line.Length > 4 * most ? line[..length[^1]] : line;
        }

        var cut = line[..length[most - 1]];
        var blank = cut.LastIndexOf(' ');
        return (blank > most / 2 ? cut[..blank] : cut).TrimEnd() + "…";
    }
}
