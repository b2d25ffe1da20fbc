using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Markdown;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>One file on its way from text to a draft: its fields, and its body where it has one.</summary>
internal readonly record struct Document(SourceFile File, string Shown, FrontMatter Front)
{
    /// <summary>Reads a markdown file with front matter.</summary>
    public static Document Read(SourceFile file, BuildContext context)
    {
        var shown = Project.Shown(file.FullPath);
        return new Document(file, shown, FrontMatter.Read(shown, Sources.ReadText(file, shown, context.Diagnostics), context.Diagnostics));
    }

    /// <summary>Reads a YAML file, all of which is fields.</summary>
    public static Fields ReadYaml(SourceFile file, Schema schema, SiteZone zone, DiagnosticBag diagnostics)
    {
        var shown = Project.Shown(file.FullPath);
        return new Fields(Yaml.ReadMap(shown, Sources.ReadText(file, shown, diagnostics), 1, diagnostics), schema, zone, diagnostics);
    }

    public Fields Fields(Schema schema, BuildContext context) => new(Front.Fields, schema, context.Site.Zone, context.Diagnostics);

    /// <summary>Checks the body, and gives the places inside the site that it points to.</summary>
    public ImmutableArray<Pointer> Pointers(BuildContext context) => Inspection.Inspect(Shown, Front.Body, Front.BodyLine, context.Diagnostics);
}
