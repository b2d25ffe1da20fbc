using Dateline.Diagnostics;
using Fluid.Ast;
using Fluid.Parser;
using Parlot;
using Parlot.Fluent;

namespace Dateline.Theme.Parsing;

/// <summary>Fluid's parsers for the parts of an element.</summary>
internal sealed record ElementParts(
    Parser<TagResult> TagStart,
    Parser<string> TagName,
    Parser<Statement> Output,
    Parser<Statement> Text,
    IReadOnlyDictionary<string, Parser<Statement>> Tags);

/// <summary>
/// Parses one element of a template: text, <c>{{ }}</c>, or <c>{% %}</c> with everything up to its end tag. It records the extent of each,
/// and throws where an element is not complete: Fluid's own parser stops at unknown input and silently ignores the rest of the template.
/// </summary>
internal sealed class ElementParser(ElementParts parts, bool isInside) : Parser<Statement>
{
    private static readonly string[] Middles = ["else", "elsif", "when"];

    public override bool Parse(ParseContext context, ref ParseResult<Statement> result)
    {
        var parse = (TemplateParseContext)context;
        var start = parse.Position;
        var opening = new ParseResult<TagResult>();
        var found = parts.Output.Parse(context, ref result)
            || (parts.TagStart.Parse(context, ref opening) ? ParseTag(parse, start, ref result) : parts.Text.Parse(context, ref result));
        if (found)
        {
            parse.Extents[result.Value] = new SourceExtent(start.Offset, parse.Position.Offset);
        }

        return found;
    }

    private bool ParseTag(TemplateParseContext parse, TextPosition start, ref ParseResult<Statement> result)
    {
        var word = new ParseResult<string>();
        parts.TagName.Parse(parse, ref word);
        var name = word.Value;
        if (!parts.Tags.TryGetValue(name, out var tag))
        {
            parse.Scanner.Cursor.ResetPosition(in start);
            var isRest = Middles.Contains(name) || name.StartsWith("end", StringComparison.Ordinal);
            return isInside && isRest ? false : throw new ParseException(Unknown(name), start);
        }

        parse.EnterTag(start);
        var found = Parse(tag, name, parse, start, ref result);
        parse.LeaveTag();
        return found ? true : throw new ParseException($"the tag '{{% {name} %}}' is not complete", start);
    }

    private static bool Parse(
        Parser<Statement> tag, string name, TemplateParseContext parse, TextPosition start, ref ParseResult<Statement> result)
    {
        try
        {
            return tag.Parse(parse, ref result);
        }
        catch (ParseException exception) when (exception.Message == $"'{{% end{name} %}}' was expected"
            || exception.Message == $"Not end tag found for {{% {name} %}}")
        {
            var line = exception.Position.Line;
            throw new ParseException($"'{{% {name} %}}' is not closed: expected '{{% end{name} %}}' before the end of line {line}", start);
        }
    }

    private string Unknown(string name)
    {
        if (name == "liquid")
        {
            return "the tag '{% liquid %}' is not supported; write each of its lines as a separate tag";
        }

        return Middles.Contains(name) || (name.StartsWith("end", StringComparison.Ordinal) && parts.Tags.ContainsKey(name[3..]))
            ? $"'{{% {name} %}}' does not belong to an open tag"
            : $"there is no tag '{{% {name} %}}'; {Nearest.Hint(name, [.. parts.Tags.Keys, .. Middles])}".TrimEnd(';', ' ');
    }
}
