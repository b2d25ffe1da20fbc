using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Markdown;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>Declares the fields of a static page and parses static pages.</summary>
internal static class PageFields
{
    public static readonly Field Template = new(
        "template", "The template of the theme that shows the page, by its name without .liquid; the default is page.")
    { Format = ValueFormat.Template };

    public static Schema Schema { get; } = new(
        "a page",
        CommonFields.Title,
        CommonFields.Lede,
        CommonFields.Updated,
        CommonFields.Slug,
        CommonFields.Aliases,
        CommonFields.Language,
        CommonFields.Status,
        Template);

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
        var lede = PlainLine.Typeset(fields.Text(CommonFields.Lede), language);
        var name = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        var slug = UrlParts.SlugOf(fields.Located(CommonFields.Slug), name, source.DisplayPath, diagnostics);
        return new ParsedPage
        {
            Path = source.Path,
            Folder = source.Folder,
            Address = rules.Urls.PageOf(slug),
            Publication = fields.ReadPublication(CommonFields.Status),
            Title = fields.ReadTitle(language),
            Lede = lede,
            Opening = document.Opening(lede, language),
            Updated = fields.Moment(CommonFields.Updated),
            Aliases = fields.List(CommonFields.Aliases),
            Language = ownLanguage,
            BodyFingerprint = document.BodyFingerprint,
            Template = fields.Located(Template),
            Pointers = document.Pointers(rules, diagnostics),
        };
    }
}
