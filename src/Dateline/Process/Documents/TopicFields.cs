using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>Declares the fields of a file in <c>topics/</c> and parses it. Its name is the topic's id.</summary>
internal static class TopicFields
{
    private static readonly Field Name = new("name", "The name that readers see.") { IsRequired = true };
    private static readonly ChoiceField<TopicKind> Kind = new(
        "kind", "Subject, person, place or organisation.", ("subject", TopicKind.Subject), ("person", TopicKind.Person),
        ("place", TopicKind.Place), ("organisation", TopicKind.Organisation));

    private static readonly Field Description = new("description", "What it is, in a sentence.");

    public static Schema Schema { get; } = new("a topic", Name, Kind, Description, CommonFields.Links);

    public static ParsedDocument? Read(SourceText source, ParseRules rules, DiagnosticBag diagnostics)
    {
        var fields = SourceDocument.ReadYaml(source, Schema, rules.Zone, diagnostics);
        var id = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        UrlParts.CheckId(id, source.DisplayPath, diagnostics);
        return new ParsedTopic
        {
            Path = source.Path,
            Folder = source.Folder,
            Topic = new Topic(
                id,
                fields.Text(Name),
                fields.Choice(Kind),
                fields.Text(Description),
                fields.WebList(CommonFields.Links),
                rules.Urls.TopicOf(Slug.From(id))),
        };
    }
}
