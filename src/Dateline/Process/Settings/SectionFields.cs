using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Model.Looks;
using Dateline.Model.Recordings;
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
    private static readonly Field ColourName = new(
        "colour",
        $"Its colour: {string.Join(", ", SectionColours.Palette)}, {SectionColours.None}, or one of your own such as "
            + "\"#0b5a8f\". The default follows from its place in the menu; below another section it is that section's.")
    { Format = ValueFormat.SectionColour };
    private static readonly Field ColourDark = new(
        "colour_dark", "Its own colour on dark pages; the default is a lighter shade of it.")
    { Format = ValueFormat.Colour };
    private static readonly MapListField Below = new("sections", "Sections below it.", () => Schema!) { MaxCount = 500 };

    public static readonly Schema Schema = new(
        "a section", Id, Name, Description, Image, ColourName, ColourDark, PodcastFields.Podcast, Below);

    /// <summary>Reads the sections, and adds their podcasts to those of the site.</summary>
    public static ImmutableArray<Section> Read(
        FieldReader site, MapListField field, SiteUrl url, UrlPatterns urls, PodcastDefaults podcasts,
        ImmutableArray<DeclaredPodcast>.Builder declared, DiagnosticBag diagnostics)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Read(site, field, null, urls, known, Declare, diagnostics);

        void Declare(FieldReader fields, Section section) => declared.AddRange(
            PodcastFields.Read(
                fields, podcasts with { Title = section.Name, Description = section.Description }, section.Address, url, diagnostics));
    }

    private static ImmutableArray<Section> Read(
        FieldReader above, MapListField field, Section? parent, UrlPatterns urls, HashSet<string> known,
        Action<FieldReader, Section> declare, DiagnosticBag diagnostics)
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

            var (colour, own) = ReadColour(fields, id, parent?.Colour ?? SectionColours.At(sections.Count));
            var section = new Section(id, name, fields.Text(Description), urls.SectionOf(id), parent)
            {
                Colour = colour,
                OwnColour = own,
                Where = written.Where,
                Image = fields.Text(Image),
                ImageWhere = fields.Where(Image),
            };
            declare(fields, section);
            section.Children = Read(fields, Below, section, urls, known, declare, diagnostics);
            sections.Add(section);
        }

        return sections.DrainToImmutable();
    }

    private static (string Name, OwnColour Own) ReadColour(FieldReader fields, string id, string usual)
    {
        var (written, dark) = (fields.Located(ColourName), fields.Shade(ColourDark));
        var name = written.Value.ToLowerInvariant();
        if (Colour.Parse(name) is { } light)
        {
            return (SectionColours.OwnOf(id), new OwnColour(new Shade(light, written.Where), dark));
        }

        if (dark is { } alone)
        {
            fields.ReportInvalid(
                alone.Where, ColourDark, "is alone",
                $"write the colour on light pages, too: colour: \"{Ground.Light.NearestReadable(alone.Colour)}\"");
        }

        if (written.IsEmpty || name == SectionColours.None || SectionColours.Palette.Contains(name))
        {
            return (written.IsEmpty ? usual : name == SectionColours.None ? "" : name, default);
        }

        string[] names = [.. SectionColours.Palette, SectionColours.None];
        fields.ReportInvalid(
            written.Where, ColourName, $"is '{written.Value}'",
            Nearest.To(name, names) is { } near ? $"did you mean '{near}'?" : $"write one of: {string.Join(", ", names)}; or \"#0b5a8f\"");
        return (usual, default);
    }
}
