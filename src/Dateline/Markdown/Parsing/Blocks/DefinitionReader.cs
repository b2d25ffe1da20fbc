using Markdig.Helpers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>Parses the link definitions, <c>[label]: address "title"</c>, at the start of a paragraph.</summary>
internal static class DefinitionReader
{
    /// <summary>Declares the definitions and returns the number of lines they take.</summary>
    public static int Read(MarkdownDocument document, StringLineGroup lines)
    {
        var text = lines.ToSlice();
        var words = text.AsSpan();
        var (read, at) = (0, 0);
        while (at < words.Length && Next(words, at) is { } found)
        {
            Declarations.GetOrAdd(document).Declare(Definition(words, found, lines.Lines[read].Slice));
            read += words[at..found.End].Count('\n');
            at = found.End;
            read += at == words.Length && words[^1] != '\n' ? 1 : 0;
        }

        return read;
    }

    // Positions are those of the definition's first line: a line that starts with a tab is a copy without positions.
    private static LinkDefinition Definition(ReadOnlySpan<char> words, Part part, StringSlice line)
    {
        var label = words[(part.Label + 1)..part.LabelEnd];
        var title = part.Title is { } range ? Entities.Unescape(words.Slice(range.Start, range.Length)) : null;
        var first = line.Start + line.AsSpan().IndexOf('[');
        var url = first + part.Url - part.Label;
        return new LinkDefinition(label.ToString(), Entities.Unescape(words.Slice(part.Url, part.UrlLength)), title)
        {
            At = first,
            Length = label.Length + 2,
            UrlSpan = words[part.Label..part.Url].Contains('\n')
                ? new SourceSpan(first, first + label.Length + 1)
                : new SourceSpan(url, url + part.UrlLength - 1),
        };
    }

    private static Part? Next(ReadOnlySpan<char> words, int at)
    {
        var label = at + words[at..].IndexOfAnyExcept(' ', '\t');
        var labelEnd = label < at || words[label] != '[' ? -1 : Labels.EndOf(words, label);
        if (labelEnd < 0 || labelEnd + 1 == words.Length || words[labelEnd + 1] != ':' || words[label + 1] == '^')
        {
            return null;
        }

        var start = LinkSyntax.SkipGap(words, labelEnd + 2);
        if (!LinkSyntax.TryReadAddress(words, start, out var url, out var urlLength, out var end) || end == start)
        {
            return null;
        }

        var gap = LinkSyntax.SkipGap(words, end);
        if (gap > end && LinkSyntax.TryReadTitle(words, gap, out var titleEnd))
        {
            var afterTitle = EndOfLine(words, titleEnd);
            if (afterTitle > 0)
            {
                return new Part(label, labelEnd, url, urlLength, (gap + 1, titleEnd - gap - 2), afterTitle);
            }
        }

        var afterAddress = EndOfLine(words, end);
        return afterAddress > 0 ? new Part(label, labelEnd, url, urlLength, null, afterAddress) : null;
    }

    // The start of the next line; -1 when there is more on this one.
    private static int EndOfLine(ReadOnlySpan<char> words, int at)
    {
        while (at < words.Length && words[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        if (at == words.Length)
        {
            return at;
        }

        return words[at] == '\n' ? at + 1 : -1;
    }

    private readonly record struct Part(int Label, int LabelEnd, int Url, int UrlLength, (int Start, int Length)? Title, int End);
}
