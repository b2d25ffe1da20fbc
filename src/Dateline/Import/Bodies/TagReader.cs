using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dateline.Import.Bodies;

/// <summary>Finds shortcodes and template tags, in the syntax of each generator.</summary>
internal static partial class TagReader
{
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
        var end = text.IndexOf(closing, at + opening, StringComparison.Ordinal);
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
