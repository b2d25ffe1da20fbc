using Dateline.Model.Cldr;

namespace Dateline.Model;

/// <summary>The direction of a language's script, and its letters where the theme has typefaces for them.</summary>
internal static class Scripts
{
    public const string LeftToRight = "ltr", RightToLeft = "rtl";

    private const string Latin = "Latn";

    // Every build asks for the direction of its language, and a frozen dictionary takes longer to make than to ask.
    private static readonly Lazy<(HashSet<string> RightToLeft, Dictionary<string, string> OfLanguages)> Table = new(Read);

    /// <summary>
    /// The direction of a language tag's script, <c>ltr</c> or <c>rtl</c>; empty for an empty tag. A script in the tag decides
    /// (<c>uz-Arab</c>), then the country (<c>pa-PK</c>), then the language.
    /// </summary>
    public static string DirectionOf(string language) => language.Length == 0 ? ""
        : Table.Value.RightToLeft.Contains(Of(language)) ? RightToLeft
        : LeftToRight;

    /// <summary>
    /// The letters that a language is usually written with: <c>latin</c>, <c>cyrillic</c> or <c>greek</c>; empty for others. A script in
    /// the tag decides.
    /// </summary>
    public static string LettersOf(string language) => Of(language).ToLowerInvariant() switch
    {
        "latn" => "latin",
        "cyrl" => "cyrillic",
        "grek" => "greek",
        _ => "",
    };

    /// <summary>The script of a tag (ISO 15924), or that which its language is usually written with in its country, or anywhere.</summary>
    private static string Of(string language)
    {
        var parts = language.Split('-');
        return ScriptOf(parts)
            ?? (RegionOf(parts) is { } region ? Table.Value.OfLanguages.GetValueOrDefault($"{parts[0]}-{region}") : null)
            ?? Table.Value.OfLanguages.GetValueOrDefault(parts[0], Latin);
    }

    /// <summary>The script of a tag, such as <c>Arab</c>; null when it has none.</summary>
    public static string? ScriptOf(string[] parts) => Array.Find(parts[1..], p => p.Length == 4 && p.All(char.IsAsciiLetter));

    /// <summary>The country of a tag, such as <c>PK</c>; null when it has none. What follows a single letter is an extension.</summary>
    public static string? RegionOf(string[] parts) =>
        parts[1..].TakeWhile(p => p.Length > 1).FirstOrDefault(p => p.Length == 2 && p.All(char.IsAsciiLetter));

    private static (HashSet<string> RightToLeft, Dictionary<string, string> OfLanguages) Read()
    {
        var lines = CldrTable.Lines("scripts").Select(l => (Script: l[0], Names: l[1].Split(' '))).ToArray();
        return (
            lines[0].Names.ToHashSet(StringComparer.OrdinalIgnoreCase),
            lines[1..].SelectMany(l => l.Names.Select(name => (name, l.Script)))
                .ToDictionary(l => l.name, l => l.Script, StringComparer.OrdinalIgnoreCase));
    }
}
