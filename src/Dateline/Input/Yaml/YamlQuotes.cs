namespace Dateline.Input.Yaml;

/// <summary>Finds where quoted text ends.</summary>
internal static class YamlQuotes
{
    /// <summary>Whether a value starts with a quote that does not end on its line.</summary>
    public static bool StaysOpen(ReadOnlySpan<char> value) => value is ['"' or '\'', ..] && End(value, 1, value[0]) < 0;

    /// <summary>The index of the quote that ends what starts at <paramref name="from"/>, or -1.</summary>
    public static int End(ReadOnlySpan<char> text, int from, char quote)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == text.Length || text[i + 1] != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }
}
