using Fluid.Ast;
using Parlot;
using Parlot.Fluent;

namespace Dateline.Theme.Parsing;

/// <summary>Fluid's parser of values, which is recursive for brackets, with a limit on their depth.</summary>
internal sealed class ValueParser(Parser<Expression> values) : Parser<Expression>
{
    public override bool Parse(ParseContext context, ref ParseResult<Expression> result)
    {
        var parse = (TemplateParseContext)context;
        parse.EnterBracket();
        var found = values.Parse(context, ref result);
        parse.LeaveBracket();
        return found;
    }
}
