using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>Declares the fields of a file in <c>authors/</c> and parses it. Its name is the author's id.</summary>
internal static class AuthorFields
{
    private static readonly Field Name = new("name", "The name that readers see.") { IsRequired = true };
    private static readonly ChoiceField<AuthorKind> Kind = new(
        "kind", "Person or desk.", ("person", AuthorKind.Person), ("desk", AuthorKind.Desk));
    private static readonly Field Role = new("role", "Their role in the newsroom.");
    private static readonly Field Bio = new("bio", "Who they are, in a few sentences.");
    private static readonly Field Email = new("email", "The email address for readers.") { Format = ValueFormat.Mail };

    private static readonly Field Fediverse = new(
        "fediverse", "Their account in the fediverse, which Mastodon names with links to their stories: @anna@example.social.")
    { Format = ValueFormat.Fediverse };

    public static Schema Schema { get; } = new(
        "an author", Name, Kind, Role, Bio, Email, CommonFields.Image, CommonFields.Links, Fediverse);

    public static ParsedDocument? Read(SourceText source, ParseRules rules, DiagnosticBag diagnostics)
    {
        var fields = SourceDocument.ReadYaml(source, Schema, rules.Zone, diagnostics);
        var id = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        UrlParts.CheckId(id, source.DisplayPath, diagnostics);
        return new ParsedAuthor
        {
            Path = source.Path,
            Folder = source.Folder,
            Image = fields.ReadImage(rules.Language, diagnostics),
            Author = new Author(
                id,
                fields.Text(Name),
                fields.Choice(Kind),
                fields.Text(Role),
                fields.Text(Bio),
                fields.Mail(Email),
                fields.WebList(CommonFields.Links),
                rules.Urls.AuthorOf(Slug.From(id)),
                fields.FediverseAccount(Fediverse)),
        };
    }
}
