using Dateline.Input;

namespace Dateline.Process;

/// <summary>The front matter of a page that is no story.</summary>
internal static class PageFields
{
    public static Schema Schema { get; } = new("a page", Shared.Title, Shared.Lede, Shared.Updated, Shared.Slug, Shared.Aliases, Shared.Language, Shared.Status);

    public static Draft? Read(SourceFile file, BuildContext context)
    {
        var document = Document.Read(file, context);
        if (!document.Front.Readable)
        {
            return null;
        }

        var fields = document.Fields(Schema, context);
        return new PageDraft
        {
            Path = file.Path,
            Shown = document.Shown,
            Title = fields.RequiredLocated(Shared.Title),
            Lede = fields.Text(Shared.Lede),
            Updated = fields.Moment(Shared.Updated),
            Slug = fields.Located(Shared.Slug),
            Aliases = fields.List(Shared.Aliases),
            Language = fields.ReadLanguage(),
            Standing = fields.ReadStanding(canBeWithdrawn: false),
            Pointers = document.Pointers(context),
        };
    }
}
