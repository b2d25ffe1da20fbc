using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Tests.Suites;

/// <summary>What became of a case: its values were read, or something was reported, or neither, which is never right.</summary>
internal enum Verdict
{
    Read,
    Reported,
    Wrong,
}

/// <summary>A case of yaml-test-suite: a text, whether it is broken YAML, and what JSON says the same.</summary>
internal sealed record YamlCase(string Id, string Text, bool IsBroken, string? Json)
{
    /// <summary>What the suite has no JSON for though JSON can say it; of broken YAML, what is read of it here without a loss.</summary>
    private static readonly Dictionary<string, string> Said = new()
    {
        ["4ABK"] = """{"unquoted": "separate", "http://foo.com": null, "omitted value": null}""",
        ["4MUZ/1"] = """{"foo": "bar"}""",
        ["QB6E"] = """{"quoted": "a b c"}""",
        ["96NN/1"] = """{"foo": "\tbar"}""",
    };

    public static YamlCase[] All() =>
        [.. Suite.Read("yaml")
            .Select(
                c =>
                    Of(c.GetProperty("id").GetString()!,
                        c.GetProperty("yaml").GetString()!, c.GetProperty("fail").GetBoolean(), c.GetProperty("json").GetString()))];

    /// <summary>
    /// Whether the text is valid and is one set of fields, or nothing at all: then it can be read. What JSON can't say has names that are
    /// no text.
    /// </summary>
    public bool IsFields => Json is not null && Values() is [] or [{ ValueKind: JsonValueKind.Object }];

    public Verdict AsFile()
    {
        var bag = new DiagnosticBag();
        var map = YamlParser.ReadMap("site.yml", Decoded(Text, bag), 1, bag);
        return Judge(map, bag, IsFields ? Values() : null);
    }

    /// <summary>Where the text has a line of hyphens, the front matter ends there and all the rest is a story's text.</summary>
    public Verdict AsFrontMatter()
    {
        var bag = new DiagnosticBag();
        var text = Decoded($"---\n{Text}{(Text.EndsWith('\n') ? "" : "\n")}---\nThe body.\n", bag);
        var read = Dateline.Input.FrontMatter.Read("a.md", text, bag);
        Assert.EndsWith(read.Body.ToString(), text, StringComparison.Ordinal);
        if (read.Body.SequenceEqual("The body.\n"))
        {
            return Judge(read.Fields, bag, IsFields ? Values() : null);
        }

        // The first of several documents, or none of them, is the front matter.
        return Judge(read.Fields, bag, read.Fields.Entries.IsEmpty ? [] : [.. Values().Take(1)]);
    }

    private static YamlCase Of(string id, string text, bool isBroken, string? json) =>
        new(id, text, isBroken, json ?? Said.GetValueOrDefault(id));

    private static string Decoded(string text, DiagnosticBag bag) => TextFile.Decode("a.md", Encoding.UTF8.GetBytes(text), bag);

    private static Verdict Judge(YamlMap map, DiagnosticBag bag, JsonElement[]? values)
    {
        if (bag.HasErrors)
        {
            return Verdict.Reported;
        }

        return (values is [] && map.Entries.IsEmpty) || (values is [var value] && IsSame(map, value)) ? Verdict.Read : Verdict.Wrong;
    }

    private JsonElement[] Values()
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Json ?? ""), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            values.Add(JsonElement.ParseValue(ref reader));
        }

        // A document that says nothing may follow, or be all there is.
        var last = values.FindLastIndex(v => v.ValueKind != JsonValueKind.Null);
        return [.. values.Take(last + 1)];
    }

    /// <summary>
    /// Scalars are texts here: 0.278 and true are what is written, and null is nothing. Blanks around a text are never looked at.
    /// </summary>
    private static bool IsSame(YamlNode node, JsonElement value) => (node, value.ValueKind) switch
    {
        (YamlMap map, JsonValueKind.Object) =>
            map.Entries.Length == value.EnumerateObject().Count()
                && map.Entries.All(e => value.TryGetProperty(e.Key, out var below) && IsSame(e.Value, below)),
        (YamlList list, JsonValueKind.Array) =>
            list.Items.Length == value.GetArrayLength()
                && list.Items.Zip(value.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second)),
        (YamlScalar scalar, JsonValueKind.String) => scalar.Value.Trim() == value.GetString()!.Trim(),
        (YamlScalar scalar, JsonValueKind.Number) =>
            scalar.Value == value.GetRawText()
                || (double.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) && number == value.GetDouble()),
        (YamlScalar { Quoted: false } scalar, JsonValueKind.True or JsonValueKind.False) => scalar.Value == value.GetRawText(),
        (YamlScalar { Quoted: false, Value: "" }, JsonValueKind.Null) => true,
        _ => false,
    };
}
