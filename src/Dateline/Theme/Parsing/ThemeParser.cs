using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;
using Parlot;
using ParseException = Parlot.ParseException;

namespace Dateline.Theme.Parsing;

/// <summary>
/// Parses Liquid with two additional tags. <c>{% content %}</c> in <c>base.liquid</c> renders the page's own template. <c>{% shared
/// 'masthead', menu: head.menu %}</c> renders a partial that sees only its arguments, <c>site</c> and <c>t</c>, so it is rendered only once
/// for all pages with the same arguments.
/// </summary>
internal sealed class ThemeParser : FluidParser
{
    public ThemeParser()
    {
        RegisteredTags.Remove("liquid");
        RegisteredTags["content"] = TagEnd.Then<Statement>(static _ => new ContentStatement());
        RegisteredTags["shared"] = ArgumentsList.AndSkip(TagEnd).Then<Statement>(static arguments => new SharedStatement([.. arguments]))
            .ElseError("the tag '{% shared %}' needs the name of a partial and its arguments: {% shared 'masthead', menu: head.menu %}");
        Primary.Parser = new ValueParser(Primary.Parser!);
        var parts = new ElementParts(
            TagStart,
            OneOf(Terms.Char('#').Then(static _ => "#"), Identifier.ElseError("An identifier was expected after '{%'")),
            OutputStart.SkipAnd(FilterExpression.AndSkip(OutputEnd.ElseError("End of tag '}}' was expected")))
                .Then<Statement>(static value => new OutputStatement(value)),
            AnyCharBefore(OutputStart.Or(TagStart)).Then<Statement>(static (context, text) => Text((FluidParseContext)context, text)),
            RegisteredTags);
        KnownTagsList.Parser = ZeroOrMany(new ElementParser(parts, isInside: false));
        AnyTagsList.Parser = ZeroOrMany(new ElementParser(parts, isInside: true));
    }

    /// <summary>Parses a template. If that fails, reports an error and returns null.</summary>
    public ThemeTemplate? Parse(TemplateFile file, DiagnosticBag diagnostics)
    {
        var parse = new TemplateParseContext(file.Text);
        try
        {
            return new ThemeTemplate(file, Parse(parse), parse.Extents);
        }
        catch (ParseException exception)
        {
            Report(exception.Message, exception.Position.Line, exception.Position.Column);
        }
        catch (Exception exception) when (exception is Fluid.ParseException or FormatException or ArithmeticException or ArgumentException
            or InvalidOperationException)
        {
            Report(exception.Message, parse.Position.Line, parse.Position.Column);
        }

        return null;

        void Report(string message, int line, int column) => diagnostics.Error(
            Codes.BrokenTemplate,
            new SourceSpan(file.DisplayPath, line, column),
            $"the template can't be parsed: {char.ToLowerInvariant(message[0])}{message[1..]}");
    }

    private IReadOnlyList<Statement> Parse(TemplateParseContext parse)
    {
        var found = new ParseResult<IReadOnlyList<Statement>>();
        if (!Grammar.Parse(parse, ref found) || !parse.Scanner.Cursor.Eof)
        {
            throw new ParseException("this is not a tag, an output or text", parse.Position);
        }

        var depth = new ExpressionDepth(parse);
        foreach (var statement in found.Value)
        {
            depth.Visit(statement);
        }

        return found.Value;
    }

    private static TextSpanStatement Text(FluidParseContext context, TextSpan text)
    {
        var statement = new TextSpanStatement(text)
        {
            StripLeft = context.StripNextTextSpanStatement,
            PreviousIsTag = context.PreviousIsTag,
            PreviousIsOutput = context.PreviousIsOutput,
        };
        (context.PreviousTextSpanStatement, context.StripNextTextSpanStatement) = (statement, false);
        return statement;
    }
}
