using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Process.Fields;

namespace Dateline.Check.Fixing;

/// <summary>
/// What may be done about a complaint without asking its writer. Each gives the front as it would be, or null where it can't help.
/// </summary>
internal static class FixRules
{
    public static FrontMatterLines? For(Diagnostic diagnostic, FrontMatterLines lines)
    {
        if (!lines.Has(diagnostic.Where.Line))
        {
            return null;
        }

        return diagnostic.Code.Id switch
        {
            var id when id == Codes.NeedsQuotes.Id => Quote(lines, diagnostic.Where.Line),
            var id when id == Codes.ForeignKey.Id => Rename(lines, diagnostic.Where),
            _ => null,
        };
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

    /// <summary>Writes our own name for another generator's, or drops a line that says what holds anyway.</summary>
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
            _ when ForeignKeys.IsUseless(parts.Name) => parts.Value.Length > 0 ? lines.Without(where.Line) : null,
            _ when ForeignKeys.FieldFor(parts.Name) is { } field =>
                lines.With(where.Line, $"{line[..parts.ContentStart]}{field}{line[(parts.ContentStart + parts.Name.Length)..]}"),
            _ => null,
        };
    }
}
