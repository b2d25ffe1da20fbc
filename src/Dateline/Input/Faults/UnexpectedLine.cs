using Dateline.Diagnostics;
using Dateline.Input.Yaml;

namespace Dateline.Input.Faults;

/// <summary>Explains a line of the front matter that is not a field.</summary>
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
                "this list item has no list above it",
                Hint: "write the field's name and a colon on the line above the first item, with nothing after them");
        }

        return new(Severity.Error, Codes.NotAField, where, "this line is not a field", "expected name: value", Hint(line));
    }

    private static string Hint(string line)
    {
        var text = line.Trim();
        if (text.IndexOf('：') is > 0 and < 30)
        {
            return "replace the full-width colon (：) with a plain colon and a space";
        }

        var equals = text.IndexOf('=');
        if (equals is > 0 and < 30 && !text.AsSpan(0, equals).TrimEnd().Contains(' '))
        {
            return $"write {text[..equals].TrimEnd()}: {text[(equals + 1)..].Trim()}";
        }

        return text[0] is '{' or '<' or '!' or '*' or '['
            ? "move text, pictures and shortcodes below the line of --- that ends the front matter"
            : "if the text starts here, write a line of --- above it; if this belongs to the value above, indent it";
    }
}
