using System.Text.Json.Nodes;
using Dateline.Process.Fields;

namespace Dateline.Authoring.Forms;

/// <summary>What the forms of every CMS say of a field.</summary>
internal static class FormFields
{
    /// <summary>The name of the field of a document's text. No field of ours has it.</summary>
    public const string Body = "body";

    /// <summary>The label of a field: <c>Last name</c> for <c>last_name</c>.</summary>
    public static string LabelOf(Field field) =>
        char.ToUpperInvariant(field.Name[0]) + field.Name[1..].Replace('_', ' ').Replace('-', ' ');

    /// <summary>
    /// The pattern of a field's text; null if any text is valid, or if browsers would need a flag to read it. It matches the empty text of
    /// an optional field, which a CMS leaves out of the file.
    /// </summary>
    public static string? PatternOf(Field field) => (field is DateField ? ValuePatterns.Date : ValuePatterns.ForFormat(field.Format)) switch
    {
        { } pattern when !pattern.Contains("\\p", StringComparison.Ordinal) => field.IsRequired ? pattern : $"^$|{pattern}",
        _ => null,
    };

    public static JsonArray Strings(IEnumerable<string> words) => [.. words.Select(w => (JsonNode)w)];
}
