using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Authoring;

/// <summary>
/// The files of <c>Starter/</c>, which are part of the program: what a newsroom's repository has in every language, and the texts of each
/// language below <c>languages/</c>.
/// </summary>
internal static class StarterFiles
{
    /// <summary>The language of texts for languages that have none of their own.</summary>
    public const string Fallback = "en";

    private const string Prefix = "starter/";
    private const string Languages = "languages/";

    /// <summary>Names of sections that the starter knows: a line of those that a newsroom has by default, and a line of others.</summary>
    private const string SectionList = "sections.txt";

    /// <summary>Whether there are texts in a language, or in the language that it is a form of.</summary>
    public static bool HasTexts(string language) => WithoutRegion(language).Any(Has);

    /// <summary>All files for a newsroom in a language, as they are stored: paths and texts have placeholders.</summary>
    public static ImmutableArray<StarterFile> For(string language)
    {
        var texts = $"{Languages}{LanguageOfTexts(language)}/";
        return
        [
            .. Names().Where(n => !n.StartsWith(Languages, StringComparison.Ordinal)).Select(n => new StarterFile(n, Read(n))),
            .. Names().Where(n => n.StartsWith(texts, StringComparison.Ordinal) && !n.EndsWith(SectionList, StringComparison.Ordinal))
                .Select(n => new StarterFile(n[texts.Length..], Read(n))),
        ];
    }

    /// <summary>The names of the sections that a newsroom in a language has by default: <c>World, Politics ...</c>.</summary>
    public static string DefaultSections(string language) =>
        string.Join(", ", SectionLines(language)[0].Split(", ").Select(s => s.Split('=')[1]));

    /// <summary>The ids of well-known sections by their names in a language.</summary>
    public static ImmutableDictionary<string, string> KnownSections(string language) =>
        SectionLines(language).SelectMany(l => l.Split(", ")).Select(s => s.Split('='))
            .ToImmutableDictionary(s => s[1], s => s[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of the texts that a newsroom in a language gets.</summary>
    public static string LanguageOfTexts(string language) => WithoutRegion(language).FirstOrDefault(Has) ?? Fallback;

    private static string[] WithoutRegion(string language) => [language, language.Split('-')[0]];

    private static bool Has(string language) => Names().Any(n => n.StartsWith($"{Languages}{language}/", StringComparison.Ordinal));

    private static string[] SectionLines(string language) =>
        Read($"{Languages}{LanguageOfTexts(language)}/{SectionList}").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Names() =>
        Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = new StreamReader(Assembly.GetManifestResourceStream(Prefix + name)!);
        return stream.ReadToEnd();
    }

    private static Assembly Assembly => typeof(StarterFiles).Assembly;
}

/// <summary>A file of a newsroom's repository that is not written yet: its path below the repository's folder, and its text.</summary>
internal sealed record StarterFile(string Path, string Text);
