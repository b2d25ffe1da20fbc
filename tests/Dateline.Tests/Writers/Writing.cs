using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Authoring;
using Dateline.Commands.Terminal;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Process.Documents;
using Dateline.Tests.Newsrooms;

namespace Dateline.Tests.Writers;

/// <summary>
/// What tests of the writers' tools share: opening a newsroom, files as JSON, and the errors in a file.
/// </summary>
internal static class Writing
{
    public static OpenedNewsroom Open(Newsroom newsroom) =>
        OpenedNewsroom.Open(newsroom.Project, TestContext.Current.CancellationToken, Newsroom.Now)!;

    /// <summary>YAML as editors read it: unquoted numbers and true or false are not texts.</summary>
    public static JsonNode? AsJson(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, AsJson(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(AsJson)]),
        YamlScalar { Quoted: false, Value: "" } => null,
        YamlScalar { Quoted: false, Value: "true" or "false" } word => word.Value == "true",
        YamlScalar { Quoted: false } word
            when int.TryParse(word.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar word => word.Value,
        _ => throw new ArgumentException("This part of the file could not be read.", nameof(node)),
    };

    /// <summary>The fields of a file.</summary>
    public static JsonNode FieldsOf(DocumentType kind, string text)
    {
        var bag = new DiagnosticBag();
        var map = kind.IsAllFields ? YamlParser.ReadMap("file", text, 1, bag) : Dateline.Input.FrontMatter.Read("file", text, bag).Fields;
        Assert.Empty(bag.Sorted());
        return AsJson(map)!;
    }

    /// <summary>A document that has these fields.</summary>
    public static string Document(DocumentType kind, JsonObject fields)
    {
        var yaml = string.Concat(
            fields.Select(f => $"{f.Key}: {(f.Value is null ? "null" : Serialized.Json(f.Value).ReplaceLineEndings(" ").Trim())}\n"));
        return kind.IsAllFields ? yaml : $"---\n{yaml}---\nText.\n";
    }

    /// <summary>The errors that the parser reports of one document.</summary>
    public static string[] Errors(DocumentType kind, OpenedNewsroom newsroom, string text)
    {
        var bag = new DiagnosticBag();
        var path = kind.Files.Replace("**/*", kind.Name is "article" or "edition" ? "2020-01-10" : "about", StringComparison.Ordinal);
        kind.Read(new SourceText(path, ".", text), ParseRules.From(newsroom.Site), bag);
        return [.. bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => $"{d.Where}: {d.Code}: {d.Text}")];
    }
}
