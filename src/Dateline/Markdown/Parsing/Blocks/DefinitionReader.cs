using Markdig.Helpers;
using Markdig.Syntax;

namespace Dateline.Markdown.Parsing.Blocks;

/// <summary>Reads the definitions of links, <c>[label]: address "title"</c>, that the lines of a paragraph begin with.</summary>
internal static class DefinitionReader
{
    /// <summary>Declares what the lines define; gives back how many of them it took.</summary>
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

    // Places are those of the first line that the definition stands in: a tab at its head makes a line a copy, without places.
    private static LinkDefinition Definition(ReadOnlySpan<char> words, Part part, StringSlice line)
    {
        var label = words[(part.Label + 1)..part.LabelEnd];
        var title = part.Title is var (start, length) ? Entities.Unescape(words.Slice(start, length)) : null;
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
        if (gap > end && LinkSyntax.TryReadTitle(words, gap, out var titleEnd) && EndOfLine(words, titleEnd) is > 0 and var afterTitle)
        {
            return new Part(label, labelEnd, url, urlLength, (gap + 1, titleEnd - gap - 2), afterTitle);
        }

        return EndOfLine(words, end) is > 0 and var afterAddress ? new Part(label, labelEnd, url, urlLength, null, afterAddress) : null;
    }

    // Where the next line begins; -1 when more stands on this one.
    private static int EndOfLine(ReadOnlySpan<char> words, int at)
    {
        while (at < words.Length && words[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at == words.Length ? at : words[at] == '\n' ? at + 1 : -1;
    }

    private readonly record struct Part(int Label, int LabelEnd, int Url, int UrlLength, (int Start, int Length)? Title, int End);
}
