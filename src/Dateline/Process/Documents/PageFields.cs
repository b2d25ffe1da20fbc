using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Markdown;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>The front matter of a page that is no story.</summary>
internal static class PageFields
{
    public static Schema Schema { get; } = new(
        "a page",
        CommonFields.Title,
        CommonFields.Lede,
        CommonFields.Updated,
        CommonFields.Slug,
        CommonFields.Aliases,
        CommonFields.Language,
        CommonFields.Status);

    public static ParsedDocument? Read(SourceText source, ParseRules rules, DiagnosticBag diagnostics)
    {
        var document = SourceDocument.Read(source, diagnostics);
        if (!document.FrontMatter.Readable)
        {
            return null;
        }

        var fields = document.Fields(Schema, rules.Zone, diagnostics);
        var language = fields.ReadLanguage();
        var spoken = rules.Spoken(language);
        return new ParsedPage
        {
            Path = source.Path,
            Folder = source.Folder,
            Address = rules.Urls.PageOf(
                UrlParts.SlugOf(
                    fields.Located(CommonFields.Slug),
                    System.IO.Path.GetFileNameWithoutExtension(source.Path),
                    source.DisplayPath,
                    diagnostics)),
            Publication = fields.ReadPublication(CommonFields.Status),
            Title = fields.ReadTitle(spoken),
            Lede = PlainLine.Typeset(fields.Text(CommonFields.Lede), spoken),
            Updated = fields.Moment(CommonFields.Updated),
            Aliases = fields.List(CommonFields.Aliases),
            Language = language,
            BodyFingerprint = document.BodyFingerprint,
            Pointers = document.Pointers(diagnostics),
        };
    }
}
