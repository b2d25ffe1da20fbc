using System.Text.RegularExpressions;
using Dateline.Markdown.Parsing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dateline.Markdown.Checking;

/// <summary>What other programs, and other kinds of markdown, have at the start of a line: headings, boxes, tasks, notes.</summary>
internal static partial class LeftLines
{
    private const int Longest = 300;
    private const string Note = "write notes to colleagues between <!-- and -->";
    private const string Heading = "write ## and a space before a heading";

    /// <summary>What is at the start of a line. <paramref name="block"/> is the paragraph that the line begins, if it does.</summary>
    public static Leftover? At(ReadOnlySpan<char> line, LeafBlock? block)
    {
        line = line[..Math.Min(line.Length, Longest + 1)];
        if (block is ParagraphBlock && HeadingStart().IsMatch(line))
        {
            var marks = line.IndexOfAnyExcept('#');
            return marks > 6
                ? new Leftover(marks, "no heading has so many signs", Heading)
                : new Leftover(marks, "a heading needs a space after its signs", $"write '{line[..marks]} ' and the words");
        }

        if (WikiHeading().IsMatch(line) || (block is ParagraphBlock && FirstHeading().IsMatch(line)))
        {
            return new Leftover(line.IndexOf(' '), "a heading of a wiki or of AsciiDoc", Heading);
        }

        if (line.Length <= Longest && (Admonition().IsMatch(line) || BlockName().IsMatch(line)))
        {
            return new Leftover(line.Length, "a box of another program", LeftMarkup.Box);
        }

        return Rest(line) ?? (block is ParagraphBlock ? AtStartOfParagraph(line, block) : null);
    }

    /// <summary>What a headline, a lede or a caption begins with as if it were a text.</summary>
    public static Leftover? AtStartOfField(ReadOnlySpan<char> text) => FieldStart().IsMatch(text)
        ? new Leftover(text.IndexOf(' '), "the sign of a heading, a list or a quotation", "delete the marks")
        : null;

    private static Leftover? Rest(ReadOnlySpan<char> line) => line switch
    {
        ['.', '.', ' ', _, ..] => new Leftover(2, "a note or an instruction of reStructuredText", Note),
        ['/', '/', ' ', _, ..] or ['/', '*', ..] => new Leftover(2, "a note in a program", Note),
        ['#', '+', _, ..] when OrgSetting().IsMatch(line) => new Leftover(line.Length, "an instruction of Org mode", LeftMarkup.Fill),
        [':', _, ..] when Field().IsMatch(line) => new Leftover(
            line[1..].IndexOf(':') + 2, "a field of another program", "write it as a field at the top of the file, or delete it"),
        ['*' or '#', ..] when Stars().IsMatch(line) => new Leftover(
            line.IndexOf(' '), "a list within a list, or a heading, of a wiki or of Org mode",
            "indent a list within a list: '  - words'; a heading has ## before it"),
        [';', ' ', _, ..] => new Leftover(1, "a term of a wiki", "write the term alone, and ': ' before what it means, on the next line"),
        [':' or '\uFF1A', ..] when Colons().IsMatch(line) => new Leftover(
            line.IndexOfAnyExcept(':', '\uFF1A'), "a box begins with three colons", "write '::: factbox Title', and ':::' below the text"),
        ['-', '-', ..] when Snippet().IsMatch(line) => new Leftover(
            line.Length, "another file's text, which nothing fills in", LeftMarkup.Fill),
        ['=', '=', '=', ..] when Tab().IsMatch(line) => new Leftover(
            line.Length, "a tab of another program", "write a heading: '## Words'"),
        ['(', ..] when Label().IsMatch(line) => new Leftover(
            line.Length, "headings have ids of their own", "delete it; a link to '## What is known' is #what-is-known"),
        _ => null,
    };

    private static Leftover? AtStartOfParagraph(ReadOnlySpan<char> line, LeafBlock block)
    {
        if (Textile().IsMatch(line))
        {
            return new Leftover(
                line.IndexOf(' '), "a sign of Textile", "write ## before a heading, '> ' before a quotation, nothing before a text");
        }

        if (Code().IsMatch(line))
        {
            return new Leftover(line.Length, "a line of a program (MDX)", "delete it");
        }

        if (line is ['%', ' ', _, ..])
        {
            return new Leftover(1, "a note or a title of another kind of markdown", Note);
        }

        if (WideStart().IsMatch(line))
        {
            return new Leftover(1, "the sign is as wide as a Chinese character", "type the narrow sign");
        }

        return TaskAt(line, block);
    }

    /// <summary>What is meant for the mark of a task.</summary>
    public static Leftover? TaskAt(ReadOnlySpan<char> line, LeafBlock block)
    {
        var length = line.IndexOfAny(']', '\uFF3D') + 1;
        if (UnreadTask().IsMatch(line) || (TaskMark.IsPlace(block) && OddTask().IsMatch(line)))
        {
            return new Leftover(length, "no task: its marks need spaces", "write '- [ ] ' or '- [x] ' before the words");
        }

        return line is ['[', ' ' or 'x' or 'X', ']', ' ', ..]
            ? new Leftover(
                length, "a task is an item of a list",
                block.Parent is TableCell ? "write \u2610 or \u2611" : "write '- [ ] ' or '- [x] ' before the words")
            : null;
    }

    [GeneratedRegex(@"^(?:#{2,6}[^\s#]|#{7,} \S)")]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"^(={2,6}) (?:\p{Lu}[^=]*|.* \1\s*)$")]
    private static partial Regex WikiHeading();

    // One sign can also be that of a sum, in the middle of a paragraph.
    [GeneratedRegex(@"^(?:= (?:\p{Lu}[^=]*|[^=]* =\s*)|!!{0,5} \S.*)$")]
    private static partial Regex FirstHeading();

    [GeneratedRegex("""^(?:(?:!!!|\?\?\?\+?) [a-z][a-z-]*(?: [a-z-]+)*(?: ["“][^"“”]*["”])?|\.\. [a-z-]+:: ?.*)$""")]
    private static partial Regex Admonition();

    [GeneratedRegex(
        @"^\[(?:(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|verse|source|listing|sidebar|example|discrete|abstract)(?:,[^\]]*)?"
            + @"|[%.#][A-Za-z][^\]]*|cols=[^\]]*)\]\s*$")]
    private static partial Regex BlockName();

    [GeneratedRegex(@"^#\+[A-Za-z_]+(?::|\s|$)")]
    private static partial Regex OrgSetting();

    [GeneratedRegex(@"^:[A-Za-z][A-Za-z0-9_ -]{0,40}:(?:\s|$)")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:\*{2,6}|\*#|#\*|#{2,6}\*) [^*\n]+$")]
    private static partial Regex Stars();

    [GeneratedRegex(@"^(?:::?|\uFF1A{1,4}) ?(?:factbox|pullquote|embed)\b")]
    private static partial Regex Colons();

    [GeneratedRegex(@"^-{2,}8<-{2,}")]
    private static partial Regex Snippet();

    [GeneratedRegex("""^===[!+]? ["“][^"“”]*["”]\s*$""")]
    private static partial Regex Tab();

    [GeneratedRegex(@"^\([a-z][a-z0-9_-]*\)=\s*$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:h[1-6]|bq|bc|pre|notextile)(?:\([^)]*\))?\.{1,2} \S|p(?:\([^)]*\)|[<>=])?\. \p{Lu})")]
    private static partial Regex Textile();

    [GeneratedRegex("""^(?:import (?:[\w{},* ]+ from )?["'][^"']+["'];?\s*$|export (?:const|let|default|function|async) )""")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:\uFF03{2,6}|\uFF03 |\uFF1E[ \u3000]|\uFF5C[^\uFF5C]+\uFF5C)")]
    private static partial Regex WideStart();

    [GeneratedRegex(@"^[-*+](?:\[[ xX]\]|\[\]) ?\S")]
    private static partial Regex UnreadTask();

    // In the place of a task's mark: no blank after it, other blanks in it, or the mark of another program.
    [GeneratedRegex(@"^(?:\[(?:[xX]?|\s*[xX]?\s*|[-/>?!*~\u2713\u2714\u221A])\](?!\()|\uFF3B[\s xX\uFF38\uFF58]*\uFF3D)")]
    private static partial Regex OddTask();

    [GeneratedRegex(@"^(?:#{2,6}|[->]) \S")]
    private static partial Regex FieldStart();
}
