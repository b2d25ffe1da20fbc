using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>A file of <c>authors/</c>, which is named by the author's id.</summary>
internal static class AuthorFields
{
    private static readonly Field Name = new("name", "The name that readers see.") { IsRequired = true };
    private static readonly ChoiceField<AuthorKind> Kind = new("kind", "Person or desk.", ("person", AuthorKind.Person), ("desk", AuthorKind.Desk));
    private static readonly Field Role = new("role", "What they do here.");
    private static readonly Field Bio = new("bio", "Who they are, in a few sentences.");
    private static readonly Field Email = new("email", "Where readers can write to.") { Form = Form.Mail };

    public static Schema Schema { get; } = new("an author", Name, Kind, Role, Bio, Email, Shared.Links);

    public static Draft? Read(SourceText source, ReadingRules rules, DiagnosticBag diagnostics)
    {
        var fields = Document.ReadYaml(source, Schema, rules.Zone, diagnostics);
        var id = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        AddressParts.CheckId(id, source.Shown, diagnostics);
        return new AuthorDraft
        {
            Path = source.Path,
            Folder = source.Folder,
            Author = new Author(
                id,
                fields.Text(Name),
                fields.Choice(Kind),
                fields.Text(Role),
                fields.Text(Bio),
                fields.Mail(Email),
                fields.WebList(Shared.Links),
                rules.Urls.AuthorOf(Slug.Of(id))),
        };
    }
}
