using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Settings;

namespace Dateline.Authoring;

/// <summary>
/// Reads the sections of a new newsroom: names with commas between them, each with its id where the name does not give one:
/// <c>World, local=Around town</c>.
/// </summary>
internal static class SectionAnswer
{
    private const string PagesFolder = NewNewsroom.Folder + "/pages/";

    public static Answer<ImmutableArray<PlannedSection>> Read(string written, string language, Claims claims)
    {
        var known = StarterFiles.KnownSections(language);
        var parts = written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        PlannedSection[] sections = [.. parts.Select(p => Parse(p, known))];
        for (var i = 0; i < sections.Length; i++)
        {
            var (id, name) = sections[i];
            var fault = id.Length == 0 || name.Length == 0 ? $"'{parts[i]}' needs an id of letters a to z for its address"
                : sections[..i].Any(s => s.Id == id) ? $"two sections have the id '{id}'"
                : FaultOf(sections[i], language, claims) is { } taken ? $"'{parts[i]}': {taken}"
                : null;
            if (fault is not null)
            {
                var (newId, newName) = (id.Length == 0 ? $"section-{i + 1}" : $"{id}-desk", name.Length == 0 ? parts[i].Trim('=') : name);
                string[] nearest = [.. parts[..i], $"{newId}={newName}", .. parts[(i + 1)..]];
                return Answer<ImmutableArray<PlannedSection>>.Wrong(
                    $"{fault}; an id is written before the name", string.Join(", ", nearest));
            }
        }

        return sections.Length == 0
            ? Answer<ImmutableArray<PlannedSection>>.Wrong("a newsroom needs a section", StarterFiles.DefaultSections(language))
            : new([.. sections]);
    }

    private static PlannedSection Parse(string part, ImmutableDictionary<string, string> known)
    {
        if (part.Split('=', 2, StringSplitOptions.TrimEntries) is [var id, var named])
        {
            return new(Slug.IsSlug(id) ? id : "", named);
        }

        var slug = Slug.From(part);
        return new(known.GetValueOrDefault(part) ?? (Slug.IsSlug(slug) ? slug : ""), part);
    }

    /// <summary>
    /// Why a section's address can't be used: the site's own pages and those of a new newsroom come first. Null if it can.
    /// </summary>
    private static string? FaultOf(PlannedSection section, string language, Claims claims)
    {
        var bag = new DiagnosticBag();
        var text = $"name: A\nurl: https://a.example/\nzone: UTC\nsections:\n{NewNewsroom.SectionLines([section])}\n";
        var site = SiteFields.Read(new SourceText(SiteFields.FileName, NewNewsroom.Folder, text), null, bag);
        var addresses = new AddressClaims(0, bag);
        foreach (var page in StarterFiles.For(language).Where(f => f.Path.StartsWith(PagesFolder, StringComparison.Ordinal)))
        {
            addresses.Claim(site.Urls.PageOf(Path.GetFileNameWithoutExtension(page.Path)), SourceSpan.File(page.Path));
        }

        SiteAddresses.ClaimOwn(addresses, site, claims);
        return bag.Sorted().FirstOrDefault()?.Message;
    }
}
