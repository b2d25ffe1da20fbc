using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;

namespace Dateline.Check;

/// <summary>A document with its copy, as a newsroom calls a text: the whole file, and the body with its first line.</summary>
internal sealed record CheckedText(ParsedText Parsed, string Text, string Body, int BodyLine)
{
    public static CheckedText Read(ParsedText parsed, string fullPath)
    {
        var text = TextFile.Decode(parsed.DisplayPath, Sources.ReadBytes(fullPath), new DiagnosticBag());
        var (body, line) = Input.FrontMatter.BodyOf(text);
        return new CheckedText(parsed, text, body, line);
    }

    /// <summary>The front matter and its fences.</summary>
    public ReadOnlySpan<char> FrontMatter => Text.AsSpan(0, Text.Length - Body.Length);

    /// <summary>The place in the file of a place in the body.</summary>
    public SourceSpan InBody(int offset, int length) =>
        Lines.At(Parsed.DisplayPath, Text, Text.Length - Body.Length + offset) with { Length = length };

    /// <summary>Where something is first written; null when it is not.</summary>
    public SourceSpan? Find(string written) =>
        Text.IndexOf(written, StringComparison.Ordinal) is >= 0 and var at
            ? Lines.At(Parsed.DisplayPath, Text, at) with { Length = written.Length }
            : null;
}
