using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Properties;

/// <summary>
/// The files of a newsroom and its theme while they are edited, by paths that begin with <c>input/</c> or
/// <c>theme/</c>. <see cref="Edit"/> gives the files after something was done to one of them.
/// </summary>
internal sealed record EditedFiles(
    ImmutableSortedDictionary<string, byte[]> Files,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Documents,
    string Did)
{
    private static readonly (string Path, string Old, string[] New)[] Designs =
    [
        ("theme/site.css", "", [":root { --new: 1 }\n", ":root { --new: 2 }\n"]),
        ("theme/favicon.svg", "", ["<!-- 1 -->"]),
        ("theme/article.liquid", "<h1>", ["<h1 class=\"x\">", "<h1>{{ article.nosuch }}", "<h1>{% if %}"]),
        ("theme/partials/card.liquid", "", ["<!-- card -->"]),
        ("theme/base.liquid", "</body>", ["<!-- end --></body>", "{% stories s = limit: 2 %}{{ s[0].title }}{{ s[1].lede }}</body>"]),
        ("theme/listing.liquid", "", ["{% stories s = topic: 'oka', language: 'ru' %}{{ s[0].url }}", "{% stories s = section: 'a' %}"]),
        ("theme/partials/colophon.liquid", "", ["{% stories s = section: 'sport', limit: 1 %}{{ s[0].date.iso }}"]),
        ("theme/strings/en.yml", "Front page", ["Home", "Start"]),
        ("theme/strings/ru.yml", "direction: ltr", ["direction: rtl"]),
    ];

    public static EditedFiles Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal), "");

    public static EditedFiles Open()
    {
        var edited = Empty;
        foreach (var (path, bytes) in Dateline.Tests.Newsrooms.Files.In(Repository.Theme))
        {
            edited = edited with { Files = edited.Files.SetItem("theme/" + path, bytes) };
        }

        edited = edited with { Files = edited.Files.SetItem("theme/special.liquid", "<b>{{ page.title }}</b>{{ page.body }}"u8.ToArray()) };

        edited = edited.Write(
            "site.yml",
            ("name", "The Courier"),
            ("url", "https://courier.example/"),
            ("zone", "Europe/Moscow"),
            ("sections", AnyValue.OfSite["sections"][0]),
            ("listing", "{size: 2}"));
        foreach (var path in AnyValue.Paths(5))
        {
            var title = path[^4..^3] + " story";
            edited = edited.Write(path, ("title", title), ("section", "world"), ("topics", "[oka]"), ("", "The wall holds."));
        }

        return edited.Write("backgrounds/dam/2019-01-01.md", ("title", "Dam"), ("", "It was built."))
            .Write("backgrounds/bridge.md", ("title", "Bridge"), ("date", "2019-02-02"), ("", "It stands."))
            .Write("pages/about.md", ("title", "About"), ("slug", "about"), ("", "We write."))
            .Write("authors/anna.yml", ("name", "Anna Petrova"))
            .Write("authors/boris.yml", ("name", "Boris"))
            .Write("topics/oka.yml", ("name", "The Oka"))
            .Picture("media/a.png", 1).Picture("media/b.png", 2).Picture("media/card.png", 3);
    }

    /// <summary>Does one thing to one file, which <paramref name="random"/> chooses.</summary>
    public EditedFiles Edit(Random random) => random.Next(22) switch
    {
        < 12 => Change(random, One(random, Documents.Keys)),
        12 or 13 => Add(random),
        14 => Delete(One(random, Documents.Keys.Where(p => p != "site.yml"))),
        15 => Rename(random, One(random, Documents.Keys.Where(p => p.EndsWith(".md", StringComparison.Ordinal)))),
        16 =>
            random.Next(4) == 0
                ? Delete(One(random, ["media/a.png", "media/b.png", "media/card.png"]))
                : Picture(One(random, ["media/a.png", "media/b.png", "media/card.png"]), random.Next(200)),
        17 => Change(random, "site.yml"),
        18 => Documents.ContainsKey("front.yml") ? Change(random, "front.yml") : Write("front.yml", ("lead", AnyValue.Paths(1)[0])),
        19 => Static(random),
        _ => Design(random),
    };

    /// <summary>Adds, changes or deletes a file of static/, which may be in the way of a page.</summary>
    private EditedFiles Static(Random random)
    {
        var path = One(random, ["ads.txt", ".well-known/a.txt", "promo/index.html", "robots.txt", "about/index.html", "sport"]);
        var text = random.Next(4);
        return this with
        {
            Files = text == 0 ? Files.Remove("input/static/" + path) : Files.SetItem("input/static/" + path, [(byte)text]),
            Did = $"static/{path}: {text}",
        };
    }

    private EditedFiles Change(Random random, string path)
    {
        var fields = FieldsOf(path);
        if (path.EndsWith(".md", StringComparison.Ordinal) && random.Next(4) == 0)
        {
            var paragraphs = AnyValue.Paragraphs(string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))));
            return Set(
                path,
                "",
                string.Join("\n\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ => paragraphs[random.Next(paragraphs.Length)])));
        }

        var name = One(random, fields.Keys.Order(StringComparer.Ordinal));
        return Set(path, name, fields[name][random.Next(fields[name].Length)]);
    }

    private EditedFiles Add(Random random) => random.Next(8) switch
    {
        0 => Write("backgrounds/dam/2020-01-15.md", ("title", "New dam"), ("", "It was mended.")),
        1 => Write("topics/rain.yml", ("name", "Rain")),
        2 => Write("authors/boris.yml", ("name", "Boris")),
        3 => Write("pages/rules.md", ("title", "Rules"), ("", "We obey.")),
        4 => Write("pages/README.md", ("title", "Not a page")),
        5 => Write("posts/lost.md", ("title", "Lost")),
        _ => Write(AnyValue.Paths(9)[random.Next(9)], ("title", "New"), ("section", "sport"), ("topics", "[rain]"), ("", "It comes.")),
    };

    private EditedFiles Delete(string path) =>
        Render(this with { Documents = Documents.Remove(path), Files = Files.Remove("input/" + path), Did = "delete " + path });

    private EditedFiles Rename(Random random, string path)
    {
        var to = path.StartsWith("articles/", StringComparison.Ordinal)
            ? AnyValue.Paths(9)[random.Next(9)]
            : path.Replace(".md", "-moved.md", StringComparison.Ordinal);
        return Render(
            this with
            {
                Documents = Documents.Remove(path).SetItem(to, Documents[path]),
                Files = Files.Remove("input/" + path),
                Did = $"rename {path} to {to}",
            });
    }

    private EditedFiles Picture(string path, int variety) =>
        this with
        {
            Files = Files.SetItem("input/" + path, [.. Pictures.Png(1200 - (variety / 100), 630), (byte)variety]),
            Did = $"new picture {variety} {path}",
        };

    private static EditedFiles Render(EditedFiles edited) => edited with
    {
        Files = edited.Files.SetItems(edited.Documents.Select(d => KeyValuePair.Create("input/" + d.Key, Print(d.Key, d.Value)))),
    };

    private EditedFiles Design(Random random)
    {
        var (path, old, texts) = Designs[random.Next(Designs.Length)];
        var text = random.Next(2) == 0 ? old : texts[random.Next(texts.Length)];
        var original = File.ReadAllText(Path.Combine(Repository.Root, path));
        var made = old.Length == 0 ? original + text : original.Replace(old, text, StringComparison.Ordinal);
        return this with { Files = Files.SetItem(path, Encoding.UTF8.GetBytes(made)), Did = $"design {path}: {text}" };
    }

    private EditedFiles Write(string path, params (string Name, string Value)[] fields) =>
        Render(this with
        {
            Documents = Documents.SetItem(
                path,
                ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))),
            Did = "write " + path,
        });

    private EditedFiles Set(string path, string name, string value) =>
        Render(this with { Documents = Documents.SetItem(path, Documents[path].SetItem(name, value)), Did = $"{path}: {name}: {value}" });

    private static FrozenDictionary<string, string[]> FieldsOf(string path) => path.Split('/')[0] switch
    {
        "articles" => AnyValue.OfArticle,
        "backgrounds" => AnyValue.OfEdition,
        "authors" => AnyValue.OfAuthor,
        "topics" => AnyValue.OfTopic,
        "front.yml" => AnyValue.OfFront,
        "site.yml" => AnyValue.OfSite,
        _ => AnyValue.OfPage,
    };

    private static byte[] Print(string path, ImmutableSortedDictionary<string, string> fields)
    {
        var front = string.Concat(
            fields.Where(f => f.Key.Length > 0 && f.Value.Length > 0)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}: {Quoted(f.Value)}\n")));
        return Encoding.UTF8.GetBytes(
            path.EndsWith(".yml", StringComparison.Ordinal) ? front : $"---\n{front}---\n{fields.GetValueOrDefault("", "")}\n");
    }

    private static string Quoted(string value) =>
        value[0] is '[' or '{' or '\'' || !value.AsSpan().ContainsAny("\"'&<")
            ? value
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string One(Random random, IEnumerable<string> all) => all.ToArray() is var array ? array[random.Next(array.Length)] : "";
}
