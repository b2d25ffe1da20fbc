namespace Dateline.Tests.Newsrooms;

/// <summary>A newsroom that has one of everything.</summary>
internal static class Rich
{
    public static Newsroom Newsroom() => Dateline.Tests.Newsrooms.Newsroom
        .With(
            "articles/2020/01/10-flood.md",
            "title: Flood\nlede: The river is high.\nplace: Kolomna\nauthors: [anna, Ivan Ivanov]\ntopics: [oka, rain]\nbackgrounds: "
                + "[dam]\naliases: [/old/flood/]\n"
                + "image: {src: media/wall.png, alt: The wall, credit: A. Reporter}\ncorrections: [{date: 2020-01-12, text: The wall is "
                + "3 metres high.}]\n"
                + "sources: [{title: The gauge, url: \"https://example.org/gauge\"}]\ntranslations: [10-potop.md]",
            "The wall holds, as [the dam](../../../backgrounds/dam/2020-01-05.md) did[^1].\n\n## On the wall\n\n![The dam](media/dam.png "
                + "\"The dam at noon\")\n\nSee [above](#on-the-wall), [sport](/sport/) and [elsewhere](https://example.org/).\n\n[^1]: "
                + "So far.")
        .And(
            "articles/2020/01/10-potop.md",
            "title: Потоп\nlanguage: ru\nplace: Коломна\nsource: ТАСС\ntranslations: [10-flood.md]",
            "Стена держится.")
        .And(
            "articles/2020/01/11-help.md",
            "title: Help\nsection: world/europe\nrelated: [10-flood.md]\nupdated: 2020-01-12 10:00",
            "It comes. [Flood](10-flood.md)")
        .And("articles/2020/01/12-gone.md", "title: Gone\nstatus: withdrawn\nwithdrawn: {date: 2020-01-13, reason: Not so.}")
        .And("articles/2020/01/13-match.md", "title: Match\nsection: sport\nkind: live\nkicker: Football\npriority: 1",
            "The teams are out.\n\n## 15:04 The first goal\n\nIt was a free kick.")
        .And("articles/2020/01/14-elsewhere.md", "title: Elsewhere\nkind: link\ncanonical: https://example.org/story")
        .And("backgrounds/dam/2019-01-01.md", "title: Dam\ntopics: [oka]", "It was built.")
        .And(
            "backgrounds/dam/2020-01-05.md",
            "title: New dam\nlede: What holds the river.\nimage: {src: media/dam.png, alt: The dam}\ntimeline: [{date: 1950-06-01, text: "
                + "It is built.}]",
            "It was mended. [Flood](../../articles/2020/01/10-flood.md)")
        .And("pages/about.md", "title: About us\nslug: about\naliases: [/about.html]", "We [write](../articles/2020/01/10-flood.md).")
        .File("authors/anna.yml", "name: Anna Petrova\nrole: Correspondent\n")
        .File("topics/oka.yml", "name: The Oka\nkind: place\n")
        .File("media/wall.png", Pictures.Png(1200, 630))
        .File("media/dam.png", Pictures.Png(40, 30))
        .File("media/card.png", Pictures.Png(1200, 630))
        .File(
            "front.yml",
            "lead: articles/2020/01/10-flood.md\npackages: [{title: High water, background: dam, items: [articles/2020/01/11-help.md]}]\n")
        .Site("sections:\n  - {id: world, name: World, sections: [{id: europe, name: Europe}]}\n  - {id: sport, name: Sport}")
        .Site("description: News of the river.\nimage: media/card.png\nlisting: {size: 2}\npolicies: {corrections: /about/}")
        .Site(
            "menu:\n  main: [{name: All news, url: /news/}]\n  footer: [{name: About, url: /about/}, {name: Elsewhere, url: "
                + "\"https://example.org/\"}]");
}
