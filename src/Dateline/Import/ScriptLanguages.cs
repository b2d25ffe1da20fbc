using System.Globalization;

namespace Dateline.Import;

/// <summary>Guesses the language of a text whose script few languages share. Texts in Latin letters are not guessed at.</summary>
internal static class ScriptLanguages
{
    /// <summary>So many letters of a text are looked at.</summary>
    private const int Sample = 4000;

    private static readonly (int First, int Last, string Language)[] Scripts =
    [
        (0x0370, 0x03FF, "el"), (0x0400, 0x04FF, "ru"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"), (0x0600, 0x06FF, "ar"),
        (0x0900, 0x097F, "hi"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"),
        (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"), (0x0D80, 0x0DFF, "si"), (0x0E00, 0x0E7F, "th"),
        (0x0E80, 0x0EFF, "lo"), (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"), (0x1780, 0x17FF, "km"),
        (0x3040, 0x30FF, "ja"), (0x4E00, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"), (0x1100, 0x11FF, "ko"),
    ];

    /// <summary>Letters that only some of the languages with a script have, in the order in which they decide.</summary>
    private static readonly (string Script, string Letters, string Language)[] Signs =
    [
        ("ar", "ٹڈڑںےھ", "ur"), ("ar", "پچژگ", "fa"), ("ru", "ў", "be"), ("ru", "їєґі", "uk"), ("ru", "ђћџљњ", "sr"), ("ru", "ыэё", "ru"),
    ];

    /// <summary>The language of most of the text's letters; empty when it is not clear.</summary>
    public static string Guess(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        for (var i = 0; i < text.Length && letters < Sample; i++)
        {
            if (char.IsLetter(text[i]))
            {
                letters++;
                var script = ScriptOf(text[i]);
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }

        // Japanese is written with Chinese signs between its own.
        if (counts.GetValueOrDefault("ja") * 10 > counts.GetValueOrDefault("zh"))
        {
            counts["ja"] = counts.GetValueOrDefault("ja") + counts.GetValueOrDefault("zh");
            counts.Remove("zh");
        }

        var most = counts.Where(c => c.Key.Length > 0).OrderByDescending(c => c.Value).FirstOrDefault();
        return most.Key is null || most.Value * 2 <= letters ? "" : AmongNeighbours(most.Key, text);
    }

    private static string ScriptOf(char letter)
    {
        foreach (var (first, last, language) in Scripts)
        {
            if (letter < first)
            {
                continue;
            }

            if (letter <= last)
            {
                return language;
            }
        }

        return "";
    }

    /// <summary>Of the languages that share a script, the one whose own letters the text has more than once in a hundred.</summary>
    private static string AmongNeighbours(string script, string text)
    {
        var sample = text.Length > Sample * 2 ? text[..(Sample * 2)] : text;
        bool IsFrequent(string letters) =>
            sample.Count(c => letters.Contains(char.ToLower(c, CultureInfo.InvariantCulture))) * 200 > sample.Length;
        var found = Signs.FirstOrDefault(s => s.Script == script && IsFrequent(s.Letters));
        return found.Language ?? (script is "ru" ? "" : script);
    }
}
