using System.Globalization;

namespace Dateline.Benchmarks.Archives;

/// <summary>A file of a newsroom; the path is that below its folder.</summary>
internal readonly record struct Item(string Path, string Text);

/// <summary>
/// A made-up news agency: writes any document of an archive of <paramref name="size"/> articles from its number alone, the same every
/// time. Articles from that number on are newer than the archive.
/// </summary>
internal sealed class Wire(int size)
{
    /// <summary>To be changed whenever other text comes out: an archive that was made before is then made anew.</summary>
    public const string Version = "1";

    private const int Authors = 40;

    private static readonly string[] Sections = ["world", "politics", "economy", "defense", "science", "society", "culture", "sport"];
    private static readonly string[] Places =
    [
        "MOSCOW", "ISTANBUL", "TRIPOLI", "GENEVA", "NEW YORK", "CAIRO", "BRUSSELS", "BEIJING", "DELHI", "NAIROBI",
    ];
    private static readonly DateTime Start = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TimeSpan _step = TimeSpan.FromDays(5 * 365) / size;
    private readonly int _topics = Math.Clamp(size / 50, 20, 400);
    private readonly int _backgrounds = Math.Max(5, size / 200);

    /// <summary>Everything but the articles.</summary>
    public IEnumerable<Item> Rest() =>
    [
        new("site.yml", Site()),
        .. Enumerable.Range(0, Authors).Select(i => new Item($"authors/author-{i}.yml", $"name: Author {i}\n")),
        .. Enumerable.Range(0, _backgrounds).Select(Background),
    ];

    public Item Article(int number)
    {
        var dice = new Dice((ulong)number);
        var date = Start + _step * number;
        var slug = Wording.Words(dice, 6).ToLowerInvariant().Replace(' ', '-');
        var front = $"""
            ---
            title: "{Wording.Capitalize(Wording.Words(dice, dice.Next(6, 12)))}"
            lede: {Wording.Sentence(dice)}
            date: {date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}
            section: {dice.Pick<string>(Sections)}
            place: {dice.Pick<string>(Places)}
            source: TASS
            authors: [author-{dice.Next(0, Authors - 1)}]
            topics: [{Topics(dice)}]
            backgrounds: [background-{(int)(Math.Pow(dice.Fraction(), 2) * _backgrounds)}]
            ---
            """;
        return new Item(
            $"articles/{date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture)}/{slug}-{number}.md",
            $"{front}\n\n{Body(dice, number)}\n");
    }

    private static string Body(Dice dice, int number)
    {
        var blocks = Enumerable.Range(0, dice.Next(6, 11)).Select(_ => Wording.Sentences(dice, 1, 3)).ToList();
        blocks[1] = $"\"{blocks[1]}\" he said, commenting on the **statement** of the _council_.";
        blocks[2] += $" The [earlier report](https://example.org/{number}) gives details.";
        if (number % 5 == 0)
        {
            blocks.Insert(4, "> " + Wording.Sentence(dice));
        }

        if (number % 7 == 0)
        {
            blocks.Insert(5, "## " + Wording.Capitalize(Wording.Words(dice, 3)));
        }

        if (number % 11 == 0)
        {
            blocks.Insert(6, string.Join('\n', Enumerable.Range(0, 3).Select(_ => "- " + Wording.Sentence(dice, 4, 9))));
        }

        return string.Join("\n\n", blocks);
    }

    private string Topics(Dice dice)
    {
        var topics = new HashSet<int>();
        for (var left = dice.Next(1, 3); left > 0; left--)
        {
            topics.Add(dice.Next(0, _topics - 1));
        }

        return string.Join(", ", topics.Select(t => $"topic-{t}"));
    }

    private static Item Background(int number)
    {
        // Not the seed of any article.
        var dice = new Dice(ulong.MaxValue - (ulong)number);
        var paragraphs = Enumerable.Range(0, dice.Next(2, 5)).Select(_ => Wording.Sentences(dice, 2, 4));
        return new Item($"backgrounds/background-{number}.md", $"""
            ---
            title: "{Wording.Capitalize(Wording.Words(dice, 2))} crisis {number}"
            date: 2015-01-01T00:00:00Z
            lede: {Wording.Sentence(dice)}
            ---

            {string.Join("\n\n", paragraphs)}

            """);
    }

    private static string Site() => $$"""
        name: The Bench
        url: https://bench.example/
        zone: UTC
        source: TASS
        listing:
          size: 25
        sections:
        {{string.Join('\n', Sections.Select(s => $"  - {{id: {s}, name: {Wording.Capitalize(s)}}}"))}}

        """;
}
