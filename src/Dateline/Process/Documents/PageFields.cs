using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Markdown;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>Declares the fields of a static page and parses static pages.</summary>
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
        var ownLanguage = fields.ReadLanguage();
        var language = rules.LanguageOf(ownLanguage);
        var name = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        var slug = UrlParts.SlugOf(fields.Located(CommonFields.Slug), name, source.DisplayPath, diagnostics);
        return new ParsedPage
        {
            Path = source.Path,
            Folder = source.Folder,
            Address = rules.Urls.PageOf(slug),
            Publication = fields.ReadPublication(CommonFields.Status),
            Title = fields.ReadTitle(language),
            Lede = PlainLine.Typeset(fields.Text(CommonFields.Lede), language),
            Updated = fields.Moment(CommonFields.Updated),
            Aliases = fields.List(CommonFields.Aliases),
            Language = ownLanguage,
            BodyFingerprint = document.BodyFingerprint,
            Pointers = document.Pointers(rules, diagnostics),
        };
    }
}
