using CsCheck;
using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>
/// A newsroom that was imported builds, whatever the names and fields of its source were: every id and address is unique, and a second
/// import changes nothing.
/// </summary>
public sealed class RandomSourceTests
{
    private static readonly (SourceKind Kind, string File, string[] Settings, string[] Folders)[] Kinds =
    [
        (SourceKind.Hugo, "config.toml",
            ["title = 'G'\nbaseURL = 'https://g.example/'\n", "title = 'G'\n[permalinks]\nnews = '/:year/:slug'\n",
                "[languages.en]\n[languages.es]\n"],
            ["content/news/", "content/en/news/", "content/es/news/", "content/", "content/Ä b/", "content/authors/", "content/people/x/"]),
        (SourceKind.Jekyll, "_config.yml", ["url: https://g.example\n", "permalink: /:categories/:title\ntimezone: Asia/Tokyo\n", ""],
            ["_posts/", "_posts/ja/", "news/_posts/", "_drafts/", "", "_letters/", "_authors/"]),
        (SourceKind.Eleventy, "_data/site.json", ["{}", "{\"language\": \"fr\"}"], ["src/", "src/posts/", "src/people/", "src/es/"]),
        (SourceKind.Zola, "config.toml", ["base_url = 'https://g.example'\n", "title = 'G'\n[slugify]\npaths = 'off'\n"], ["content/",
            "content/a b/"]),
        (SourceKind.MkDocs, "mkdocs.yml", ["site_name: G\n", "plugins:\n  - blog\n"], ["docs/", "docs/blog/posts/", "docs/a/"]),
    ];

    private static readonly Gen<string> Name = OneOf(
        "a", "A", "index", "_index", "2024-05-01-a", "2024-05-01-A b", "2024-05-01-a.es", "a.es", "a.io", "how_to_read", "Über_ß", "ساعة",
            "a.", "01",
        "2024-05-01", "2024-13-45-x", "news", "index.es", "a%20b", "ab'c\"d", "-", "2024-05-01-", "a-es", "topics", "feed.xml");

    private static readonly Gen<string> Value = Gen.OneOf(
        OneOf(
            "2024-05-02", "2024-05-02T21:30:00-04:00", "2024-05-02 10:00:00", "2024-02-30", "0001-01-01T00:00:00Z", "9999-12-31", "true",
                "false", "~",
            "[a, B, a]", "{a: b}", "{src: a.png, credit: Ben}", "[{name: Anna Petrova}]", "[]", "[[a]]", "en", "ar", "x-y-z", "english",
                "zh-Hant",
            "/old/ a /B", "/a b", "..", "https://g.example/x?y#z", "/%2e%2e/x", "/news/", "//", "\"<p>Text <b>x</b></p>\"",
                "Anna Petrova and Ben Cole",
            "anna", "By Anna", "\"\"", "a: b", "'it''s'", "\"\\ud800\"", "x # y", ":year/:title", "{{ page.fileSlug }}", "/:title",
                "a/b/c.html", "1", "-"),
        Gen.String[Gen.Char["ab Z9-_/.:é中م&%#?'"], 0, 12].Select(t => $"\"{t}\""));

    private static readonly Gen<string> Field = Gen.Select(
        OneOf(
            "title", "date", "published", "publishDate", "lastmod", "slug", "permalink", "url", "path", "aliases", "redirect_from", "lang",
                "language",
            "translationKey", "author", "authors", "byline", "image", "image-credit", "cover", "tags", "categories", "category", "draft",
                "status",
            "description", "preview", "body", "raw-content", "name", "expiryDate", "canonical_url", "id", "section", "topics", "fields",
                "params", "river"),
        Value,
        (key, value) => $"{key}: {value}\n");

    private static readonly Gen<string> Document = Gen.Select(
        Field.Array[0, 8],
        OneOf("---\n", "\n---\n", "<!-- x -->\n---\n", ""),
        Gen.Frequency(
            (1, OneOf("Text.\n", "", "# Head\n\nText.\n", "نص عربي طويل هنا\n", "---\n\nText.\n")), (3, RandomBodies.Body)),
        (fields, start, body) => start.Length == 0 ? body : $"{start}{string.Concat(fields)}---\n{body}");

    private static readonly Gen<(int Kind, int Setting, (int Folder, string Name, string Text)[] Documents)> Source = Gen.Select(
        Gen.Int[0, Kinds.Length - 1], Gen.Int[0, 2], Gen.Select(Gen.Int[0, 6], Name, Document).Array[1, 6]);

    [Fact]
    public void An_imported_newsroom_builds_and_a_second_import_changes_nothing() => Source.Sample(
        source =>
        {
            var (kind, file, settings, folders) = Kinds[source.Kind];
            using var archive = Archive.With(file, settings[source.Setting % settings.Length]);
            foreach (var (folder, name, text) in source.Documents)
            {
                archive.And($"{folders[folder % folders.Length]}{name}.md", text);
            }

            archive.Import(kind);
            var files = archive.Files;
            if (files.ContainsKey("site.yml"))
            {
                archive.Build();
                AssertUnique(files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)).Select(f => archive.Read(f.Key)).ToArray());
            }

            var second = archive.Import(kind);
            Assert.Equal(0, second.Files.Written);
            Assert.Equal(files, archive.Files);
        },
        iter: Math.Max(150, CsCheck.Check.Iter),
        threads: 1,
        print: s => $"{Kinds[s.Kind].Kind} {s.Setting}\n"
            + string.Join("\n", s.Documents.Select(d => $"== {d.Folder} {d.Name}\n{d.Text}")));

    [Fact]
    public void A_newsroom_of_an_imported_export_or_feed_or_wire_text_builds() => Export.Sample(
        export =>
        {
            using var archive = Archive.With("export", Written(export.Kind, export.Texts));
            archive.Import(
                export.Kind, "export", r => r with { Url = "https://g.example/", Language = "en", Year = 2024, Date = "2024-05-01" });
            if (archive.Files.ContainsKey("site.yml"))
            {
                archive.Build();
            }
        },
        iter: Math.Max(100, CsCheck.Check.Iter),
        threads: 1,
        print: e => $"{e.Kind}\n{Written(e.Kind, e.Texts)}");

    private static readonly Gen<(SourceKind Kind, (string Title, string Body)[] Texts)> Export = Gen.Select(
        RandomBodies.OneOf(SourceKind.WordPress, SourceKind.Feed, SourceKind.Wire), Gen.Select(Value, RandomBodies.Body).Array[1, 3]);

    private static string Written(SourceKind kind, (string Title, string Body)[] texts)
    {
        if (kind == SourceKind.Wire)
        {
            return $"{texts[0].Title}\n\n{texts[0].Body}\n";
        }

        string Encoded(string text) => System.Security.SecurityElement.Escape(new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]));
        var items = texts.Select((t, i) => $"""
            <item><title>{Encoded(t.Title)}</title><link>https://g.example/2024/05/{i}/</link>
            <pubDate>Wed, 01 May 2024 10:00:00 +0000</pubDate>
            <guid>g{i}</guid><category>{Encoded(t.Title)}</category><content:encoded>{Encoded(t.Body)}</content:encoded>
            <description>{Encoded(t.Body)}</description><dc:creator>{Encoded(t.Title)}</dc:creator><wp:post_id>{i}</wp:post_id>
            <wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>2024-05-01 10:00:00</wp:post_date></item>
            """);
        return "<rss version=\"2.0\" "
            + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>G</title><link>https://g.example</link>"
            + $"<wp:wxr_version>1.2</wp:wxr_version>{string.Concat(items)}</channel></rss>";
    }

    private static Gen<string> OneOf(params string[] values) => RandomBodies.OneOf(values);

    private static void AssertUnique(string[] texts)
    {
        var ids = texts.SelectMany(t => t.Split('\n')).Where(l => l.StartsWith("id: ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        var aliases = texts.SelectMany(AliasesOf).ToArray();
        Assert.Equal(aliases.Distinct(StringComparer.OrdinalIgnoreCase), aliases);
    }

    private static IEnumerable<string> AliasesOf(string text) =>
        text.Split('\n').SkipWhile(l => l != "aliases:").Skip(1).TakeWhile(l => l.StartsWith("  - ", StringComparison.Ordinal));
}
