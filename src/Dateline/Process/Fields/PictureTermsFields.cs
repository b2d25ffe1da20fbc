using Dateline.Model;

namespace Dateline.Process.Fields;

/// <summary>Declares and reads the terms of a picture: <c>rights</c>, and whether others may republish it.</summary>
internal static class PictureTermsFields
{
    private static readonly DateField Until = new("until", "The last day on which the newsroom may show the picture.") { IsDay = true };
    private static readonly Field Owner = new("owner", "Who owns the rights.");
    private static readonly Field Note = new("note", "What colleagues must know of them. Readers don't see it.");
    private static readonly Field Licence = new("licence", "The URL of the picture's licence.") { Format = ValueFormat.Web };
    private static readonly Field Acquire = new(
        "acquire", "The URL of the page where others can get a licence.")
    { Format = ValueFormat.Web };
    private static readonly Schema RightsSchema = new("the rights to a picture", Until, Owner, Note, Licence, Acquire);

    private static readonly MapField Rights = new(
        "rights", "The rights to the picture: until, owner, note, licence and acquire.", () => RightsSchema);

    private static readonly ChoiceField<Permission> Republish = PermissionField(
        "republish",
        "Whether others may show it with a story that they republish: true or false. By default, only if its credit names the newsroom or "
            + "an author of its own.");

    public static IEnumerable<Field> All => [Rights, Republish];

    /// <summary>A field with which writers allow or forbid something, or leave it to a rule.</summary>
    public static ChoiceField<Permission> PermissionField(string name, string help) => new(
        name, help, ("default", Permission.Unsaid), ("true", Permission.Granted), ("false", Permission.Refused));

    /// <summary>The terms; null when the writer gave none.</summary>
    public static PictureTerms? Read(FieldReader image)
    {
        var rights = image.Map(Rights);
        var republish = image.Choice(Republish);
        return rights is null && republish == Permission.Unsaid
            ? null
            : new PictureTerms(
                rights?.Moment(Until),
                rights?.Text(Owner) ?? "",
                rights?.Text(Note) ?? "",
                rights?.Web(Licence) ?? "",
                rights?.Web(Acquire) ?? "",
                republish);
    }
}
