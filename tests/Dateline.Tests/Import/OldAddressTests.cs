using Dateline.Import;

namespace Dateline.Tests.Import;

/// <summary>Old addresses are those that each generator gave to a document, so that links from elsewhere still lead to it.</summary>
public sealed class OldAddressTests
{
    private const string Hugo = "title = 'G'\nbaseURL = 'https://gauge.example/'\n";
    private const string Jekyll = "title: G\nurl: https://gauge.example\n";
    private const string Zola = "base_url = 'https://gauge.example'\n";

    [Theory]
    [InlineData(Hugo, "news/2024-05-03-RAIN.md", "title: Rain\ndate: 2024-05-03", "/news/2024-05-03-rain/")]
    [InlineData(Hugo, "news/a.md", "title: Rain\ndate: 2024-05-03\nslug: High Water", "/news/high-water/")]
    [InlineData(Hugo, "Ünïcode Dir/My File (1)_x & y+z.md", "title: U\ndate: 2024-05-02", "/ünïcode-dir/my-file-1_x-y+z/")]
    [InlineData(Hugo, "news/flood/index.md", "title: Flood\ndate: 2024-05-02", "/news/flood/")]
    [InlineData(Hugo, "news/deep/flood.md", "title: Flood\ndate: 2024-05-02", "/news/deep/flood/")]
    [InlineData(Hugo + "uglyURLs = true\n", "news/flood.md", "title: Flood\ndate: 2024-05-02", "/news/flood.html")]
    [InlineData(Hugo + "disablePathToLower = true\n", "news/Flood.md", "title: Flood\ndate: 2024-05-02", "/news/Flood/")]
    [InlineData(
        Hugo + "[permalinks]\nnews = '/:section/:year/:month/:day/:slug/'\n", "news/a.md", "title: \"A Big: Title é x\"\ndate: 2024-05-02",
        "/news/2024/05/02/a-big-title-é-x/")]
    [InlineData(
        Hugo + "[permalinks]\nblog = '/b/:yearday/:weekdayname/:monthname/:title/:filename/:slugorfilename/:sections/'\n",
        "blog/my-bundle/index.md", "title: Bun dle\npublishDate: 2024-05-02\nlastmod: 2024-06-01",
        "/b/123/thursday/may/bun-dle/my-bundle/my-bundle/blog/")]
    [InlineData(
        Hugo + "[permalinks.page]\nnews = '/:sections[1:]/:slugorcontentbasename/'\n", "news/north/a.md", "title: A\ndate: 2024-05-02",
        "/north/a/")]
    [InlineData(Hugo + "[frontmatter]\ndate = [':filename', ':default']\n", "news/2024-05-03-rain.md", "title: R", "/news/rain/")]
    public void Hugo_s_addresses(string settings, string path, string fields, string address) =>
        Assert.Equal([address], AliasesOf(SourceKind.Hugo, "config.toml", settings, "content/" + path, fields));

    [Theory]
    [InlineData("", "_posts/2024-05-01-Flood_v1.0.md", "title: F", "/2024/05/01/Flood_v1.0.html")]
    [InlineData("permalink: pretty\n", "_posts/2024-05-01-flood.md", "categories: rain Snow", "/rain/snow/2024/05/01/flood/")]
    [InlineData("permalink: pretty\n", "_posts/2024-05-01-flood.md", "category: High Water", "/high water/2024/05/01/flood/")]
    [InlineData("permalink: none\n", "news/_posts/2024-05-01-flood.md", "category: rain", "/news/rain/flood.html")]
    [InlineData("permalink: ordinal\n", "_posts/2024-05-01-flood.md", "title: F", "/2024/122/flood.html")]
    [InlineData("permalink: /:year-:i_month/:slug\n", "_posts/2024-05-01-Flood_A.md", "title: F", "/2024-5/flood-a/")]
    [InlineData("", "_posts/2024-05-01-flood.md", "permalink: /:year/x/:title/", "/2024/x/flood/")]
    [InlineData("timezone: Pacific/Honolulu\n", "_posts/2024-05-01-a.md", "date: 2024-05-02 03:14:00 +0400", "/2024/05/01/a.html")]
    [InlineData("defaults:\n  - scope: {path: _posts}\n    values: {permalink: '/n/:title/'}\n", "_posts/2024-05-01-a.md", "title: F",
        "/n/a/")]
    [InlineData(
        "collections:\n  letters:\n    output: true\n    permalink: /l/:path/\n", "_letters/x/a.md", "date: 2024-05-01\ntitle: F",
            "/l/x/a/")]
    public void Jekyll_s_addresses(string settings, string path, string fields, string address) =>
        Assert.Equal([address], AliasesOf(SourceKind.Jekyll, "_config.yml", Jekyll + settings, path, fields));

    [Theory]
    [InlineData("src/articles/wall/index.md", "date: 2020-01-10", "/articles/wall/")]
    [InlineData("src/posts/2020-01-10-Wall.md", "title: W", "/posts/2020-01-10-Wall/")]
    [InlineData("src/news/wall/wall.md", "date: 2020-01-10", "/news/wall/")]
    [InlineData("src/posts/2020-01-10-wall.md", "permalink: \"/n/{{ page.fileSlug }}/\"", "/n/wall/")]
    [InlineData("src/posts/2020-01-10-wall.md", "title: High Water\npermalink: \"/n/{{ title | slugify }}/index.html\"", "/n/high-water/")]
    public void Eleventy_s_addresses(string path, string fields, string address) =>
        Assert.Equal([address], AliasesOf(SourceKind.Eleventy, "package.json", "{}", path, fields));

    [Theory]
    [InlineData(Zola, "content/news/2018-10-10-hello-world.md", "title: H", "/news/hello-world/")]
    [InlineData(Zola, "content/2018-10-10_hello/index.md", "title: H", "/hello/")]
    [InlineData(Zola + "[slugify]\npaths = 'off'\n", "content/A_b.md", "title: H\ndate: 2018-10-10", "/A_b/")]
    [InlineData(Zola + "[slugify]\npaths_keep_dates = true\n", "content/2018-10-10-a.md", "title: H", "/2018-10-10-a/")]
    [InlineData(Zola, "content/news/Größe-øl.md", "title: H\ndate: 2018-10-10", "/news/grosse-ol/")]
    public void Zola_s_addresses(string settings, string path, string fields, string address) =>
        Assert.Equal([address], AliasesOf(SourceKind.Zola, "config.toml", settings, path, fields));

    [Theory]
    [InlineData("", "docs/articles/2023/2023-08-25_outil.md", "title: O", "/articles/2023/2023-08-25_outil/")]
    [InlineData("use_directory_urls: false\n", "docs/a/B.md", "title: O\ndate: 2023-08-25", "/a/B.html")]
    [InlineData("", "docs/a/index.md", "title: O\ndate: 2023-08-25", "/a/")]
    [InlineData("plugins:\n  - blog\n", "docs/blog/posts/x.md", "title: High, Water\ndate: 2023-08-25", "/blog/2023/08/25/high-water/")]
    [InlineData("plugins:\n  - blog\n", "docs/blog/posts/x.md", "title: A\ndate:\n  created: 2023-08-25", "/blog/2023/08/25/a/")]
    [InlineData(
        "plugins:\n  - blog:\n      blog_dir: .\n      post_url_format: '{slug}'\n", "docs/posts/x.md", "slug: s\ndate: 2023-08-25", "/s/")]
    public void MkDocs_addresses(string settings, string path, string fields, string address) =>
        Assert.Equal([address], AliasesOf(SourceKind.MkDocs, "mkdocs.yml", "site_name: G\n" + settings, path, fields));

    [Fact]
    public void A_translation_has_its_language_first_and_its_own_aliases()
    {
        using var archive = Archive.With("config.toml", Hugo + "[languages.en]\nweight = 1\n[languages.es]\nweight = 2\n")
            .And("content/news/flood.md", "---\ntitle: Flood\ndate: 2024-05-01\n---\nHigh.\n")
            .And("content/news/flood.es.md", "---\ntitle: Crecida\ndate: 2024-05-01\naliases: [/viejo/]\n---\nAlto.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(["/es/news/flood/", "/viejo/"], Aliases(archive.Read("articles/2024/05/01-flood-es.md")));
        archive.Build();
    }

    [Fact]
    public void Aliases_with_blanks_capitals_and_relative_ones_lead_to_the_story()
    {
        using var archive = Archive.With("config.toml", Hugo)
            .And(
                "content/news/flood.md",
                "---\ntitle: Flood\ndate: 2024-05-01\naliases: [\"/news/el-niño /\", rel, /Old/CAPS/, "
                    + "\"/a b/c.html\", ../up/, \"/a%3Fb/\"]\n---\n"
                    + "High.\n");
        archive.Import(SourceKind.Hugo);
        Assert.Equal(
            ["/news/flood/", "/news/el-niño/", "/news/rel/", "/Old/CAPS/", "/a b/c.html", "/up/", "/a?b/"],
            Aliases(archive.Read("articles/2024/05/01-flood.md")));
        archive.Build();
    }

    [Theory]
    [InlineData("slug: letter\npermalink: /en/letters/2024/05/01/", "letter")]
    [InlineData("slug: 2024-05-01-letter\npermalink: /en/letters/2024/05/01/", "letter")]
    [InlineData("permalink: /en/letters/2024/05/01/", "post")]
    [InlineData("permalink: /letters/fr/", "post")]
    [InlineData("permalink: /letters/high-water.html", "high-water")]
    [InlineData("permalink: /letters/x/\nslug: coworking-2024-05-01", "coworking-2024-05-01")]
    public void A_slug_is_a_name_and_no_day(string fields, string slug)
    {
        using var archive = Archive.With("_config.yml", Jekyll).And("_posts/2024-05-01-post.md", $"---\ntitle: T\n{fields}\n---\nText.\n");
        archive.Import(SourceKind.Jekyll);
        Assert.Contains($"articles/2024/05/01-{slug}.md", archive.Files.Keys);
    }

    private static string[] AliasesOf(SourceKind kind, string file, string settings, string path, string fields)
    {
        using var archive = Archive.With(file, settings).And(path, $"---\n{fields}\n---\n\nText of the story.\n");
        archive.Import(kind);
        archive.Build();
        return Aliases(archive.Read(archive.Files.Keys.First(f => f.StartsWith("articles/", StringComparison.Ordinal))));
    }

    private static string[] Aliases(string text) =>
    [
        .. text.Split('\n')
            .SkipWhile(l => l != "aliases:")
            .Skip(1)
            .TakeWhile(l => l.StartsWith("  - ", StringComparison.Ordinal))
            .Select(l => Uri.UnescapeDataString(l[4..].Trim('"'))),
    ];
}
