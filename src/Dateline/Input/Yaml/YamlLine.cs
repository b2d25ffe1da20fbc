namespace Dateline.Input.Yaml;

/// <summary>One line of front matter by its looks: <c>  - name: value</c>.</summary>
internal readonly struct YamlLine
{
    public YamlLine(string line)
    {
        var at = Indent(line);
        while (at < line.Length && line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' '))
        {
            Hyphens++;
            at++;
            at += line.AsSpan(at).IndexOfAnyExcept(' ') is > 0 and var blanks ? blanks : 0;
        }

        ContentStart = at;
        ValueStart = at;
        var colon = line.AsSpan(at).IndexOf(':');
        if (colon > 0 && IsName(line.AsSpan(at, colon)))
        {
            Name = line.Substring(at, colon).Trim();
            ValueStart = at + colon + 1;
            IsField = ValueStart >= line.TrimEnd().Length || line[ValueStart] == ' ';
            ValueStart += line.AsSpan(ValueStart).IndexOfAnyExcept(' ') is > 0 and var blanks ? blanks : 0;
        }

        Value = line[ValueStart..].TrimEnd();
        Value = Value.StartsWith('#') && IsField ? "" : Value;
    }

    /// <summary>How many hyphens of list items it starts with.</summary>
    public int Hyphens { get; }

    /// <summary>Where what follows the hyphens starts.</summary>
    public int ContentStart { get; }

    /// <summary>What stands before the first colon, where that looks like a name; else empty.</summary>
    public string Name { get; } = "";

    /// <summary>Whether it is <c>name: value</c>, with the space.</summary>
    public bool IsField { get; }

    public int ValueStart { get; }

    /// <summary>What follows the name, or all of the line where it has none.</summary>
    public string Value { get; }

    /// <summary>Whether a space is missing: <c>name:value</c>. Addresses such as <c>https://...</c> are not meant.</summary>
    public bool LacksSpace => Name.Length > 0 && !IsField && Hyphens == 0 && !Value.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Whether any line is indented with a tab: the parser takes it, but not as other programs do.</summary>
    public static bool AnyTabbed(string text)
    {
        for (var tab = text.IndexOf('\t', StringComparison.Ordinal); tab >= 0;)
        {
            var line = text.LastIndexOf('\n', tab) + 1;
            if (text.AsSpan(line, tab - line).IndexOfAnyExcept(' ') < 0)
            {
                return true;
            }

            // Other tabs of the line stand behind text, too.
            var end = text.IndexOf('\n', tab);
            tab = end < 0 ? -1 : text.IndexOf('\t', end);
        }

        return false;
    }

    public static bool IsEmpty(string line) => line.AsSpan().TrimStart() is [] or ['#', ..];

    public static int Indent(string line) => line.AsSpan().IndexOfAnyExcept(' ') is >= 0 and var indent ? indent : line.Length;

    public static bool IsItem(string line) => line.AsSpan().TrimStart(' ') is ['-'] or ['-', ' ', ..];

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text.TrimEnd(' '))
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.'))
            {
                return false;
            }
        }

        return text[0] != ' ';
    }
}
