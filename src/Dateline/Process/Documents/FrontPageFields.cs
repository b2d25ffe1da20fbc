using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>The parsed <c>front.yml</c>, which refers to stories by the paths of their files.</summary>
internal sealed record ParsedFrontPage(
    ParsedBanner? Banner, Located Lead, ImmutableArray<Located> Slots, ImmutableArray<ParsedPackage> Packages)
{
    public static ParsedFrontPage Open { get; } = new(null, default, [], []);
}

/// <summary>The line above all stories; <paramref name="Until"/> is the first instant at which it is gone.</summary>
internal sealed record ParsedBanner(BannerKind Kind, string Text, Located Story, DateTimeOffset Until);

internal sealed record ParsedPackage(string Title, Located Background, ImmutableArray<Located> Items);

/// <summary>Declares the fields of <c>front.yml</c> and parses it.</summary>
internal static class FrontPageFields
{
    public const string FileName = "front.yml";

    private static readonly ChoiceField<BannerKind> Kind = new(
        "kind", "What it is: breaking, live or notice.", ("notice", BannerKind.Notice), ("breaking", BannerKind.Breaking),
        ("live", BannerKind.Live));
    private static readonly Field Words = new("text", "What it says, in one line.") { IsRequired = true };
    private static readonly Field Story = new(
        "story", "The story that it leads to, by the path of its file.")
    { Format = ValueFormat.Article };
    private static readonly DateField Until = new("until", "When it disappears: 2020-01-10 18:00.") { IsRequired = true, IsEnd = true };
    private static readonly Schema BannerSchema = new("a banner", Kind, Words, Story, Until);
    private static readonly MapField Banner = new(
        "banner", "A line above all stories: kind, text, story and until.", () => BannerSchema);

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

    public static Schema Schema { get; } = new("front.yml", Banner, Lead, Slots, Packages);

    public static ParsedFrontPage Read(SourceFile file, BuildContext context) =>
        Read(
            SourceDocument.TextOf(file, Project.DisplayPath(context.Project.Input), context.Diagnostics),
            context.Site.Zone,
            context.Diagnostics);

    public static ParsedFrontPage Read(SourceText source, SiteZone zone, DiagnosticBag diagnostics)
    {
        var fields = SourceDocument.ReadYaml(source, Schema, zone, diagnostics);
        return new ParsedFrontPage(
            ReadBanner(fields),
            fields.Located(Lead),
            fields.List(Slots),
            [.. fields.MapList(Packages).Select(p => new ParsedPackage(p.Text(Title), p.Located(Background), p.List(Items)))]);
    }

    private static ParsedBanner? ReadBanner(FieldReader fields) =>
        fields.Map(Banner) is { } banner && banner.Moment(Until) is { } until && banner.Text(Words) is { Length: > 0 } words
            ? new ParsedBanner(banner.Choice(Kind), words, banner.Located(Story), until.At)
            : null;
}
