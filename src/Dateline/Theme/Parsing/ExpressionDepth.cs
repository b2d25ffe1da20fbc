using Dateline.Theme.Rendering;
using Fluid.Ast;
using Parlot;

namespace Dateline.Theme.Parsing;

/// <summary>
/// Checks how deep the operators and filters of a value are nested, since each is a nested call when the page is rendered.
/// </summary>
internal sealed class ExpressionDepth(TemplateParseContext parse) : AstVisitor
{
    private Statement? _statement;
    private int _depth;

    public override Statement? Visit(Statement? statement)
    {
        var outside = _statement;
        _statement = statement is not null && parse.Extents.ContainsKey(statement) ? statement : outside;
        var visited = base.Visit(statement);
        _statement = outside;
        return visited;
    }

    public override Expression? Visit(Expression? expression)
    {
        if (++_depth > TemplateLimits.Operators)
        {
            var start = PositionOf(parse.Extents[_statement!].Start);
            throw new ParseException($"a value has more than {TemplateLimits.Operators} operators or filters", start);
        }

        var visited = base.Visit(expression);
        _depth--;
        return visited;
    }

    private TextPosition PositionOf(int offset)
    {
        var before = parse.Scanner.Buffer.AsSpan(0, offset);
        return new TextPosition(offset, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
