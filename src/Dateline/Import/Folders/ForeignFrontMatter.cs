using System.Text.RegularExpressions;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Import.Folders;

/// <summary>
/// Splits a document of another generator into fields and body: YAML between <c>---</c>, TOML between <c>+++</c>, JSON between braces, or
/// no fields.
/// </summary>
internal static partial class ForeignFrontMatter
{
    /// <summary>The fields and the body; null, with an error, when the front matter can't be read.</summary>
    public static (YamlMap Fields, string Body)? Read(string displayPath, string text, SourceKind kind, DiagnosticBag diagnostics)
    {
        var skipped = Before(text);
        if (skipped > 0)
        {
            // Blank lines keep the lines' numbers. YAML is left to the parser of our own files, which reports what stands before it.
            var blank = new string('\n', text.AsSpan(0, skipped).Count('\n'));
            diagnostics.Error(
                Codes.NoFrontMatter,
                new SourceSpan(displayPath, 1, 1),
                $"something stands before the front matter, which starts on line {blank.Length + 1}",
                hint: "delete it");
            return ReadFrom(displayPath, text[skipped..], blank.Length + 1, kind, diagnostics);
        }

        return ReadFrom(displayPath, text, 1, kind, diagnostics);
    }

    private static (YamlMap Fields, string Body)? ReadFrom(
        string displayPath, string text, int line, SourceKind kind, DiagnosticBag diagnostics)
    {
        if (FirstLine(text) is "---json" or "---toml")
        {
            return Fenced(displayPath, text, line, "---", text[3] == 'j' ? JsonFields.Read : TomlFields.Read, diagnostics);
        }

        if (text.StartsWith("+++", StringComparison.Ordinal))
        {
            if (FirstLine(text) is not "+++")
            {
                diagnostics.Error(
                    Codes.ForeignFrontMatter,
                    new SourceSpan(displayPath, line, 1, FirstLine(text).Length),
                    "the first line must be +++ and nothing else",
                    hint: "correct the source and import again");
                return null;
            }

            return Fenced(displayPath, text, line, "+++", TomlFields.Read, diagnostics);
        }

        if (text.StartsWith('{') && !text.StartsWith("{{", StringComparison.Ordinal) && !text.StartsWith("{%", StringComparison.Ordinal))
        {
            var end = JsonFields.EndOfObject(text) ?? text.Length;
            return JsonFields.Read(displayPath, text[..end], line, diagnostics) is { } fields ? (fields, text[end..]) : null;
        }

        if (!text.StartsWith("---", StringComparison.Ordinal))
        {
            return (new YamlMap([], new SourceSpan(displayPath, line, 1)), text);
        }

        text = kind is SourceKind.Jekyll or SourceKind.MkDocs ? WithHyphens(text) : text;
        if (line > 1)
        {
            return Fenced(displayPath, text, line, "---", (path, inside, first, bag)
                => YamlParser.ReadMap(path, inside, first, bag), diagnostics);
        }

        var frontMatter = FrontMatter.Read(displayPath, text, diagnostics);
        return frontMatter.Readable ? (frontMatter.Fields, frontMatter.Body.ToString()) : null;
    }

    /// <summary>
    /// How much stands before a front matter that is surely one: blank lines, byte order marks and comments before a fence, with a field
    /// that every generator knows between it and the next one. 0 when the text starts with its front matter, or has none.
    /// </summary>
    private static int Before(string text)
    {
        if (text.Length == 0 || text[0] is not ('\n' or '\r' or ' ' or '\t' or '\uFEFF' or '\u200B' or '<'))
        {
            return 0;
        }

        var start = LeadIn().Match(text).Length;
        var rest = text.AsSpan(start);
        var fence = FirstLine(rest).ToString();
        if (start == 0 || fence is not ("---" or "+++" or "---json" or "---toml" or "{"))
        {
            return 0;
        }

        var inside = text.IndexOf('\n', start) + 1;
        var close = inside == 0 ? -1 : fence is "{" ? text.IndexOf("\n}", start, StringComparison.Ordinal)
            : Close(text, inside, fence[..3]);
        return close > 0 && UsualField().IsMatch(text[inside..close]) ? start : 0;
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

    private static (YamlMap, string)? Fenced(
        string displayPath, string text, int line, string fence, Func<string, string, int, DiagnosticBag, YamlMap?> parse,
        DiagnosticBag diagnostics)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var close = start == 0 ? -1 : Close(text, start, fence);
        if (close < 0)
        {
            diagnostics.Error(
                Codes.UnclosedFrontMatter,
                new SourceSpan(displayPath, line, 1),
                $"the line {fence} that ends the front matter is missing",
                hint: "correct the source and import again");
            return null;
        }

        if (parse(displayPath, text[start..close], line + 1, diagnostics) is not { } fields)
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

    [GeneratedRegex(@"\A(?:[ \t]*\r?\n|[\uFEFF\u200B]|[ \t]*<!--(?>[^-]|-(?!->))*-->)*")]
    private static partial Regex LeadIn();

    [GeneratedRegex(
        @"^\s*[""']?(?:title|date|layout|slug|draft|status|published|publishDate|embargo|expires|withdrawn|authors?|tags"
            + @"|categories|permalink|description|lang|language|aliases)[""']?\s*[:=]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex UsualField();
}
