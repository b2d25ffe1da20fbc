using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>
/// Declares the fields of a file in <c>series/</c> and parses it. Its name is the series' id. Every series has a file, so that a misspelt
/// id is an error and not a series of its own.
/// </summary>
internal static class SeriesFields
{
    private static readonly Field Name = new("name", "The name that readers see.") { IsRequired = true };
    private static readonly Field Description = new("description", "What it is about, in a sentence.");

    private static readonly Field Id = new("id", "The name of a file in series/.") { IsRequired = true, Format = ValueFormat.Series };
    private static readonly NumberField Part = new(
        "part", "Its place, from 1; the default is the order of dates.", Default: 0, Min: 1, Max: 9999);
    private static readonly Schema PartSchema = new("a part of a series", Id, Part);

    public static Schema Schema { get; } = new("a series", Name, Description, CommonFields.Language);

    /// <summary>The series of an article.</summary>
    public static readonly MapField Series = new(
        "series", "The series that the story is a part of: its id, or id and part.", () => PartSchema)
    { OrText = Id };

    public static ParsedDocument? Read(SourceText source, ParseRules rules, DiagnosticBag diagnostics)
    {
        var fields = SourceDocument.ReadYaml(source, Schema, rules.Zone, diagnostics);
        var id = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        UrlParts.CheckId(id, source.DisplayPath, diagnostics);
        var language = fields.ReadLanguage();
        return new ParsedSeries
        {
            Path = source.Path,
            Folder = source.Folder,
            Series = new Series(id, fields.Text(Name), fields.Text(Description), rules.Urls.SeriesOf(Slug.From(id)))
            {
                Language = language.Value,
            },
            Language = language,
        };
    }

    /// <summary>Reads the series of an article, and its place there; 0 if its date decides.</summary>
    public static (Located? Series, int Part) ReadSeries(this FieldReader fields) =>
        fields.Map(Series) is { } series && series.Located(Id) is { IsEmpty: false } id ? (id, series.Number(Part)) : (null, 0);
}
