namespace Dateline.Input.Yaml;

/// <summary>One line of front matter, split without a parser: <c>  - name: value</c>.</summary>
internal readonly struct YamlLine
{
    public YamlLine(string line)
    {
        var at = Indent(line);
        while (at < line.Length && line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' '))
        {
            Hyphens++;
            at++;
            at += Blanks(line, at);
        }

        ContentStart = at;
        ValueStart = at;
        var colon = line.AsSpan(at).IndexOf(':');
        if (colon > 0 && IsName(line.AsSpan(at, colon)))
        {
            Name = line.Substring(at, colon).Trim();
            ValueStart = at + colon + 1;
            IsField = ValueStart >= line.TrimEnd().Length || line[ValueStart] == ' ';
            ValueStart += Blanks(line, ValueStart);
        }

        Value = line[ValueStart..].TrimEnd();
        Value = Value.StartsWith('#') && IsField ? "" : Value;
    }

    /// <summary>How many hyphens of list items it starts with.</summary>
    public int Hyphens { get; }

    /// <summary>Where the content behind the hyphens starts.</summary>
    public int ContentStart { get; }

    /// <summary>The text before the first colon, when it looks like a field's name; else empty.</summary>
    public string Name { get; } = "";

    /// <summary>Whether it is <c>name: value</c>, with the space.</summary>
    public bool IsField { get; }

    public int ValueStart { get; }

    /// <summary>The text after the name, or the whole content when there is no name.</summary>
    public string Value { get; }

    /// <summary>Whether a space is missing: <c>name:value</c>. URLs such as <c>https://...</c> do not count.</summary>
    public bool LacksSpace => Name.Length > 0 && !IsField && Hyphens == 0 && !Value.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Whether any line is indented with a tab: the parser accepts it, but reads it differently from other programs.</summary>
    public static bool AnyTabbed(string text)
    {
        for (var tab = text.IndexOf('\t', StringComparison.Ordinal); tab >= 0;)
        {
            var line = text.LastIndexOf('\n', tab) + 1;
            if (text.AsSpan(line, tab - line).IndexOfAnyExcept(' ') < 0)
            {
                return true;
            }

            // The line's other tabs are behind text, too.
            var end = text.IndexOf('\n', tab);
            tab = end < 0 ? -1 : text.IndexOf('\t', end);
        }

        return false;
    }

    public static bool IsEmpty(string line) => line.AsSpan().TrimStart() is [] or ['#', ..];

    /// <summary>How many spaces a line starts with.</summary>
    public static int Indent(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ');
        return indent < 0 ? line.Length : indent;
    }

    public static bool IsItem(string line) => line.AsSpan().TrimStart(' ') is ['-'] or ['-', ' ', ..];

    /// <summary>How many spaces are at <paramref name="at"/>, before anything else; 0 when nothing else follows.</summary>
    private static int Blanks(string line, int at) => Math.Max(0, line.AsSpan(at).IndexOfAnyExcept(' '));

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
