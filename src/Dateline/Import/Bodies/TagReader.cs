using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dateline.Import.Bodies;

/// <summary>Finds shortcodes and template tags, in the syntax of each generator.</summary>
internal static partial class TagReader
{
    private const int LongestTag = 8000;

    /// <summary>The first tag at or after an index; null when there is none.</summary>
    public static Tag? Next(string text, int from, SourceKind kind)
    {
        for (var at = text.IndexOf('{', from); at >= 0; at = text.IndexOf('{', at + 1))
        {
            if (At(text, at, kind) is { } tag)
            {
                return tag;
            }
        }

        return null;
    }

    /// <summary>The end of each tag that has one, by the place where the tag starts.</summary>
    public static Dictionary<int, Tag> EndsOf(string text, SourceKind kind)
    {
        var ends = new Dictionary<int, Tag>();
        var open = new Dictionary<(string, bool), Stack<int>>();
        for (var tag = Next(text, 0, kind); tag is not null; tag = Next(text, tag.End, kind))
        {
            // In Zola every end is {% end %}.
            if (tag is { IsOutput: false, Closes: false, Name: "raw" or "verbatim" } && EndOfRaw(text, tag, kind) is { } end)
            {
                ends[tag.Start] = end;
                tag = end;
                continue;
            }

            var key = (kind == SourceKind.Zola && !tag.IsOutput ? "" : tag.Name, tag.IsOutput);
            var stack = open.TryGetValue(key, out var known) ? known : open[key] = new Stack<int>();
            if (!tag.Closes)
            {
                stack.Push(tag.Start);
            }
            else if (stack.TryPop(out var start))
            {
                ends[start] = tag;
            }
        }

        return ends;
    }

    /// <summary>The first end of a tag whose text is shown as it is: in there nothing else is a tag.</summary>
    private static Tag? EndOfRaw(string text, Tag tag, SourceKind kind)
    {
        var at = text.IndexOf($"end{tag.Name}", tag.End, StringComparison.Ordinal);
        var start = at < 0 ? -1 : text.LastIndexOf('{', at);
        return start < tag.End ? null : Next(text, start, kind) is { Closes: true } end && end.Name == tag.Name ? end : null;
    }

    private static Tag? At(string text, int at, SourceKind kind)
    {
        var rest = text.AsSpan(at);
        return kind switch
        {
            SourceKind.Hugo when rest.StartsWith("{{<") => Read(text, at, 3, ">}}"),
            SourceKind.Hugo when rest.StartsWith("{{%") => Read(text, at, 3, "%}}"),
            SourceKind.Jekyll or SourceKind.Eleventy or SourceKind.Zola or SourceKind.MkDocs when rest.StartsWith("{%") =>
                Read(text, at, 2, "%}"),
            SourceKind.Jekyll or SourceKind.Eleventy or SourceKind.Zola or SourceKind.MkDocs when rest.StartsWith("{{") =>
                Read(text, at, 2, "}}") is { } tag ? tag with { IsOutput = true } : null,
            _ => null,
        };
    }

    private static Tag? Read(string text, int at, int opening, string closing)
    {
        // A longer tag is text. Otherwise each one that is never closed would be searched to the end of the text.
        var end = text.IndexOf(closing, at + opening, Math.Min(LongestTag, text.Length - at - opening), StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var raw = text[at..(end + closing.Length)];
        var inside = text[(at + opening)..end].Trim().Trim('-').TrimEnd('/').Trim();
        if (inside.StartsWith("/*", StringComparison.Ordinal))
        {
            // Hugo shows {{</* figure */>}} as {{< figure >}}: it is an escaped shortcode.
            var shown = raw.Replace("/*", "", StringComparison.Ordinal).Replace("*/", "", StringComparison.Ordinal);
            return new Tag("/*", [shown], [], raw, at, end + closing.Length);
        }

        var closes = inside.StartsWith('/') || (inside.StartsWith("end", StringComparison.Ordinal) && closing == "%}");
        inside = inside.StartsWith('/') ? inside[1..].Trim() : inside;
        var name = Name().Match(inside).Value;
        var (values, named) = Arguments(inside[name.Length..]);
        return new Tag(
            closes && inside.StartsWith("end", StringComparison.Ordinal) ? name[3..] : name, values, named, raw, at, end + closing.Length)
        { Closes = closes };
    }

    private static (ImmutableArray<string> Values, ImmutableArray<(string Name, string Value)> Named) Arguments(string text)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (Match argument in Argument().Matches(text))
        {
            var value = argument.Groups["quoted"] is { Success: true, Value: var quoted }
                ? quoted[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
                : argument.Groups["bare"].Value;
            if (argument.Groups["name"] is { Success: true, Value: var key })
            {
                named.Add((key, value));
            }
            else
            {
                values.Add(value);
            }
        }

        return (values.ToImmutable(), named.ToImmutable());
    }

    [GeneratedRegex(@"^[\w./-]*")]
    private static partial Regex Name();

    [GeneratedRegex(
        """(?:(?<name>[\w-]+)\s*[=:]\s*)?(?:(?<quoted>"(?:\\.|[^"\\])*"|'[^']*'|`[^`]*`)|(?<bare>[^\s"'`(),|]+))""",
        RegexOptions.Singleline)]
    private static partial Regex Argument();
}
