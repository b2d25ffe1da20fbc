using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>The parsed <c>front.yml</c>, which refers to stories by the paths of their files.</summary>
internal sealed record ParsedFrontPage(Located Lead, ImmutableArray<Located> Slots, ImmutableArray<ParsedPackage> Packages)
{
    public static ParsedFrontPage Open { get; } = new(default, [], []);
}

internal sealed record ParsedPackage(string Title, Located Background, ImmutableArray<Located> Items);

/// <summary>Declares the fields of <c>front.yml</c> and parses it.</summary>
internal static class FrontPageFields
{
    public const string FileName = "front.yml";

    private static readonly Field Title = new("title", "The package's name.") { IsRequired = true };
    private static readonly Field Background = new(
        "background", "The explainer about its stories' subject.")
    { Format = ValueFormat.Background };
    private static readonly ListField Items = new("items", "Its stories, by the paths of their files.") { Format = ValueFormat.Article };
    private static readonly Schema PackageSchema = new("a package", Title, Background, Items);

    private static readonly Field Lead = new(
        "lead", "The first story, by the path of its file: articles/2019/12/10-call.md.")
    { Format = ValueFormat.Article };
    private static readonly ListField Slots = new("slots", "The stories next to the lead, in order.") { Format = ValueFormat.Article };
    private static readonly MapListField Packages = new(
        "packages", "Stories that are shown together: a list of title, background and items.", () => PackageSchema);

    public static Schema Schema { get; } = new("front.yml", Lead, Slots, Packages);

    public static ParsedFrontPage Read(SourceFile file, BuildContext context) =>
        Read(
            SourceDocument.TextOf(file, Project.DisplayPath(context.Project.Input), context.Diagnostics),
            context.Site.Zone,
            context.Diagnostics);

    public static ParsedFrontPage Read(SourceText source, SiteZone zone, DiagnosticBag diagnostics)
    {
        var fields = SourceDocument.ReadYaml(source, Schema, zone, diagnostics);
        return new ParsedFrontPage(
            fields.Located(Lead),
            fields.List(Slots),
            [.. fields.MapList(Packages).Select(p => new ParsedPackage(p.Text(Title), p.Located(Background), p.List(Items)))]);
    }
}
