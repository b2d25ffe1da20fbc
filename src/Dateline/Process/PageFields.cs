using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Markdown;

namespace Dateline.Process;

/// <summary>The front matter of a page that is no story.</summary>
internal static class PageFields
{
    public static Schema Schema { get; } = new("a page", Shared.Title, Shared.Lede, Shared.Updated, Shared.Slug, Shared.Aliases, Shared.Language, Shared.Status);

    public static Draft? Read(SourceText source, ReadingRules rules, DiagnosticBag diagnostics)
    {
        var document = Document.Read(source, diagnostics);
        if (!document.Front.Readable)
        {
            return null;
        }

        var fields = document.Fields(Schema, rules.Zone, diagnostics);
        var language = fields.ReadLanguage();
        var spoken = rules.Spoken(language);
        return new PageDraft
        {
            Path = source.Path,
            Folder = source.Folder,
            Address = rules.Urls.PageOf(AddressParts.SlugOf(fields.Located(Shared.Slug), System.IO.Path.GetFileNameWithoutExtension(source.Path), source.Shown, diagnostics)),
            Standing = fields.ReadStanding(Shared.Status),
            Front = new TextFront(
                fields.ReadTitle(spoken),
                Headline.Of(fields.Text(Shared.Lede), spoken),
                fields.Moment(Shared.Updated),
                fields.List(Shared.Aliases),
                language,
                document.BodyPrint,
                document.Pointers(diagnostics)),
        };
    }
}
