using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;
using Dateline.Process.Fields;

namespace Dateline.Process.Documents;

/// <summary>Declares and reads who took part in a story in another role than its writers: <c>credits: {photos: ben}</c>.</summary>
internal static class CreditFields
{
    private static readonly (CreditRole Role, ListField Field)[] Roles =
    [
        (CreditRole.Reporting, Of("reporting", "Who reported for it, beside its authors.")),
        (CreditRole.Photos, Of("photos", "Who took its photographs.")),
        (CreditRole.Video, Of("video", "Who filmed it.")),
        (CreditRole.Sound, Of("sound", "Who recorded its sound.")),
        (CreditRole.Graphics, Of("graphics", "Who drew its charts and maps.")),
        (CreditRole.Illustration, Of("illustration", "Who illustrated it.")),
        (CreditRole.Data, Of("data", "Who analysed its data.")),
        (CreditRole.Translation, Of("translation", "Who translated it.")),
        (CreditRole.Editing, Of("editing", "Who edited it.")),
    ];

    private static readonly Schema CreditSchema = new("credits", [.. Roles.Select(r => r.Field)]) { HasForeignNames = false };

    public static readonly MapField Credits = new(
        "credits",
        "Who else took part, by role: reporting, photos, video, sound, graphics, illustration, data, translation, editing.",
        () => CreditSchema);

    /// <summary>The name of a role in front matter, and the end of its key in the strings of the theme.</summary>
    public static string NameOf(CreditRole role) => Roles[(int)role].Field.Name;

    public static ImmutableArray<ParsedCredit> ReadCredits(this FieldReader fields)
    {
        if (fields.Map(Credits) is not { } credits)
        {
            return [];
        }

        return
        [
            .. Roles.Select(r => new ParsedCredit(r.Role, credits.Ids(r.Field))).Where(c => !c.People.IsEmpty),
        ];
    }

    /// <summary>Reads the authors. A role beside a name is written elsewhere, which the message shows.</summary>
    public static ImmutableArray<Located> ReadAuthors(this FieldReader fields, ListField authors, DiagnosticBag diagnostics)
    {
        if (fields.Value(authors) is not YamlList list || !list.Items.Any(i => i is YamlMap))
        {
            return fields.Ids(authors);
        }

        var people = ImmutableArray.CreateBuilder<Located>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { Value.Length: > 0 } name)
            {
                people.Add(new Located(name.Value.Trim(), name.Where));
            }
            else if (item is YamlMap map)
            {
                diagnostics.Error(
                    Codes.BadValue, map.Where, $"'{authors.Name}' has fields, but names only writers",
                    "expected those with another role in 'credits'", $"write {Example(map)}");
            }
        }

        return people.ToImmutable();
    }

    /// <summary>The line as it should be: <c>credits: {photos: [ben]}</c>.</summary>
    private static string Example(YamlMap map)
    {
        var values = map.Entries.Select(e => (e.Key, Value: (e.Value as YamlScalar)?.Value ?? "")).ToArray();
        var role = values.FirstOrDefault(v => v.Key == "role").Value ?? "";
        var person = values.FirstOrDefault(v => v.Key is "id" or "name" or "author").Value ?? "";
        var known = Roles.Select(r => r.Field.Name).FirstOrDefault(n => role.Contains(n, StringComparison.OrdinalIgnoreCase))
            ?? Nearest.To(role, Roles.Select(r => r.Field.Name)) ?? "photos";
        return $"{Credits.Name}: {{{known}: [{(person.Length > 0 ? person : "ben")}]}}";
    }

    private static ListField Of(string name, string help) => new(name, help) { Format = ValueFormat.Author };
}
