using System.Globalization;
using CsCheck;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>How a story of a random newsroom stands at the time of the build.</summary>
internal enum Fate
{
    Public,
    Draft,
    Embargoed,
    Later,
    Expired,
    Withdrawn,
}

/// <summary>A story of a random newsroom; every word of it that could show up anywhere carries the mark.</summary>
internal sealed record RandomStory(string Mark, Fate Fate, int Day, int Variety)
{
    public string Path => $"articles/2020/01/{Day:00}-{Mark}-file.md";

    /// <summary>A topic that no other story has.</summary>
    public string Topic => $"{Mark} topic";

    public string Front =>
        $"title: {Mark} title\nlede: {Mark} lede\nkicker: {Mark} kicker\nplace: {Mark} place\nsource: {Mark} agency\nauthors: [{Mark} "
            + $"writer]\ntopics: [{Topic}, shared]\n"
        + $"image: {{src: media/{Mark}-front.png, alt: {Mark} alt, caption: {Mark} caption, credit: {Mark} credit}}\n"
        + $"sources: [{{title: {Mark} source, url: \"https://example.org/{Mark}\"}}]\ncorrections: "
        + $"[{{date: {(Fate == Fate.Later ? "2020-02-02" : "2020-01-31")}, text: {Mark} correction}}]\n"
        + $"section: {(Variety % 2 == 0 ? "world" : "sport")}\npriority: {1 + (Variety % 9)}\n"
        + $"language: {(Variety % 5 == 0 ? "ru" : "en")}\n"
        + (Variety % 3 == 0 ? "backgrounds: [dam]\n" : "")
        + (IsLive ? "kind: live\n" : "")
        + Standing;

    /// <summary>A word of an entry that no reader may see yet.</summary>
    public const string Unseen = "zqunseenw";

    private bool IsLive => Variety % 4 == 1;

    public string Body =>
        $"{Mark} body with ![{Mark} drawing](media/{Mark}-body.png) and a footnote[^1].\n\n"
            + (IsLive
                ? $"## 2020-01-30 10:00 {Mark} heading\nby: {Mark} writer\nedited: 2020-01-31 09:00\n"
                    + $"corrected: 2020-01-31 10:00 {Mark} fix.\n\nSeen.\n\n"
                    + $"## 2020-02-05 10:00 {Unseen}\nby: {Unseen} writer\ncorrected: 2020-02-05 11:00 {Unseen} fix.\n\n{Unseen}.\n\n"
                : $"## {Mark} heading\n\n")
            + $"[^1]: {Mark} note.";

    private string Standing => Fate switch
    {
        Fate.Draft => "status: draft",
        Fate.Embargoed => "embargo: 2020-02-01 12:01",
        Fate.Later => "date: 2020-02-01 12:01",
        Fate.Expired => "expires: 2020-02-01 12:00",
        Fate.Withdrawn => "status: withdrawn\nwithdrawn: {date: 2020-01-31, reason: It was wrong.}",
        _ => "status: published",
    };
}

/// <summary>Newsrooms of a handful of stories, some of which readers may not see, that link to each other.</summary>
internal static class RandomNewsroom
{
    private static readonly Gen<Fate> Fates = Gen.Int[0, 9].Select(i => i < 5 ? (Fate)i + 1 : Fate.Public);

    public static Gen<RandomStory[]> Stories { get; } = Gen.Select(Fates, Gen.Int[1, 28], Gen.Int[0, 999]).Array[1, 8]
        .Select(
            all =>
                all.Select((s, i) => new RandomStory($"zq{i.ToString(CultureInfo.InvariantCulture)}x{s.Item3}w", s.Item1, s.Item2, s.Item3))
                    .ToArray());

    /// <summary>The newsroom in any order of its files, since that is the order in which they are made on the disk.</summary>
    public static Newsroom Make(RandomStory[] stories, Random? order = null)
    {
        var newsroom = new Newsroom().Site("listing: {size: 2}");
        var writes = new List<Action>
        {
            () => newsroom.And("backgrounds/dam.md", "title: The dam\ndate: 2019-01-01\ntopics: [shared]", Links(stories, "../")),
        };
        foreach (var story in stories)
        {
            writes.Add(
                () =>
                    newsroom.And(
                        story.Path, story.Front, story.Body + (story.Fate == Fate.Public ? "\n\n" + Links(stories, "../../../") : "")));
            writes.Add(() => newsroom.File($"media/{story.Mark}-front.png", Picture(story)));
            writes.Add(() => newsroom.File($"media/{story.Mark}-body.png", Picture(story)));
        }

        writes.Add(
            () => newsroom.File("front.yml", $"lead: {stories[0].Path}\nslots: [{string.Join(", ", stories.Select(s => s.Path))}]\n"));
        if (order is not null)
        {
            order.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(writes));
        }

        writes.ForEach(write => write());
        return newsroom;
    }

    /// <summary>A picture whose bytes carry the mark too.</summary>
    private static byte[] Picture(RandomStory story) => [.. Pictures.Png(4, 3), .. System.Text.Encoding.ASCII.GetBytes(story.Mark)];

    /// <summary>Links to all stories, in words that tell nothing.</summary>
    private static string Links(RandomStory[] stories, string up) => string.Join('\n', stories.Select(s => $"- [see]({up}{s.Path})"));
}
