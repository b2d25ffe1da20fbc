using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Process.Fields;

namespace Dateline.Check.Fixing;

/// <summary>
/// The fixes that are safe without asking the writer. Each returns the front matter with the fix, or null when it does not apply.
/// </summary>
internal static class FixRules
{
    public static FrontMatterLines? For(Diagnostic diagnostic, FrontMatterLines lines)
    {
        if (!lines.Has(diagnostic.Where.Line))
        {
            return null;
        }

        if (diagnostic.Code == Codes.NeedsQuotes)
        {
            return Quote(lines, diagnostic.Where.Line);
        }

        return diagnostic.Code == Codes.ForeignKey ? Rename(lines, diagnostic.Where) : null;
    }

    /// <summary>Puts a line's value in double quotes.</summary>
    private static FrontMatterLines? Quote(FrontMatterLines lines, int number)
    {
        var line = lines[number];
        var parts = new YamlLine(line);
        return !parts.IsField || parts.Value is "" or ['"' or '\'' or '[' or '{' or '|' or '>', ..]
            || parts.Value.Contains(" #", StringComparison.Ordinal)
            ? null
            : lines.With(number, line[..parts.ValueStart] + YamlText.Quoted(parts.Value));
    }

    /// <summary>Replaces another generator's key with ours, or deletes a line with a default value.</summary>
    private static FrontMatterLines? Rename(FrontMatterLines lines, SourceSpan where)
    {
        var line = lines[where.Line];
        var parts = new YamlLine(line);
        if (!parts.IsField || parts.ContentStart != where.Column - 1)
        {
            return null;
        }

        return (parts.Name.ToLowerInvariant(), parts.Value.ToLowerInvariant()) switch
        {
            ("draft", "true") or ("published", "false") => lines.With(where.Line, $"{line[..parts.ContentStart]}status: draft"),
            ("draft", "false") or ("published", "true") => lines.Without(where.Line),
            _ when ForeignFieldNames.HasNoUse(parts.Name) => parts.Value.Length > 0 ? lines.Without(where.Line) : null,
            _ when ForeignFieldNames.FieldFor(parts.Name) is { } field =>
                lines.With(where.Line, $"{line[..parts.ContentStart]}{field}{line[(parts.ContentStart + parts.Name.Length)..]}"),
            _ => null,
        };
    }
}
