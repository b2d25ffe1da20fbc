using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Process.Settings;

/// <summary>Declares and reads the sections of <c>site.yml</c>, which can be nested to any depth.</summary>
internal static class SectionFields
{
    private static readonly Field Id = new(
        "id", "The section's part of the address: world.")
    { IsRequired = true, Format = ValueFormat.SectionName };
    private static readonly Field Name = new("name", "The name that readers see.") { IsRequired = true };
    private static readonly Field Description = new("description", "What it covers, in a sentence.");
    private static readonly Field Image = new(
        "image", "The picture for links to its page and to its stories without one: media/world.png.")
    { Format = ValueFormat.Media };
    private static readonly MapListField Below = new("sections", "Sections below it.", () => Schema!) { MaxCount = 500 };

    public static readonly Schema Schema = new("a section", Id, Name, Description, Image, Below);

    public static ImmutableArray<Section> Read(FieldReader site, MapListField field, UrlPatterns urls, DiagnosticBag diagnostics) =>
        Read(site, field, null, urls, new HashSet<string>(StringComparer.OrdinalIgnoreCase), diagnostics);

    private static ImmutableArray<Section> Read(
        FieldReader above, MapListField field, Section? parent, UrlPatterns urls, HashSet<string> known, DiagnosticBag diagnostics)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var fields in above.MapList(field))
        {
            var written = fields.Located(Id);
            var name = fields.Text(Name);
            if (written.IsEmpty)
            {
                continue;
            }

            if (!Slug.IsSlug(written.Value))
            {
                diagnostics.Error(
                    Codes.BadAddress,
                    written.Where,
                    $"the section id '{written.Value}' can't be used in an address",
                    "expected lower-case letters, digits and hyphens");
            }

            var id = parent is null ? written.Value : $"{parent.Id}/{written.Value}";
            if (!known.Add(id))
            {
                diagnostics.Error(Codes.DuplicateId, written.Where, $"the section '{id}' is declared twice", hint: "remove one of the two");
                continue;
            }

            var section = new Section(id, name, fields.Text(Description), urls.SectionOf(id), parent)
            {
                Where = written.Where,
                Image = fields.Text(Image),
                ImageWhere = fields.Where(Image),
            };
            section.Children = Read(fields, Below, section, urls, known, diagnostics);
            sections.Add(section);
        }

        return sections.DrainToImmutable();
    }
}
