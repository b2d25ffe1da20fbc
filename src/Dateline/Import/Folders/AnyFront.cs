using Dateline.Diagnostics;
using Dateline.Input;

namespace Dateline.Import.Folders;

/// <summary>Splits a document of another generator: YAML between <c>---</c>, TOML between <c>+++</c>, JSON between braces, or no fields at all.</summary>
internal static class AnyFront
{
    /// <summary>The fields and the body; null, with a complaint, when what stands at the head can't be read.</summary>
    public static (YamlMap Fields, string Body)? Read(string shown, string text, DiagnosticBag diagnostics)
    {
        if (text.StartsWith("---json\n", StringComparison.Ordinal) || text.StartsWith("---toml\n", StringComparison.Ordinal))
        {
            return Fenced(shown, text, "---", text[3] == 'j', diagnostics);
        }

        if (text.StartsWith("+++", StringComparison.Ordinal))
        {
            return Fenced(shown, text, "+++", isJson: false, diagnostics);
        }

        if (text.StartsWith('{') && !text.StartsWith("{{", StringComparison.Ordinal) && !text.StartsWith("{%", StringComparison.Ordinal))
        {
            var end = JsonFields.EndOfObject(text) ?? text.Length;
            return JsonFields.Read(shown, text[..end], 1, diagnostics) is { } fields ? (fields, text[end..]) : null;
        }

        if (!text.StartsWith("---", StringComparison.Ordinal))
        {
            return (new YamlMap([], new SourceSpan(shown, 1, 1)), text);
        }

        var front = FrontMatter.Read(shown, text, diagnostics);
        return front.Readable ? (front.Fields, front.Body.ToString()) : null;
    }

    private static (YamlMap, string)? Fenced(string shown, string text, string fence, bool isJson, DiagnosticBag diagnostics)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var close = start == 0 ? -1 : ("\n" + text[start..]).IndexOf("\n" + fence, StringComparison.Ordinal);
        if (close < 0)
        {
            diagnostics.Error(Codes.UnclosedFrontMatter, new SourceSpan(shown, 1, 1), $"the line {fence} that ends the front matter is missing", hint: "mend the source and import again");
            return null;
        }

        var inside = text.Substring(start, close);
        var fields = isJson ? JsonFields.Read(shown, inside, 2, diagnostics) : TomlFields.Read(shown, inside, 2, diagnostics);
        var body = text.IndexOf('\n', start + close);
        return fields is null ? null : (fields, body < 0 ? "" : text[(body + 1)..]);
    }
}
