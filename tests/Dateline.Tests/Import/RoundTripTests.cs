using CsCheck;
using Dateline.Diagnostics;
using Dateline.Import;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Tests.Markdown;

namespace Dateline.Tests.Import;

/// <summary>The files that an import writes are read back unchanged, with any titles, ledes and texts.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["aZ9 \"'`:#-[]{}<>|&*!%@\\,.?~=_()/\n\t—«é中"], 0, 40],
        Gen.String[0, 20],
        Gen.OneOf(
            new[]
            {
                "null", "~", "yes", "2019-12-10", "a: b", "- a", "? a", "a #b", "'", "\"", "{a}", "[a]", "!x", "&x", "*x", "|", ">", "%x",
                "@x", "\u0085", "\u2028", "a\n\nb", "😀 a", "1e3", "a:", ": a", "---", "...",
            }.Select(w => Gen.Const(w)).ToArray()))
        .Where(t => !t.Contains('\0') && !t.Any(char.IsSurrogate) || t.StartsWith("😀", StringComparison.Ordinal));

    [Fact]
    public void Fields_are_read_back_to_the_same_values() => Gen.Select(Text, Text.Array[0, 4], Text).Sample(
        (title, list, deep) =>
        {
            var map = new YamlMap(
                [new YamlEntry("alt", default, YamlText.Text(deep)), new YamlEntry("src", default, YamlText.Text("x"))], default);
            var written = YamlText.Write(

                [
                    ("title", YamlText.Text(title)), ("topics", YamlText.List(list)), ("image", map),
                    ("sources", new YamlList([map, map], default)),
                ]);
            var diagnostics = new DiagnosticBag();
            var read = Dateline.Input.FrontMatter.Read(
                "a.md",
                TextFile.Decode("a.md", System.Text.Encoding.UTF8.GetBytes($"---\n{written}---\nBody.\n"), diagnostics),
                diagnostics);
            Assert.True(diagnostics.IsEmpty, $"{string.Join('\n', diagnostics.Sorted())}\n{written}");
            Assert.Equal("Body.\n", read.Body);
            Assert.Equal(Kept(title), Value(read.Fields, "title"));
            Assert.Equal(Kept(deep), Value((YamlMap)Node(read.Fields, "image"), "alt"));
            Assert.Equal(
                list.Select(Kept),
                list.Length == 0 ? [] : ((YamlList)Node(read.Fields, "topics")).Items.Select(i => ((YamlScalar)i).Value));
            Assert.All(((YamlList)Node(read.Fields, "sources")).Items, item => Assert.Equal(Kept(deep), Value((YamlMap)item, "alt")));
        },
        iter: 3000);

    [Fact]
    public void Words_of_wire_text_are_read_as_they_were_sent() =>
        Gen.String[Gen.Char["ab 1.)-+*_#>`[]()!<&;:|~^=\\/{}x"], 1, 40]
            .Where(t => t.Trim().Length > 0 && !t.Contains("--") && !t.Contains(".."))
            .Sample(
        words =>
        {
            var sent = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var html = Rendered.Html(MarkdownText.Escape(sent));
            var read = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
            Assert.Equal(1, read.ChildElementCount);
            Assert.Equal(sent, string.Join(' ', read.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        },
        iter: 3000);

    /// <summary>What no page may hold can be seen as such.</summary>
    private static string Kept(string text) => ControlCharacters.AnyIn(text) ? ControlCharacters.Without(text) : text;

    private static YamlNode Node(YamlMap map, string key) => map.Entries.Single(e => e.Key == key).Value;

    private static string Value(YamlMap map, string key) => ((YamlScalar)Node(map, key)).Value;
}
