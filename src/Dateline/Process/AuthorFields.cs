using Dateline.Input;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>A file of <c>authors/</c>, which is named by the author's id.</summary>
internal static class AuthorFields
{
    private static readonly Field Name = new("name", "The name that readers see.");
    private static readonly Field Kind = new("kind", "Person or desk.");
    private static readonly Field Role = new("role", "What they do here.");
    private static readonly Field Bio = new("bio", "Who they are, in a few sentences.");
    private static readonly Field Email = new("email", "Where readers can write to.");

    public static Schema Schema { get; } = new("an author", Name, Kind, Role, Bio, Email, Shared.Links);

    public static Draft? Read(SourceFile file, BuildContext context)
    {
        var fields = Document.ReadYaml(file, Schema, context.Site.Zone, context.Diagnostics);
        var id = System.IO.Path.GetFileNameWithoutExtension(file.Path);
        AddressParts.CheckId(id, Project.Shown(file.FullPath), context.Diagnostics);
        return new AuthorDraft
        {
            Path = file.Path,
            Shown = Project.Shown(file.FullPath),
            Author = new Author(
                id,
                fields.Required(Name),
                fields.Choice(Kind, ("person", AuthorKind.Person), ("desk", AuthorKind.Desk)),
                fields.Text(Role),
                fields.Text(Bio),
                fields.Text(Email),
                fields.WebList(Shared.Links),
                context.Site.Urls.AuthorOf(Slug.Of(id))),
        };
    }
}
