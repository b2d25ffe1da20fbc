using Dateline.Input;
using static Dateline.Process.CommonFields;

namespace Dateline.Process;

/// <summary>The front matter of a page that is no story.</summary>
internal static class PageFields
{
    public static Schema Schema { get; } = new("a page", Title, Lede, Updated, Slug, Aliases, Language, Status);

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
            Title = fields.RequiredLocated(Title),
            Lede = fields.Text(Lede),
            Updated = fields.Moment(Updated),
            Slug = fields.Located(Slug),
            Aliases = fields.List(Aliases),
            Language = fields.Located(Language),
            Standing = fields.ReadStanding(canBeWithdrawn: false),
            Body = document.Body(context),
        };
    }
}
