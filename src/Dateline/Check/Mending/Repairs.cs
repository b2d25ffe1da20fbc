using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Process;

namespace Dateline.Check.Mending;

/// <summary>What may be done about a complaint without asking its writer. Each gives the front as it would be, or null where it can't help.</summary>
internal static class FixRules
{
    public static FrontMatterLines? For(Diagnostic complaint, FrontMatterLines front)
    {
        if (!front.Has(complaint.Where.Line))
        {
            return null;
        }

        return complaint.Code.Id switch
        {
            var id when id == Codes.NeedsQuotes.Id => Quote(front, complaint.Where.Line),
            var id when id == Codes.ForeignKey.Id => Rename(front, complaint.Where),
            _ => null,
        };
    }

    /// <summary>Puts a line's value in double quotes.</summary>
    private static FrontMatterLines? Quote(FrontMatterLines front, int number)
    {
        var line = front[number];
        var parts = new YamlLine(line);
        return !parts.IsField || parts.Value is "" or ['"' or '\'' or '[' or '{' or '|' or '>', ..] || parts.Value.Contains(" #", StringComparison.Ordinal)
            ? null
            : front.With(number, line[..parts.ValueStart] + YamlText.Quoted(parts.Value));
    }

    /// <summary>Writes our own name for another generator's, or drops a line that says what holds anyway.</summary>
    private static FrontMatterLines? Rename(FrontMatterLines front, SourceSpan where)
    {
        var line = front[where.Line];
        var parts = new YamlLine(line);
        if (!parts.IsField || parts.ContentStart != where.Column - 1)
        {
            return null;
        }

        return (parts.Name.ToLowerInvariant(), parts.Value.ToLowerInvariant()) switch
        {
            ("draft", "true") or ("published", "false") => front.With(where.Line, $"{line[..parts.ContentStart]}status: draft"),
            ("draft", "false") or ("published", "true") => front.Without(where.Line),
            _ when ForeignKeys.IsUseless(parts.Name) => parts.Value.Length > 0 ? front.Without(where.Line) : null,
            _ when ForeignKeys.FieldFor(parts.Name) is { } field => front.With(where.Line, $"{line[..parts.ContentStart]}{field}{line[(parts.ContentStart + parts.Name.Length)..]}"),
            _ => null,
        };
    }
}
