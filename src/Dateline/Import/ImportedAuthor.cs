using System.Collections.Immutable;
using Dateline.Input.Yaml;

namespace Dateline.Import;

/// <summary>A person of the source, as the file that the newsroom gets.</summary>
internal sealed record ImportedAuthor(string Name, string Role, string Bio, string Email, ImmutableArray<string> Links)
{
    /// <summary>The person with what another description of the same person adds.</summary>
    public ImportedAuthor With(ImportedAuthor other) => new(
        Name, Role.Length > 0 ? Role : other.Role, Bio.Length > 0 ? Bio : other.Bio, Email.Length > 0 ? Email : other.Email,
        [.. Links.Concat(other.Links).Distinct(StringComparer.Ordinal)]);

    public string Write() =>
        Write(("name", Name), ("role", Role), ("bio", Bio), ("email", Email))
            + (Links.IsEmpty ? "" : YamlText.Write([("links", YamlText.List(Links))]));

    public static string Write(params (string Key, string Value)[] fields) =>
        YamlText.Write(fields.Where(f => f.Value.Length > 0).Select(f => (f.Key, (YamlNode)YamlText.Text(f.Value))));
}
