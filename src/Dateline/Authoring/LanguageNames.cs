using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;

namespace Dateline.Authoring;

/// <summary>Languages by their tags and by their names, in English or in themselves. A bare machine has no such list.</summary>
internal static class LanguageNames
{
    private static readonly ImmutableDictionary<string, string> Tags =
        (
            """
            af Afrikaans, am Amharic, ar Arabic, ar العربية, az Azerbaijani, be Belarusian, bg Bulgarian, bn Bengali, bs Bosnian,
            ca Catalan, cs Czech, cs Čeština, cy Welsh, da Danish, da Dansk, de German, de Deutsch, el Greek, el Ελληνικά, en English,
            es Spanish, es Español, et Estonian, eu Basque, fa Persian, fa فارسی, fi Finnish, fi Suomi, fr French, fr Français,
            ga Irish, gl Galician, he Hebrew, he עברית, hi Hindi, hi हिन्दी, hr Croatian, hu Hungarian, hu Magyar, hy Armenian,
            id Indonesian, is Icelandic, it Italian, it Italiano, ja Japanese, ja 日本語, ka Georgian, kk Kazakh, ko Korean, ko 한국어,
            ky Kyrgyz, lt Lithuanian, lv Latvian, mk Macedonian, ms Malay, nb Norwegian, nb Norsk, nl Dutch, nl Nederlands, pl Polish,
            pl Polski, pt Portuguese, pt Português, ro Romanian, ru Russian, ru Русский, sk Slovak, sl Slovenian, sq Albanian,
            sr Serbian, sv Swedish, sv Svenska, sw Swahili, ta Tamil, te Telugu, tg Tajik, th Thai, tr Turkish, tr Türkçe, uk Ukrainian,
            uk Українська, ur Urdu, uz Uzbek, vi Vietnamese, zh Chinese, zh 中文
            """)
        .Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(l => l.Split(' '))
        .ToImmutableDictionary(l => l[1], l => l[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages of the built-in theme, in order.</summary>
    public static ImmutableArray<string> OfTheme { get; } =
        [.. BuiltInTheme.Files.Where(f => f.IsStrings).Select(f => Path.GetFileNameWithoutExtension(f.Path))];

    /// <summary>Whether the theme has the labels and dates of a language, or of the language that it is a form of.</summary>
    public static bool IsInTheme(string language) =>
        OfTheme.Any(l => l.Equals(language, StringComparison.OrdinalIgnoreCase) || language.StartsWith(l + "-", StringComparison.Ordinal));

    /// <summary>The tag of a language that is written as a tag or as a name.</summary>
    public static Answer<string> Read(string written)
    {
        if (Tags.TryGetValue(written, out var named))
        {
            return new(named);
        }

        if (Languages.IsTag(written))
        {
            var parts = written.Split('-');
            return new(string.Join('-', parts.Skip(1).Select(Cased).Prepend(parts[0].ToLowerInvariant())));
        }

        var fault = $"'{written}' is not a language";
        return Nearest.To(written, Tags.Keys) is { } near
            ? Answer<string>.Wrong(fault, Tags[near])
            : Answer<string>.Wrong($"{fault}; write a tag, such as {string.Join(", ", OfTheme)} or pt-BR");
    }

    /// <summary>A later part of a tag in its usual case: the script Latn, the country BR.</summary>
    private static string Cased(string part) => part.Length switch
    {
        2 => part.ToUpperInvariant(),
        4 => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part,
    };
}
