using Dateline.Model.Looks;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Looks;

/// <summary>A newsroom makes the theme its own in <c>site.yml</c>: <c>look:</c>, and <c>colour:</c> for each section.</summary>
public sealed class LookTests
{
    private const string Flood = "/2020/01/10/flood/";

    [Fact]
    public void Without_a_look_the_stylesheet_is_the_themes_but_for_the_addresses_of_its_fonts()
    {
        using var newsroom = Story().AddToTheme("site.css", "p { color: var(--ink) }");
        Assert.Equal("p{color:var(--ink)}", Stylesheet(newsroom.Build()));
    }

    [Fact]
    public void Colours_come_at_the_end_of_the_stylesheet_and_a_dark_shade_that_is_left_out_follows_from_the_light_one()
    {
        using var newsroom = Story().AddToTheme("site.css", "p { color: red }\n").Site("""
            look:
              accent: "#0B5A8F"
            sections:
              - id: world
                name: World
                colour: "#8a2b6f"
                colour_dark: "#ea9dd2"
                sections: [{id: europe, name: Europe}]
              - {id: sport, name: Sport}
            """);
        Assert.Equal(
            "p{color:red}:root{--accent:#0b5a8f;}.of-own-world{--own:#8a2b6f;}"
                + "@media (prefers-color-scheme:dark){:root{--accent:#118ddf;}.of-own-world{--own:#ea9dd2;}}",
            Stylesheet(newsroom.Build().Clean()));
    }

    [Fact]
    public void The_bar_around_a_page_has_the_colours_of_the_stylesheets_papers_on_which_colours_are_measured()
    {
        using var newsroom = Story();
        var papers = System.Text.RegularExpressions.Regex.Matches(
                File.ReadAllText(Path.Combine(Repository.Theme, "site.css")), "--(?:paper|tint): (#[0-9a-f]+);")
            .Select(m => m.Groups[1].Value == "#fff" ? "#ffffff" : m.Groups[1].Value).Take(4).ToArray();
        Assert.Equal(Ground.Light.Papers.Concat(Ground.Dark.Papers).Select(p => p.ToString()), papers);
        Assert.Equal(
            [papers[0], papers[2]],
            newsroom.Build().Html(Flood).QuerySelectorAll("meta[name=theme-color]").Select(m => m.GetAttribute("content")));
    }

    [Fact]
    public void Typefaces_of_the_newsroom_are_in_the_one_stylesheet_and_loaded_with_the_page()
    {
        using var newsroom = Story()
            .AddToTheme("site.css", "p { color: red }\n")
            .AddToTheme("assets/fonts/head.woff2", Fonts.Woff2("glyf", "loca"))
            .AddToTheme("assets/fonts/own/text.woff2", Fonts.Woff2("glyf", "fvar"))
            .AddToTheme("assets/fonts/own/slanted.woff2", Fonts.Woff2("glyf"))
            .AddToTheme("assets/fonts/own/OFL.txt", "The licence.")
            .Site("look: {display: head.woff2, text: own/text.woff2, italic: own/slanted.woff2, sans: system}");
        var site = newsroom.Check(now: Newsroom.Now);
        Assert.DoesNotContain(site, d => d.Contains("DL0512", StringComparison.Ordinal));
        var built = newsroom.Build(baseUrl: "https://courier.example/base/").Clean();
        var css = Stylesheet(built, "/base");
        Assert.Matches(
            "@font-face{font-family:\"Own Display\";font-weight:1 1000;font-display:optional;"
                + "src:url\\(\"fonts/head-[0-9a-f]{8}.woff2\"\\) format\\(\"woff2\"\\);}",
            css);
        Assert.Contains("\"Own Text\";font-weight:100 900;", css, StringComparison.Ordinal);
        Assert.Contains("\"Own Text\";font-style:italic;font-weight:400;", css, StringComparison.Ordinal);
        Assert.Matches(":root{--display:\"Own Display\",Georgia,.*--text:\"Own Text\",.*--sans:system-ui,", css);
        var page = built.Html(Flood);
        var loaded = page.QuerySelectorAll("link[rel=preload]").Select(l => l.GetAttribute("href")!).ToArray();
        Assert.Equal(2, loaded.Length);
        Assert.Matches("^/base/assets/fonts/head-", loaded[0]);
        Assert.Matches("^/base/assets/fonts/own/text-", loaded[1]);
        Assert.All(loaded, l => Assert.True(built.Has(l["/base".Length..])));
        Assert.Contains("font-src 'self'", built.Text(Flood), StringComparison.Ordinal);
    }

    [Fact]
    public void With_typefaces_of_the_system_no_page_loads_one_of_the_themes_for_headlines_and_stories()
    {
        using var newsroom = Story().Site("look: {display: system, text: system}");
        Assert.Empty(newsroom.Build().Clean().Html(Flood).QuerySelectorAll("link[rel=preload]"));
    }

    [Fact]
    public void The_typefaces_of_the_theme_are_loaded_by_the_letters_of_the_language()
    {
        using var newsroom = Story().And("articles/potop.md", "title: Потоп\nlanguage: ru");
        var built = newsroom.Build().Clean();
        Assert.Matches("display-latin.*text-latin", Preloads(built, Flood));
        Assert.Matches("display-cyrillic.*text-cyrillic", Preloads(built, "/2020/01/10/potop/"));
    }

    [Theory]
    [InlineData(
        "look: {accent: red}",
        "site.yml:8:16: error DL0204: 'accent' is 'red'; expected the colour of labels and links: \"#a51c17\"; write accent:"
            + " \"#a51c17\"")]
    [InlineData("look: {accent: \"#abc\"}", "write accent: \"#aabbcc\"")]
    [InlineData("look: {accent: 0b5a8f}", "write accent: \"#0b5a8f\"")]
    [InlineData("look: {accent: \"#0b5a8fcc\"}", "write accent: \"#0b5a8f\"")]
    [InlineData(
        "look:\n  accent: #0b5a8f",
        "everything from '#' on would be lost: YAML reads it as a comment; put the value in double quotes")]
    [InlineData(
        "look: {accent: #0b5a8f, old: 3}",
        "site.yml:8:16: error DL0116: everything from '#' on would be lost: YAML reads it as a comment; write \"#0b5a8f\", in double"
            + " quotes")]
    [InlineData("sections:\n  - {id: world, name: \"W # x\", colour: #0b5a8f}", "write \"#0b5a8f\", in double quotes")]
    [InlineData("look: {accent: [red]}", "'accent' must be one text")]
    [InlineData("look: red", "'look' must have fields below it")]
    [InlineData("look: {akzent: \"#0b5a8f\"}", "did you mean 'accent'?")]
    [InlineData("look: {old: -1}", "write a whole number from 0 to 36500")]
    [InlineData(
        "look: {display: garamont.woff2}",
        "site.yml:8:17: error DL0690: there is no typeface 'garamont.woff2'; expected a file in theme/assets/fonts/; did you mean"
            + " 'garamond.woff2'?")]
    [InlineData(
        "look: {display: theme/assets/fonts/garamond.woff2}",
        "put the file into theme/assets/fonts/ and write display: garamond.woff2")]
    [InlineData("look: {text: ../garamond.woff2}", "put the file into theme/assets/fonts/ and write text: garamond.woff2")]
    [InlineData("look: {text: Garamond.ttf}", "convert it to WOFF2, put it into theme/assets/fonts/ and write text: Garamond.woff2")]
    [InlineData("look: {text: Garamond}", "write text: system, or the name of a WOFF2 file in theme/assets/fonts/")]
    [InlineData(
        "look: {text: renamed.woff2}",
        "error DL0690: 'theme/assets/fonts/renamed.woff2' is a typeface for printing, and not WOFF2; convert it to WOFF2;"
            + " renaming it is not enough")]
    [InlineData("look: {text: cut.woff2}", "is cut off or damaged")]
    [InlineData("look: {italic: garamond.woff2}", "'italic' is alone: it needs a 'text' of the newsroom's own")]
    [InlineData("look: {logo: media/none.svg}", "there is no picture 'media/none.svg'")]
    [InlineData("look: {logo: media/talk.mp3}", "'media/talk.mp3' is no picture; expected a file such as media/name.svg")]
    [InlineData("look: {logo_dark: media/name.svg}", "'logo_dark' needs 'logo'")]
    [InlineData("sections: [{id: world, name: World, colour: ble}]", "did you mean 'blue'?")]
    [InlineData("sections: [{id: world, name: World, color: blue}]", "did you mean 'colour'?")]
    [InlineData(
        "sections: [{id: world, name: World, colour: pink}]",
        "write one of: blue, red, brown, teal, plum, green, none; or \"#0b5a8f\"")]
    [InlineData("sections: [{id: world, name: World, colour_dark: \"#ff9a8d\"}]", "write the colour on light pages, too: colour: \"#")]
    public void A_mistake_is_an_error_with_a_remedy(string lines, string message)
    {
        using var newsroom = new Newsroom()
            .AddToTheme("assets/fonts/garamond.woff2", Fonts.Woff2("glyf"))
            .AddToTheme("assets/fonts/renamed.woff2", [0, 1, 0, 0, .. new byte[100]])
            .AddToTheme("assets/fonts/cut.woff2", Fonts.Woff2("glyf")[..^1])
            .File("media/name.svg", Svg).File("media/talk.mp3", Recordings.Mp3())
            .Site(lines);
        Assert.Contains(message, string.Join('\n', newsroom.Build().Refused().Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "look: {accent: \"#ff8000\"}",
        "warning DL0691: words in #ff8000 are hard to read on light pages: the contrast is 2.27; expected 4.5 or more; write"
            + " accent: \"#ae5800\"")]
    [InlineData("look: {accent: \"#a51c17\", accent_dark: \"#a51c17\"}", "on dark pages: the contrast is 2.1")]
    [InlineData("sections: [{id: world, name: World, colour: \"#ffff00\"}, {id: sport, name: Sport}]", "write colour: \"#")]
    public void Check_measures_colours_and_names_the_nearest_shade(string lines, string message)
    {
        using var newsroom = Story().Site(lines);
        Assert.Contains(message, string.Join('\n', newsroom.Check(now: Newsroom.Now)), StringComparison.Ordinal);
        newsroom.Build().Clean();
    }

    [Fact]
    public void A_change_of_the_look_gives_the_site_of_a_clean_build()
    {
        using var newsroom = Story().Site("look: {accent: \"#0b5a8f\"}").File("media/name.png", Pictures.Png(400, 100));
        newsroom.Build();
        newsroom.Age();
        foreach (var lines in new[]
        {
            "look: {accent: \"#8a2b6f\"}", "look: {display: system, logo: media/name.png}", "look: {old: 30}",
            "sections: [{id: world, name: World, colour: none}, {id: sport, name: Sport}]",
            "sections: [{id: world, name: World, colour: \"#0b5a8f\"}, {id: sport, name: Sport}]",
            "share: [x]", "address: [Street 1, Town]",
        })
        {
            newsroom.Site(lines).Build().Same(newsroom.BuildAnew());
        }

        newsroom.File("media/name.png", Pictures.Png(800, 100)).Build().Same(newsroom.BuildAnew());
    }

    [Fact]
    public void The_logo_stands_in_place_of_the_name_as_large_as_it_is_shown()
    {
        using var newsroom = Story()
            .File("media/name.png", Pictures.Png(2000, 500)).File("media/name-dark.svg", Svg)
            .File("media/sign.png", Pictures.Png(300, 300)).File("media/world.png", Pictures.Png(1200, 630))
            .Site("""
                logo: media/sign.png
                look: {logo: media/name.png, logo_dark: media/name-dark.svg}
                sections: [{id: world, name: World, image: media/world.png}, {id: sport, name: Sport}]
                """);
        var built = newsroom.Build().Clean();
        var logo = built.Html(Flood).QuerySelector(".masthead-name img")!;
        Assert.Equal("The Courier", logo.GetAttribute("alt"));
        Assert.Equal(("640", "160"), (logo.GetAttribute("width"), logo.GetAttribute("height")));
        Assert.True(built.Has(logo.GetAttribute("src")!));
        var dark = built.Html(Flood).QuerySelector(".masthead-name source")!;
        Assert.Equal("(prefers-color-scheme: dark)", dark.GetAttribute("media"));
        Assert.Equal("/media/name-dark.svg", dark.GetAttribute("srcset"));
        Assert.Equal(("200", "50"), (dark.GetAttribute("width"), dark.GetAttribute("height")));
        Assert.DoesNotContain(newsroom.Check(now: Newsroom.Now), d => d.Contains("DL0605", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("width=\"200\" height=\"50\"", "200", "50")]
    [InlineData("width=\"200px\" height=\" 49.6px \" viewBox=\"0 0 2 1\"", "200", "50")]
    [InlineData("viewBox=\"0 0 64 16\"", "64", "16")]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"0,0,64,16\"", "64", "16")]
    [InlineData("width=\"10em\" height=\"50\"", null, null)]
    [InlineData("width=\"1e9\" height=\"-5\" viewBox=\"0 0 0 NaN\"", null, null)]
    [InlineData("", null, null)]
    public void A_drawing_says_how_large_it_is(string attributes, string? width, string? height)
    {
        using var newsroom = Story().Site("look: {logo: media/name.svg}")
            .File("media/name.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}></svg>");
        var logo = newsroom.Build().Clean().Html(Flood).QuerySelector("img.logo")!;
        Assert.Equal((width, height), (logo.GetAttribute("width"), logo.GetAttribute("height")));
    }

    [Fact]
    public void Sections_take_the_palette_in_the_order_of_the_menu_and_those_below_follow()
    {
        using var newsroom = Story().Site("""
            sections:
              - {id: world, name: World, sections: [{id: europe, name: Europe}, {id: asia, name: Asia, colour: teal}]}
              - {id: a, name: A, colour: none}
              - {id: b, name: B, colour: "#0b5a8f"}
              - {id: c, name: C}
              - {id: d, name: D}
              - {id: e, name: E}
              - {id: f, name: F, sections: [{id: g, name: G, colour: "#8a2b6f"}]}
            """);
        var page = newsroom.Build().Clean().Html(Flood);
        Assert.Equal(
            ["of-blue", "", "of-own-b", "of-teal", "of-plum", "of-green", "of-blue"],
            page.QuerySelectorAll(".panel-sections > li").Select(l => l.ClassName ?? ""));
        Assert.Contains("of-blue", page.QuerySelector("nav.menu")!.ClassList);
        Assert.Contains(".of-own-f_g{--own:#8a2b6f;}", Stylesheet(newsroom.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void The_lines_that_a_new_newsroom_finds_in_its_settings_work_when_their_signs_are_removed(string language)
    {
        var starter = File.ReadAllLines(
            Path.Combine(Repository.Root, "src", "Dateline", "Authoring", "Starter", "languages", language, "input", "site.yml"));
        var lines = starter.SkipWhile(l => l != "# look:").TakeWhile(l => l.Length > 0).Select(l => l[2..]).ToArray();
        Assert.Equal(6, lines.Length);
        AssertWorks(string.Join('\n', lines));
    }

    [Fact]
    public void The_five_minutes_of_the_guide_work()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, ".github", "PUBLISHING.md"));
        guide = guide[guide.IndexOf("\n## Make it yours in five minutes", StringComparison.Ordinal)..];
        var start = guide.IndexOf("```yaml\n", StringComparison.Ordinal);
        AssertWorks(guide[(start + 8)..guide.IndexOf("\n```", start, StringComparison.Ordinal)]);
    }

    private static void AssertWorks(string lines)
    {
        using var newsroom = Story().And("pages/newsletter.md", "title: Newsletter").And("pages/privacy.md", "title: Privacy")
            .File("media/name.svg", Svg).File("media/name-dark.svg", Svg)
            .AddToTheme("assets/fonts/courier-bold.woff2", Fonts.Woff2("glyf"))
            .Site(lines);
        var page = newsroom.Build().Clean().Html(Flood);
        Assert.NotNull(page.QuerySelector(".masthead .logo"));
        Assert.NotNull(page.QuerySelector(".masthead .action a"));
        Assert.Equal(3, page.QuerySelectorAll(".share a").Length);
        Assert.DoesNotContain(newsroom.Check(now: Newsroom.Now), d => d.Contains("DL069", StringComparison.Ordinal));
    }

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"50\" viewBox=\"0 0 200 50\"></svg>";

    private static Newsroom Story() => Newsroom.With("articles/flood.md", "title: Flood");

    private static string Preloads(Built built, string address) =>
        string.Join(' ', built.Html(address).QuerySelectorAll("link[rel=preload]").Select(l => l.GetAttribute("href")));

    private static string Stylesheet(Built built, string basePath = "") =>
        built.Text(built.Html(Flood).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")![basePath.Length..]);
}
