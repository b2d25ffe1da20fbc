using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Splits a document of another generator into fields and body: YAML between <c>---</c>, TOML between <c>+++</c>, JSON between braces, or
/// no fields.
/// </summary>
internal static class ForeignFrontMatter
{
    /// <summary>The fields and the body; null, with an error, when the front matter can't be read.</summary>
    public static (YamlMap Fields, string Body)? Read(string displayPath, string text, SourceKind kind, DiagnosticBag diagnostics)
    {
        if (FirstLine(text) is "---json" or "---toml")
        {
            return Fenced(displayPath, text, "---", text[3] == 'j', diagnostics);
        }

        if (text.StartsWith("+++", StringComparison.Ordinal))
        {
            if (FirstLine(text) is not "+++")
            {
                diagnostics.Error(
                    Codes.ForeignFrontMatter,
                    new SourceSpan(displayPath, 1, 1, FirstLine(text).Length),
                    "the first line must be +++ and nothing else",
                    hint: "correct the source and import again");
                return null;
            }

            return Fenced(displayPath, text, "+++", isJson: false, diagnostics);
        }

        if (text.StartsWith('{') && !text.StartsWith("{{", StringComparison.Ordinal) && !text.StartsWith("{%", StringComparison.Ordinal))
        {
            var end = JsonFields.EndOfObject(text) ?? text.Length;
            return JsonFields.Read(displayPath, text[..end], 1, diagnostics) is { } fields ? (fields, text[end..]) : null;
        }

        if (!text.StartsWith("---", StringComparison.Ordinal))
        {
            return (new YamlMap([], new SourceSpan(displayPath, 1, 1)), text);
        }

        var frontMatter = FrontMatter.Read(
            displayPath, kind is SourceKind.Jekyll or SourceKind.MkDocs ? WithHyphens(text) : text, diagnostics);
        return frontMatter.Readable ? (frontMatter.Fields, frontMatter.Body.ToString()) : null;
    }

    /// <summary>Replaces three full stops, which also end the front matter in Jekyll and MkDocs, with hyphens.</summary>
    private static string WithHyphens(string text)
    {
        for (var start = text.IndexOf('\n', StringComparison.Ordinal) + 1; start > 0; start = text.IndexOf('\n', start) + 1)
        {
            var line = FirstLine(text.AsSpan(start));
            if (line is "---" or "...")
            {
                return line is "..." ? $"{text.AsSpan(0, start)}---{text.AsSpan(start + 3)}" : text;
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => Lines.First(text).TrimEnd();

    private static (YamlMap, string)? Fenced(string displayPath, string text, string fence, bool isJson, DiagnosticBag diagnostics)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var close = start == 0 ? -1 : Close(text, start, fence);
        if (close < 0)
        {
            diagnostics.Error(
                Codes.UnclosedFrontMatter,
                new SourceSpan(displayPath, 1, 1),
                $"the line {fence} that ends the front matter is missing",
                hint: "correct the source and import again");
            return null;
        }

        var inside = text[start..close];
        var fields = isJson ? JsonFields.Read(displayPath, inside, 2, diagnostics) : TomlFields.Read(displayPath, inside, 2, diagnostics);
        if (fields is null)
        {
            return null;
        }

        var body = text.IndexOf('\n', close);
        return (fields, body < 0 ? "" : text[(body + 1)..]);
    }

    /// <summary>Where the line starts that is only the fence; -1 when there is none.</summary>
    private static int Close(string text, int start, string fence)
    {
        for (var at = start; at >= start; at = text.IndexOf('\n', at) + 1)
        {
            if (FirstLine(text.AsSpan(at)).SequenceEqual(fence))
            {
                return at;
            }
        }

        return -1;
    }
}
