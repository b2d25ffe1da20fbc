using CsCheck;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Tests.FrontMatter;

/// <summary>What holds for any text whatever.</summary>
[Trait("Speed", "Slow")]
public sealed class FrontMatterProperties
{
    private const string Valid =
        "---\ntitle: \"Flood: the wall\"\ndate: 2019-12-10 14:30\ntopics: [rain, 'flood x']\nimage:\n  src: a.png\n  alt: A wall # "
            + "old\nsources:\n  - title: A\n    url: https://example.org/\nlede: >\n  The wall\n  holds.\n---\nText\n";

    private static readonly Gen<string> Scraps = OneOf(
        "\n", " ", "\t", "- ", ":", ": ", "\"", "'", "[", "]", "{", "}", "#", " #", "&a ", "*a", "!t ", "|", ">", "---\n", "\\", "?", ",",
        "@", "<<<<<<< ", "=======", "é", "漢", "\u2028", "\0", "😀");

    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.Int[0, Valid.Length], Gen.Int[0, 12], Scraps).Array[1, 6].Select(edits =>
            edits.Aggregate(Valid, (text, edit) =>
            {
                var at = Math.Min(edit.Item1, text.Length);
                return text[..at] + edit.Item3 + text[Math.Min(text.Length, at + edit.Item2)..];
            }));

    [Fact]
    public void Any_bytes_are_read_without_harm() =>
        Gen.Byte.Array[0, 300].Sample(bytes => IsRead(Decode(bytes)));

    [Fact]
    public void Any_scraps_of_YAML_are_read_without_harm() =>
        Gen.OneOf(Scraps, OneOf("a", "title", "b: c\n", "  ")).Array[0, 60]
            .Sample(parts => IsRead("---\n" + string.Concat(parts) + "\n---\nText"));

    [Fact]
    public void Front_matter_with_mistakes_is_read_without_harm() => Mutated.Sample(IsRead);

    [Fact]
    public void The_fast_parser_reads_exactly_what_the_plain_one_reads() =>
        Gen.OneOf(
            Mutated.Select(text => text.Replace("---\n", "")),
            Gen.OneOf(Scraps, OneOf("a", "title: ", "b: c\n", "  ", "- d\n", "e:\n", "[f, g]", "'h'", "\"i\"")).Array[0, 12]
                .Select(string.Concat))
            .Sample(AgreesWithTheParser);

    [Fact]
    public void A_map_written_with_quotes_reads_back_equal() =>
        Gen.Select(Gen.Char["abcdefghij"].Array[1, 8], Gen.String[Gen.Char[" ab:#'\"\\[]{}&*!|>%@`-\n\t,?~é漢“"], 0, 30])
            .Array[0, 20]
            .Sample(pairs =>
            {
                var fields = pairs.DistinctBy(p => new string(p.Item1)).Select(p => (Key: new string(p.Item1), Value: p.Item2)).ToArray();
                var bag = new DiagnosticBag();
                var map = YamlParser.ReadMap("a.md", string.Concat(fields.Select(f => $"{f.Key}: {Quoted(f.Value)}\n")), 1, bag);
                return bag.Sorted().IsEmpty && fields.SequenceEqual(map.Entries.Select(e => (e.Key, ((YamlScalar)e.Value).Value)));
            });

    private static Gen<string> OneOf(params string[] scraps) => Gen.Int[0, scraps.Length - 1].Select(i => scraps[i]);

    private static string Decode(byte[] bytes) => TextFile.Decode("a.md", bytes, new DiagnosticBag());

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t")}\"";

    private static void AgreesWithTheParser(string text)
    {
        if (FastYaml.Read("a.md", text, 2) is not { } fast)
        {
            return;
        }

        var bag = new DiagnosticBag();
        var plain = YamlParser.ReadMap("a.md", text, 2, bag, fast: false);
        Assert.True(bag.Sorted().IsEmpty, $"Only the plain parser found a fault in:\n{text}");
        Assert.Equal(FieldList.Of(plain), FieldList.Of(fast));
        Assert.Equal(plain.Where, fast.Where);
    }

    /// <summary>Everything has a place in the file, a fault or a value there is, and the printed form can be made.</summary>
    private static void IsRead(string text)
    {
        var bag = new DiagnosticBag();
        var lines = text.Split('\n');
        var read = Dateline.Input.FrontMatter.Read("a.md", text, bag);
        new ConsoleFormat(TextWriter.Null, _ => lines, colour: true).Print(bag.Sorted());
        foreach (var where in bag.Sorted().Select(d => d.Where).Concat(Places(read.Fields)))
        {
            Assert.True(IsInside(where, lines), $"{where}, length {where.Length}, is outside of:\n{text}");
        }
    }

    private static bool IsInside(SourceSpan where, string[] lines) =>
        where.Line == 0
            || (where.Line <= lines.Length && where.Column >= 1 && where.Length >= 0
                && where.Column - 1 + where.Length <= lines[where.Line - 1].Length + 1);

    private static IEnumerable<SourceSpan> Places(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => Places(e.Value).Append(e.KeyWhere)).Append(map.Where),
        YamlList list => list.Items.SelectMany(Places).Append(list.Where),
        _ => [node.Where],
    };
}
