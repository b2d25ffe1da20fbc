using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.FrontMatter;

/// <summary>
/// What no person types: characters that can't be seen, lists without end, megabytes of nothing. Each is reported, at once and briefly.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class HostileFieldTests
{
    /// <summary>Ten times what it takes on a slow machine, and a hundredth of what quadratic time would take.</summary>

    [Theory]
    [InlineData("title: Wa\u0001ll", "2:10: DL0117: U+0001 is a control character")]
    [InlineData("title: \"Wa\u0007ll\"", "2:11: DL0117: U+0007 is a control character")]
    [InlineData("title: Wall\u007F", "2:12: DL0117: U+007F is a control character")]
    [InlineData("title: Wa\u0085ll", "2:10: DL0117: U+0085 is a line break of another system")]
    [InlineData("title: Wa\u2028ll", "2:10: DL0117: U+2028 is a line break of another system")]
    [InlineData("title: Wa\u0093ll\u0094", "2:10: DL0117: U+0093 is a control character")]
    [InlineData("title: Wa\uFFFEll", "2:10: DL0117: U+FFFE is not a character")]
    [InlineData("title: Wa\uFFFFll", "2:10: DL0117: U+FFFF is not a character")]
    [InlineData("\uFEFFtitle: Wall", "2:1: DL0117: U+FEFF is a byte order mark")]
    [InlineData("title: Wa\uFEFFll", "2:10: DL0117: U+FEFF is a byte order mark")]
    [InlineData("ti\u0001tle: Wall", "2:3: DL0117: U+0001 is a control character")]
    [InlineData("title: \"Wa\\x01ll\"", "2:8: DL0117: U+0001 is a control character")]
    [InlineData("title: \"Wa\\0ll\"", "2:8: DL0117: U+0000 is a control character")]
    [InlineData("title: \"Wa\\u0085ll\"", "2:8: DL0117: U+0085 is a line break of another system")]
    [InlineData("title: \"Wa\\Nll\"", "2:8: DL0117: U+0085 is a line break of another system")]
    [InlineData("title: \"Wa\\e[31mll\"", "2:8: DL0117: U+001B is a control character")]
    [InlineData("title: \"Wa\\uFFFEll\"", "2:8: DL0117: U+FFFE is not a character")]
    [InlineData("topics: [\"a\\x02\"]", "2:10: DL0117: U+0002 is a control character")]
    [InlineData("\"ti\\0tle\": Wall", "2:1: DL0117: U+0000 is a control character")]
    [InlineData("image:\n  alt: |\n    a\u0003", "4:6: DL0117: U+0003 is a control character")]
    [InlineData("title: \"Wa\\ud800ll\"", "2:11: DL0117: this escape is only half of a character")]
    public void A_character_that_no_page_may_hold_is_reported_at_its_place(string yaml, string message)
    {
        var bag = new DiagnosticBag();
        var read = Dateline.Input.FrontMatter.Read("a.md", $"---\n{yaml}\n---\nText\n", bag);
        Assert.StartsWith(message, Complaints.Lines(bag)[0], StringComparison.Ordinal);
        Assert.All(Texts(read.Fields), t => Assert.False(ControlCharacters.AnyIn(t), t));
    }

    [Theory]
    [InlineData("title: Wall\ttall")]
    [InlineData("title: \"Wall\\ttall\"")]
    [InlineData("lede: \"Wall\\r\\ntall\"")]
    [InlineData("title: 😀 \u202Bجدار\u202C e\u0301")]
    [InlineData("title: \"\\U0001F600\"")]
    public void Tabs_line_ends_and_the_letters_of_any_script_are_text(string yaml) => Assert.Empty(Complaints.OfFields(yaml));

    [Theory]
    [InlineData("articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\nslug: \"a\\0b\"\n---\n")]
    [InlineData("articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\naliases: [\"/a\\0b/\"]\n---\n")]
    [InlineData("articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\ncanonical: \"https://example.org/\\0\"\n---\n")]
    [InlineData(
        "articles/flood.md",
        "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\nsources: [{title: A, url: \"https://example.org/\\0\"}]\n---\n")]
    [InlineData("articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\nimage: {src: \"media/\\0.png\", alt: A}\n---\n")]
    [InlineData("articles/flood.md", "---\ntitle: Wall\nsection: world\ndate: 2020-01-10\nrelated: [\"\\0.md\"]\n---\n")]
    [InlineData("site.yml", "name: A\nurl: \"https://courier.example/\\0/\"\nzone: Europe/Moscow\nsections: [{id: world, name: World}]\n")]
    [InlineData("site.yml", "name: A\nurl: https://courier.example/\nzone: \"Europe/\\0\"\nsections: [{id: \"wor\\0ld\", name: World}]\n")]
    [InlineData(
        "site.yml",
        "name: A\nurl: https://courier.example/\nzone: Europe/Moscow\nsections: [{id: world, name: World}]\npolicies: {\"a\\0\": "
            + "\"/\\0/\"}\nurls: {news: \"/\\0/\"}\n")]
    [InlineData("authors/a.yml", "name: A\nlinks: [\"https://example.org/\\0\"]\nemail: \"\\0\"\n")]
    [InlineData("front.yml", "lead: \"\\0\"\n")]
    public void A_zero_in_an_address_is_reported_as_what_it_is(string path, string text)
    {
        using var newsroom = Newsroom.With("articles/rain.md", "title: Rain").File(path, text);
        Assert.Contains(
            newsroom.Build().Refused().Complaints,
            c =>
                c.StartsWith(path, StringComparison.Ordinal)
                    && c.Contains("DL0117: U+0000 is a control character", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics", 101, "100")]
    [InlineData("authors", 101, "100")]
    [InlineData("backgrounds", 101, "100")]
    [InlineData("related", 101, "100")]
    [InlineData("translations", 101, "100")]
    [InlineData("aliases", 1001, "1000")]
    public void A_list_has_a_limit_and_a_message_names_it(string field, int count, string most)
    {
        using var newsroom = Newsroom.With(
            "articles/flood.md", $"title: Wall\n{field}:\n{string.Concat(Enumerable.Range(0, count).Select(i => $"  - /a {i}\n"))}");
        Assert.Equal(
            $"articles/flood.md:{count + 3}:5: error DL0215: '{field}' has {count} items; expected up to {most}; delete the least "
                + "important ones",
            newsroom.Build().Refused().Complaint("DL0215"));
    }

    [Theory]
    [InlineData("corrections", 501)]
    [InlineData("sources", 501)]
    public void So_has_a_list_of_fields(string field, int count)
    {
        var items = Enumerable.Range(0, count).Select(i => $"  - {{date: 2020-01-11, text: a, title: b, url: c{i}}}\n");
        using var newsroom = Newsroom.With("articles/flood.md", $"title: Wall\n{field}:\n{string.Concat(items)}");
        Assert.Contains(
            $"'{field}' has {count} items; expected up to {count - 1}",
            newsroom.Build().Refused().Complaint("DL0215"),
            StringComparison.Ordinal);
    }

    public static TheoryData<string> Floods { get; } =
    [
        "unknown keys", "duplicate keys", "list items", "list with commas", "long title", "long quoted title", "many lines", "comments",
        "tabs", "open quotes", "open brackets", "broken lines", "deep lists", "deep maps",
        "anchors", "marks", "control characters", "hashes", "key marks", "long key", "escapes", "long date", "blank lines", "flow map",
        "stray quotes", "long block", "carets", "values below comments", "many dates",
    ];

    [Theory, MemberData(nameof(Floods))]
    public void Megabytes_of_anything_are_read_or_refused_in_few_words(string kind)
    {
        foreach (var size in (int[])[900_000, 5_000_000])
        {
            using var newsroom = Newsroom.With("articles/flood.md", $"title: Wall\n{Flood(kind, size)}");
            var diagnostics = newsroom.Check();
            Assert.InRange(diagnostics.Length, kind is "comments" or "blank lines" && size < YamlParser.Longest ? 0 : 1, 1100);
            Assert.All(diagnostics, c => Assert.InRange(c.Length, 1, 3000));
        }
    }

    private static string Flood(string kind, int size) => kind switch
    {
        "unknown keys" => Many(i => $"nosuch{i}: a\n", size),
        "duplicate keys" => Many(_ => "lede: a\n", size),
        "list items" => "topics:\n" + Many(i => $"- t{i}\n", size),
        "list with commas" => "topics: " + Many(i => $"t{i}, ", size),
        "long title" => "lede: " + new string('x', size) + "\nlede: again",
        "long quoted title" => "lede: \"" + new string('x', size) + "\"\nlede: again",
        "many lines" => "lede: >\n" + Many(_ => "  a\n", size) + "lede: again",
        "comments" => Many(_ => "# a\n", size),
        "tabs" => "lede: a" + new string('\t', size) + "b\nlede: again",
        "open quotes" => "topics:\n" + Many(_ => "- \"a\n", size),
        "open brackets" => "topics:\n" + Many(_ => "- [a\n", size) + "]\n",
        "broken lines" => Many(i => $"f{i}: a: b\n", size),
        "deep lists" => "topics: " + new string('[', size),
        "deep maps" => Many(i => new string(' ', i % 900) + "a:\n", size),
        "anchors" => Many(i => $"f{i}: &a *a\n", size),
        "marks" => Many(_ => "---  #\na: b\n", size),
        "control characters" => Many(_ => "\u0001\n", size),
        "hashes" => "topics:\n" + Many(_ => "- a #b\n", size),
        "key marks" => "lede: " + Many(_ => "? ", size),
        "long key" => new string('x', size) + ": a",
        "escapes" => "lede: \"" + Many(_ => "\\x01", size) + "\"",
        "long date" => "updated: 2020-01-" + new string('1', size),
        "blank lines" => new string('\n', size),
        "flow map" => "image: {" + Many(i => $"a{i}: b, ", size) + "}",
        "stray quotes" => Many(i => $"f{i}: 'a'b'\n", size),
        "long block" => "image:\n" + Many(i => $"  src: a: {i}\n", size),
        "values below comments" => "topics:\n" + Many(_ => "- # b\n  a\n", size),
        "carets" => new string('<', size),
        _ => "corrections:\n" + Many(i => $"- date: x{i}\n", size),
    };

    private static string Many(Func<int, string> piece, int size)
    {
        var text = new System.Text.StringBuilder(size + 20);
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => Texts(e.Value).Append(e.Key)),
        YamlList list => list.Items.SelectMany(Texts),
        YamlScalar scalar => [scalar.Value],
        _ => [],
    };
}
