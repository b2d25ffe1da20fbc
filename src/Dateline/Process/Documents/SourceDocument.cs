using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>A source file, divided into front matter and body.</summary>
internal readonly record struct SourceDocument(string DisplayPath, FrontMatter FrontMatter)
{
    /// <summary>Reads a Markdown file with front matter.</summary>
    public static SourceDocument Read(SourceText source, DiagnosticBag diagnostics) =>
        new(source.DisplayPath, FrontMatter.Read(source.DisplayPath, source.Text, diagnostics));

    /// <summary>Reads a YAML file, which has fields only.</summary>
    public static FieldReader ReadYaml(SourceText source, Schema schema, SiteZone zone, DiagnosticBag diagnostics) =>
        new(YamlParser.ReadMap(source.DisplayPath, source.Text, 1, diagnostics), schema, zone, diagnostics);

    /// <summary>Reads a YAML file from disk.</summary>
    public static FieldReader ReadYaml(SourceFile file, Schema schema, SiteZone zone, DiagnosticBag diagnostics) =>
        ReadYaml(TextOf(file, Project.DisplayPath(file.Root), diagnostics), schema, zone, diagnostics);

    /// <summary>A file's text; <paramref name="folder"/> is what messages call the newsroom's folder.</summary>
    public static SourceText TextOf(SourceFile file, string folder, DiagnosticBag diagnostics) =>
        new(file.Path, folder, Sources.ReadText(file, Project.DisplayPathIn(folder, file.Path), diagnostics));

    public FieldReader Fields(Schema schema, SiteZone zone, DiagnosticBag diagnostics) =>
        new(FrontMatter.Fields, schema, zone, diagnostics);

    /// <summary>The fingerprint of the body. The text itself is read again when it is rendered.</summary>
    public ulong BodyFingerprint => Fingerprint.Of(FrontMatter.Body);

    /// <summary>The same for a live story without the facts of its entries, which are not part of its text.</summary>
    public SourceDocument WithoutFacts()
    {
        var body = FrontMatter.Body.ToString();
        var text = Markdown.Live.EntryFacts.Blank(body);
        return ReferenceEquals(text, body)
            ? this
            : this with
            {
                FrontMatter = FrontMatter with { Text = string.Concat(FrontMatter.Text.AsSpan(0, FrontMatter.BodyStart), text) },
            };
    }

    /// <summary>The beginning of the body, for the descriptions of a text without a lede; empty for a text that has one.</summary>
    public string Opening(string lede, string language) => lede.Length > 0 ? "" : Markdown.Opening.Of(FrontMatter.Body, language);

    /// <summary>Checks the body and returns its links and pictures that point into this site.</summary>
    public ImmutableArray<Pointer> Pointers(ParseRules rules, DiagnosticBag diagnostics) =>
        BodyCheck.Inspect(DisplayPath, FrontMatter.Body, FrontMatter.BodyLine, rules.Allowed, diagnostics);
}
