using System.Text.RegularExpressions;
using CsCheck;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Tests.FrontMatter;

/// <summary>
/// Of any lines whatever, each word that a person sees in them is in a field, or in the text below, or something is reported.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class NothingLostProperties
{
    private static readonly Schema Below = new("a group", [.. Enumerable.Range(0, 3).Select(i => new Field($"t{i}", "A text."))]);

    private static readonly Schema Any = new(
        "a document",

        [
            .. Enumerable.Range(0, 6).Select(i => new Field($"t{i}", "A text.")),
            .. Enumerable.Range(0, 3).Select(i => new ListField($"l{i}", "Words.") { Format = ValueFormat.Topic }),
            new MapField("m0", "A group.", () => Below),
        ]);

    /// <summary>Lines as writers, colleagues and strangers write them; N becomes a digit, W a word that is nowhere else.</summary>
    private static readonly string[] Lines =
    [
        "tN: W W", "tN: W W", "tN: W", "tN: W", "tN: W é 漢 W", "tN: \"W W\"", "tN: 'W W'", "tN: W # W", "tN: W #W", "tN: W ## W",
        "tN: # W", "tN: \"W\" # W", "tN: 'W' #W", "tN: W\t# W", "tN: W#W", "# W", "  # W", "#W: W",
        "tN:", "tN: |", "tN: >-", "tN: |2", "tN: > # W", "  W", "  W # W", "    W", "  W: W", "W", "lN: [W, W]", "lN: [W, W] # W",
        "lN: [W, # W", "W]", "lN:", "- W", "  - W", "  - W # W", "- W: W", "-", "- # W", "tN: # W\n  W", "- # W\n  W", "m0:", "  tN: W",
        "  tN: W # W", "m0: {t0: W, t1: W}",
        "...", "... W", "...W", "--- W", "--- # W", "---W", "--- tN: W", "--- {tN: W}", "%W", "%YAML 1.2", "=======", "======= W",
        "<<<<<<< W", "<<<<<<<", ">>>>>>> W", "|||||||", "", "", "\t", "\tW", " tN: W", "\ttN: W",
        "tN: *W", "tN: &W W", "tN: !W W", "<<: *W", "<<: {tN: W}", "? W", ": W", "? tN\n: W", "\"tN\": W", "\"tN\" : W", "tN:W", "tN : W",
        "tN: \"W", "W\"", "tN: 'W", "W'", "tN: [W", "tN: {W", "}", "tN: W: W", "tN: @W", "tN: `W`", "tN: - W", "tN: ? W",
        "tN: W\u2028tN: W", "tN: W\u0085tN: W", "\uFEFFtN: W", "tN: W\u0001W", "tN: \"W\\\n  W\"", "tN: \"W\\x01W\"", "---", "---", "~: W",
        "null: W", "tN: ~", "[W]: W", "{W}: W", "tN：W", "tN = W", "…", "— W",
    ];

    private static readonly Gen<string> Texts = Gen.Select(Gen.Int[0, Lines.Length - 1], Gen.Int[0, 5]).Array[1, 9].Select(lines =>
    {
        var word = 0;
        return string.Join(
            '\n',
            lines.Select(l => Words().Replace(Lines[l.Item1], _ => $"word{word++}x").Replace("N", $"{l.Item2}", StringComparison.Ordinal)));
    });

    [Fact]
    public void Every_word_of_a_front_matter_is_read_or_reported() => Texts.Sample(
        text =>
        {
            var bag = new DiagnosticBag();
            var read = Dateline.Input.FrontMatter.Read(
                "a.md", TextFile.Decode("a.md", System.Text.Encoding.UTF8.GetBytes($"---\n{text}\n---\nThe text.\n"), bag), bag);
            Assert.Empty(Lost(text, read.Fields, bag, read.Body.ToString()));
        },
        iter: 20_000);

    [Fact]
    public void Every_word_of_a_file_of_fields_is_read_or_reported() => Texts.Sample(
        text =>
        {
            var bag = new DiagnosticBag();
            var map = YamlParser.ReadMap("site.yml", TextFile.Decode("site.yml", System.Text.Encoding.UTF8.GetBytes(text), bag), 1, bag);
            Assert.Empty(Lost(text, map, bag, ""));
        },
        iter: 20_000);

    [Fact]
    public void Most_of_the_lines_that_are_right_are_read()
    {
        var bag = new DiagnosticBag();
        var map = YamlParser.ReadMap("site.yml", "---\nt0: word0x\n# note\nl0: [word1x, word2x] # note\nm0:\n  t0: word3x\n...\n", 1, bag);
        Assert.Empty(Lost("word0x word1x word2x word3x", map, bag, ""));
        Assert.True(bag.IsEmpty);
        Assert.NotEmpty(Lost("word4x", map, bag, ""));
    }

    /// <summary>
    /// The words that neither the fields nor the text below have, where nothing was reported. Lines that start as comments do are comments,
    /// and so is text behind a list's bracket or comma, or behind a mark that has no field above it.
    /// </summary>
    private static string[] Lost(string text, YamlMap map, DiagnosticBag bag, string body)
    {
        ReadAll(new FieldReader(map, Any, SiteZone.Utc, bag), Any);
        if (!bag.IsEmpty)
        {
            return [];
        }

        var seen = body + " " + FieldList.Of(map);
        return
        [
            .. text
                .Split('\n')
                .Where(l => !l.TrimStart().StartsWith('#'))
                .Select(l => BehindList().Replace(l, ""))
                .SelectMany(l => Word().Matches(l).Select(m => m.Value))
                .Where(w => !seen.Contains(w, StringComparison.Ordinal)),
        ];
    }

    private static void ReadAll(FieldReader fields, Schema schema)
    {
        foreach (var field in schema.Fields)
        {
            switch (field)
            {
                case ListField list:
                    fields.Ids(list);
                    break;
                case MapField map when fields.Map(map) is { } below:
                    ReadAll(below, map.Below());
                    break;
                case not MapField:
                    fields.Text(field);
                    break;
            }
        }
    }

    [GeneratedRegex(@"(?<=[\],]|^---|^\.\.\.)\s+#.*$")]
    private static partial Regex BehindList();

    [GeneratedRegex("W")]
    private static partial Regex Words();

    [GeneratedRegex("word[0-9]+x")]
    private static partial Regex Word();
}
