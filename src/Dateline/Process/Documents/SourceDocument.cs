using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;
using Dateline.Markdown.Checking;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>One file on its way from text to a draft: its fields, and its body where it has one.</summary>
internal readonly record struct SourceDocument(string DisplayPath, FrontMatter FrontMatter)
{
    /// <summary>Reads a markdown file with front matter.</summary>
    public static SourceDocument Read(SourceText source, DiagnosticBag diagnostics) =>
        new(source.DisplayPath, FrontMatter.Read(source.DisplayPath, source.Text, diagnostics));

    /// <summary>Reads a YAML file, all of which is fields.</summary>
    public static FieldReader ReadYaml(SourceText source, Schema schema, SiteZone zone, DiagnosticBag diagnostics) =>
        new(YamlParser.ReadMap(source.DisplayPath, source.Text, 1, diagnostics), schema, zone, diagnostics);

    /// <summary>The same of a file that no pipeline has read yet.</summary>
    public static FieldReader ReadYaml(SourceFile file, Schema schema, SiteZone zone, DiagnosticBag diagnostics) =>
        ReadYaml(TextOf(file, diagnostics), schema, zone, diagnostics);

    public static SourceText TextOf(SourceFile file, DiagnosticBag diagnostics)
    {
        var folder = Project.DisplayPath(file.Root);
        return new SourceText(file.Path, folder, Sources.ReadText(file, Project.DisplayPathIn(folder, file.Path), diagnostics));
    }

    public FieldReader Fields(Schema schema, SiteZone zone, DiagnosticBag diagnostics) =>
        new(FrontMatter.Fields, schema, zone, diagnostics);

    /// <summary>The body's fingerprint: what stands for the text until it is rendered.</summary>
    public ulong BodyFingerprint => Fingerprint.Of(FrontMatter.Body);

    /// <summary>Checks the body, and gives the places inside the site that it points to.</summary>
    public ImmutableArray<Pointer> Pointers(DiagnosticBag diagnostics) =>
        BodyCheck.Inspect(DisplayPath, FrontMatter.Body, FrontMatter.BodyLine, diagnostics);
}
