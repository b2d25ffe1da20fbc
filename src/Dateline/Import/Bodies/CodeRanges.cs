using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Input.Files;

namespace Dateline.Import.Bodies;

/// <summary>Finds the code in a body, so that nothing within backticks or fences is rewritten.</summary>
internal static class CodeRanges
{
    /// <summary>Where code starts and ends, in order: code spans, fenced blocks and indented lines.</summary>
    public static ImmutableArray<(int Start, int End)> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        var lines = new CodeLines();
        for (var at = 0; at < text.Length;)
        {
            var isStart = at == 0 || text[at - 1] == '\n';
            if (isStart && lines.IsCode(text, at))
            {
                var end = Lines.EndOf(text, at);
                found.Add((at, end));
                at = Math.Min(end + 1, text.Length);
                continue;
            }

            var next = text.AsSpan(at).IndexOfAny('`', '~', '\n');
            if (next < 0)
            {
                break;
            }

            at += next;
            if (text[at] == '\n')
            {
                at++;
                continue;
            }

            var run = Run(text, at);
            var close = CodeEnd(text, at, run);
            if (close > 0)
            {
                found.Add((at, close));
            }

            at = close > 0 ? close : at + run;
        }

        return found.ToImmutable();
    }

    private static int CodeEnd(string text, int at, int run)
    {
        if (run >= 3 && StartsLine(text, at))
        {
            return FenceEnd(text, at, run);
        }

        return text[at] == '`' ? SpanEnd(text, at, run) : -1;
    }

    /// <summary>Replaces the matches of a pattern, except those that start in code.</summary>
    public static string Replace(string text, Regex pattern, MatchEvaluator evaluate)
    {
        var code = Find(text);
        var at = 0;
        return pattern.Replace(text, match =>
        {
            while (at < code.Length && code[at].End <= match.Index)
            {
                at++;
            }

            return at < code.Length && code[at].Start <= match.Index ? match.Value : evaluate(match);
        });
    }

    /// <summary>Rewrites the text outside code, piece by piece.</summary>
    public static string Outside(string text, Func<string, string> rewrite)
    {
        var to = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end) in Find(text))
        {
            to.Append(rewrite(text[done..start])).Append(text, start, end - start);
            done = end;
        }

        return to.Append(rewrite(text[done..])).ToString();
    }

    /// <summary>A text as inline code, which may contain backticks.</summary>
    public static string Inline(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var fence = new string('`', LongestRun(line) + 1);
        return line.Contains('`') ? $"{fence} {line} {fence}" : $"{fence}{line}{fence}";
    }

    /// <summary>Lines as a block of code.</summary>
    public static string Block(string lines, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(lines) + 1));
        return $"\n\n{fence}{language}\n{lines.Trim('\n')}\n{fence}\n\n";
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var run = text[i] == '`' ? Run(text, i) : 0;
            longest = Math.Max(longest, run);
            i += Math.Max(0, run - 1);
        }

        return longest;
    }

    private static int Run(string text, int at)
    {
        var run = text.AsSpan(at).IndexOfAnyExcept(text[at]);
        return run < 0 ? text.Length - at : run;
    }

    private static bool StartsLine(string text, int at)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return at == 0 || text.AsSpan(line, at - line).Trim(" \t>") is [] or "-" or "*";
    }

    private static int FenceEnd(string text, int at, int run)
    {
        for (var line = text.IndexOf('\n', at); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            var mark = line + 1;
            while (mark < text.Length && text[mark] is ' ' or '>' or '\t')
            {
                mark++;
            }

            if (mark < text.Length && text[mark] == text[at] && Run(text, mark) >= run)
            {
                return Lines.EndOf(text, mark);
            }
        }

        return text.Length;
    }

    private static int SpanEnd(string text, int at, int run)
    {
        var paragraph = text.IndexOf("\n\n", at, StringComparison.Ordinal);
        var limit = paragraph < 0 ? text.Length : paragraph;
        for (var i = at + run; i < limit;)
        {
            var next = text.IndexOf('`', i, limit - i);
            if (next < 0)
            {
                return -1;
            }

            var other = Run(text, next);
            if (other == run)
            {
                return next + run;
            }

            i = next + other;
        }

        return -1;
    }
}
