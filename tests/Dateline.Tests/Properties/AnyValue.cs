using System.Collections.Frozen;

namespace Dateline.Tests.Properties;

/// <summary>
/// What the fields of a random newsroom's files may say; an empty value is a field that is not there. Some are wrong on purpose.
/// </summary>
internal static class AnyValue
{
    private static readonly string[] Moments =
    [
        "", "2019-12-31", "2020-01-10", "2020-01-10 09:30", "2020-01-20 23:59", "2020-02-01", "2020-02-01 12:30", "2020-02-03",
        "2020-03-01",
    ];
    private static readonly string[] Titles = ["Flood", "Deluge", "High \"water\" & <mud>", "Потоп", "The dam's end"];
    private static readonly string[] Ledes = ["", "The river is high.", "It 'falls' -- slowly."];
    private static readonly string[] Languages = ["", "", "en", "ru", "de"];
    private static readonly string[] Slugs = ["", "", "flood", "world", "x-1"];
    private static readonly string[] Aliases =
    [
        "", "[/old/flood/]", "[/old.html]", "[/old.html/deep/]", "[/old/, /older/]", "[/news/old.html]",
    ];
    private static readonly string[] Topics = ["", "[oka]", "[rain]", "[oka, rain]", "[Big dam, oka]"];
    private static readonly string[] Images =
    [
        "", "{src: media/a.png, alt: A}", "{src: media/b.png, alt: B, caption: It's B, credit: Anna}", "{src: media/a.png}",
        "{src: media/lost.png, alt: L}",
    ];
    private static readonly string[] Sources =
    [
        "",
        "[{title: Gauge, url: \"https://example.org/g\"}]",
        "[{title: Gauge, url: \"https://example.org/g\", archived: \"https://example.org/a\"}, {title: B, url: \"https://example.org/b\"}]",
    ];
    private static readonly string[] Links = ["", "[\"https://example.org/\"]", "[\"https://example.org/\", \"https://example.com/x\"]"];
    private static readonly string[] Stories = ["", .. Paths(6).Select(p => $"[{p}]"), $"[{Paths(2)[0]}, {Paths(2)[1]}]"];

    public static FrozenDictionary<string, string[]> OfArticle { get; } = Fields(
        ("title", Titles), ("lede", Ledes), ("date", ["2020-01-10", "2020-01-10 09:00", .. Moments]), ("updated", Moments),
        ("section", ["world", "world", "sport", "world/europe", "nowhere"]), ("kicker", ["", "Water"]),
        ("place", ["", "Kolomna", "Ryazan"]), ("source", ["", "TASS", "Reuters"]),
        ("authors", ["", "[anna]", "[boris]", "[anna, Ivan Ivanov]"]), ("topics", Topics),
        ("backgrounds", ["", "[dam]", "[dam@latest]", "[dam@2019-01-01]", "[bridge]", "[dam, bridge]"]), ("image", Images),
        ("corrections",
        [
            "",
            "[{date: 2020-01-12, text: It was 3 metres.}]",
            "[{date: 2020-01-12, text: It was 4 metres.}, {date: 2020-02-01 12:30, text: No, 5.}]",
        ]),
        ("status", ["", "", "published", "draft", "withdrawn"]),
        ("withdrawn", ["", "{date: 2020-01-31, reason: Not so.}", "{date: 2020-02-01 12:30, reason: Soon not so.}"]),
        ("embargo", Moments), ("expires", ["", "", "2020-02-01 12:30", "2020-02-02", "2020-01-31"]), ("slug", Slugs), ("aliases", Aliases),
        ("related", Stories), ("sources", Sources),
        ("priority", ["", "1", "5", "9", "10"]), ("language", Languages), ("translations", Stories),
        ("canonical", ["", "https://example.org/original"]), ("kind", ["", "story", "live", "link"]),
        ("desk", ["", "", "night", "day"]));

    public static FrozenDictionary<string, string[]> OfEdition { get; } = Fields(
        ("title", Titles), ("lede", Ledes), ("date", ["", "2019-02-02", "2020-01-15"]), ("updated", Moments), ("review", Moments),
        ("topics", Topics), ("image", Images), ("sources", Sources), ("language", Languages),
        ("timeline",
        [
            "",
            "[{date: 1950-06-01, text: It is built.}]",
            "[{date: 2020-02-01 12:30, text: It is mended.}, {date: 1950-06-01, text: It is built.}]",
        ]),
        ("status", ["", "", "draft"]), ("embargo", Moments), ("expires", ["", "", "2020-02-02"]), ("aliases", Aliases),
        ("slug", ["", "", "x"]));

    public static FrozenDictionary<string, string[]> OfPage { get; } = Fields(
        ("title", Titles), ("lede", Ledes), ("updated", Moments), ("slug", ["about", "about", "rules", "old.html", "news"]),
        ("aliases", Aliases), ("language", Languages), ("status", ["", "", "draft"]),
        ("template", ["", "page", "special", "special"]));

    public static FrozenDictionary<string, string[]> OfAuthor { get; } = Fields(
        ("name", ["Anna Petrova", "Anna Orlova"]), ("kind", ["", "person", "desk"]), ("role", ["", "Correspondent"]),
        ("bio", ["", "She writes.", "He writes."]), ("email", ["", "anna@example.org"]), ("links", Links));

    public static FrozenDictionary<string, string[]> OfTopic { get; } = Fields(
        ("name", ["The Oka", "The river Oka"]), ("kind", ["", "place", "subject", "person"]), ("description", ["", "A river."]),
        ("links", Links));

    public static FrozenDictionary<string, string[]> OfFront { get; } = Fields(
        ("lead", ["", .. Paths(4)]), ("slots", Stories),
        ("packages",
        [
            "",
            $"[{{title: High water, background: dam, items: [{Paths(3)[2]}]}}]",
            $"[{{title: Low water, items: [{Paths(2)[0]}, {Paths(2)[1]}]}}]",
        ]));

    public static FrozenDictionary<string, string[]> OfSite { get; } = Fields(
        ("name", ["The Courier", "The Herald"]),
        ("url", ["https://courier.example/", "https://herald.example/", "https://courier.example/base/"]),
        ("zone", ["Europe/Moscow", "UTC", "America/New_York"]),
        ("source", ["", "TASS"]), ("description", ["", "News of the river."]), ("language", ["", "en", "ru"]),
        ("image", ["", "media/card.png", "media/a.png"]),
        ("dateline", ["", "ap", "none", "'{PLACE}, {date}. /{source}/.'"]),
        ("sections",
        [
            "[{id: world, name: World, sections: [{id: europe, name: Europe}]}, {id: sport, name: Sport}]",
            "[{id: sport, name: Games}, {id: world, name: World, description: All of it, sections: [{id: europe, name: Europe}]}]",
            "[{id: world, name: World}, {id: sport, name: Sport}]",
        ]),
        ("menu",
        [
            "",
            "{main: [{name: All news, url: /news/}], footer: [{name: About, url: /about/}]}",
            "{main: [{name: Flood, url: /topics/oka/}]}",
        ]),
        ("listing", ["", "{size: 2}", "{size: 3}"]), ("feeds", ["", "{items: 2}", "{id: courier}"]),
        ("urls",
        [
            "", "", "{article: \"/{year}/{slug}/\"}", "{topic: \"/about/{id}/\"}", "{news: /all/, background: \"/dossiers/{id}/\"}",
            "{section: \"/s/{id}/\"}",
        ]),
        ("policies", ["", "{corrections: /about/}"]), ("fields", ["", "", "[{name: desk, description: Whose shift.}]"]),
        ("nosuchkey", ["", "", "", "x"]));

    /// <summary>
    /// Paragraphs that a body is put together from, below <c>articles/</c> or elsewhere: <paramref name="up"/> leads to the newsroom's
    /// folder.
    /// </summary>
    public static string[] Paragraphs(string up) =>
    [
        "The wall holds.", "The wall falls.", "", "## On the wall", "A note[^1].\n\n[^1]: So far.",
        $"![The dam]({up}media/b.png \"At noon\")", $"![A]({up}media/a.png)", $"See [the dam]({up}backgrounds/dam/2019-01-01.md).",
        .. Paths(4).Select(p => $"See [that]({up}{p})."), "See [sport](/sport/) and [nothing](/no/such/).", "See [below](#on-the-wall).",
        "<div onclick=\"x\">Raw</div>", "> It's \"quoted\" -- so.", "See [about](/about/) and [old](/old/flood/).",
    ];

    /// <summary>The paths at which a random newsroom's articles stand.</summary>
    public static string[] Paths(int count) => [.. Enumerable.Range(0, count).Select(i => $"articles/2020/01/{10 + (i / 2)}-story-{i}.md")];

    private static FrozenDictionary<string, string[]> Fields(params (string Name, string[] Values)[] fields) =>
        fields.ToFrozenDictionary(f => f.Name, f => f.Values);
}
