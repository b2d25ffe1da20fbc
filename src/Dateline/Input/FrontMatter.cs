using Dateline.Diagnostics;
using Dateline.Input.Faults;
using Dateline.Input.Files;
using Dateline.Input.Yaml;

namespace Dateline.Input;

/// <summary>
/// A document's two parts: its fields, and its body, which starts at <paramref name="BodyStart"/> of the file's text, on line
/// <paramref name="BodyLine"/>. <paramref name="Readable"/> is false when the file has no front matter: that was reported, and callers
/// report nothing more about the file.
/// </summary>
internal sealed record FrontMatter(YamlMap Fields, string Text, int BodyStart, int BodyLine, bool Readable)
{
    public ReadOnlySpan<char> Body => Text.AsSpan(BodyStart);

    /// <summary>Splits a file as <see cref="TextFile"/> gives it, and reads its fields.</summary>
    public static FrontMatter Read(string path, string text, DiagnosticBag diagnostics)
    {
        if (Close(text) is not { } close)
        {
            return MissingFence.Find(path, text, diagnostics);
        }

        var fields = YamlParser.ReadMap(path, text[FieldsStart(text)..close], 2, diagnostics);
        var (start, line) = BodyAfter(text, close);
        MergeConflicts.Report(path, text.AsSpan(start), line, diagnostics);
        FieldsAfterFence.Report(path, text.AsSpan(start), line, diagnostics);
        return new FrontMatter(fields, text, start, line, true);
    }

    /// <summary>The body and its first line, without parsing the fields: for rendering a document whose fields are known.</summary>
    public static (string Body, int Line) BodyOf(string text)
    {
        var (start, line) = Close(text) is { } close ? BodyAfter(text, close) : (0, 1);
        return (text[start..], line);
    }

    private static (int Start, int Line) BodyAfter(string text, int close)
    {
        var start = text.IndexOf('\n', close) + 1;
        return start == 0 ? (text.Length, text.AsSpan().Count('\n') + 2) : (start, text.AsSpan(0, start).Count('\n') + 1);
    }

    private static int FieldsStart(string text) => text.IndexOf('\n', StringComparison.Ordinal) + 1;

    /// <summary>Where the line starts that ends the front matter; null when the text has no front matter, or its end is missing.</summary>
    private static int? Close(string text)
    {
        var start = FieldsStart(text);
        if (start == 0 || !IsFence(text.AsSpan(0, start - 1)))
        {
            return null;
        }

        for (var at = start - 1; at >= 0; at = text.IndexOf("\n---", at + 1, StringComparison.Ordinal))
        {
            if (IsFence(Lines.First(text.AsSpan(at + 1))))
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <summary>Three hyphens, with nothing but blanks after them.</summary>
    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("---") && line[3..].IsWhiteSpace();
}
