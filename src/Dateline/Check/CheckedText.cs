using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Process.Documents;

namespace Dateline.Check;

/// <summary>A parsed document with its text: the whole file, and the body with the number of its first line.</summary>
internal sealed record CheckedText(ParsedText Parsed, string Text, string Body, int BodyLine)
{
    public static CheckedText Read(ParsedText parsed, string fullPath)
    {
        var text = Sources.ReadText(fullPath, parsed.DisplayPath, new DiagnosticBag());
        var (body, line) = Dateline.Input.FrontMatter.BodyOf(text);
        return new CheckedText(parsed, text, body, line);
    }

    /// <summary>The front matter, including its fences.</summary>
    public ReadOnlySpan<char> FrontMatter => Text.AsSpan(0, Text.Length - Body.Length);

    /// <summary>Converts an offset in the body to a place in the file.</summary>
    public SourceSpan InBody(int offset, int length) =>
        Lines.At(Parsed.DisplayPath, Text, Text.Length - Body.Length + offset) with { Length = length };

    /// <summary>The first place where a string is written; null when it is not in the text.</summary>
    public SourceSpan? Find(string written)
    {
        var at = Text.IndexOf(written, StringComparison.Ordinal);
        return at < 0 ? null : Lines.At(Parsed.DisplayPath, Text, at) with { Length = written.Length };
    }
}
