using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>What to say of a line in the front matter that is no field.</summary>
internal static class UnexpectedLine
{
    public static Diagnostic Explain(SourceSpan where, string line)
    {
        if (line.StartsWith('\t'))
        {
            return new(Severity.Error, Codes.Tab, where with { Length = 1 }, "the line starts with a tab", Hint: "use spaces");
        }

        if (YamlLine.IsItem(line))
        {
            return new(
                Severity.Error,
                Codes.NotAField,
                where,
                "a list item with no list above it",
                Hint: "the line above the first item is the field's name and a colon, with nothing after it");
        }

        return new(Severity.Error, Codes.NotAField, where, "this line is no field", "expected name: value", Hint(line));
    }

    private static string Hint(string line)
    {
        var text = line.Trim();
        if (text.IndexOf('：') is > 0 and < 30)
        {
            return "the colon is a full-width one (：): type a plain colon and a space";
        }

        if (text.IndexOf('=') is > 0 and < 30 and var equals && !text.AsSpan(0, equals).TrimEnd().Contains(' '))
        {
            return $"write {text[..equals].TrimEnd()}: {text[(equals + 1)..].Trim()}";
        }

        return text[0] is '{' or '<' or '!' or '*' or '['
            ? "text, pictures and shortcodes belong below the line of --- that ends the front matter"
            : "where the text starts here, the line of --- above it is missing; where this belongs to the value above, indent it";
    }
}
