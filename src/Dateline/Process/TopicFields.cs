using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>A file of <c>topics/</c>, which is named by the topic's id.</summary>
internal static class TopicFields
{
    private static readonly Field Name = new("name", "The name that readers see.") { IsRequired = true };
    private static readonly ChoiceField<TopicKind> Kind = new(
        "kind", "Subject, person, place or organisation.", ("subject", TopicKind.Subject), ("person", TopicKind.Person), ("place", TopicKind.Place), ("organisation", TopicKind.Organisation));

    private static readonly Field Description = new("description", "What it is, in a sentence.");

    public static Schema Schema { get; } = new("a topic", Name, Kind, Description, Shared.Links);

    public static Draft? Read(SourceText source, ReadingRules rules, DiagnosticBag diagnostics)
    {
        var fields = Document.ReadYaml(source, Schema, rules.Zone, diagnostics);
        var id = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        AddressParts.CheckId(id, source.Shown, diagnostics);
        return new TopicDraft
        {
            Path = source.Path,
            Folder = source.Folder,
            Topic = new Topic(
                id,
                fields.Text(Name),
                fields.Choice(Kind),
                fields.Text(Description),
                fields.WebList(Shared.Links),
                rules.Urls.TopicOf(Slug.Of(id))),
        };
    }
}
