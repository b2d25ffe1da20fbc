using Dateline.Theme.Rendering;
using Fluid.Ast;
using Fluid.Parser;
using Parlot;

namespace Dateline.Theme.Parsing;

/// <summary>One parse of a template: beside what the engine keeps of it, where each statement stands, and how deep the parser is.</summary>
internal sealed class TemplateParseContext(string text) : FluidParseContext(text)
{
    private int _tags, _brackets;

    public Dictionary<Statement, SourceExtent> Extents { get; } = new(ReferenceEqualityComparer.Instance);

    public TextPosition Position => Scanner.Cursor.Position;

    /// <summary>Goes into a tag. The parser calls itself for what stands in it, and must not run out of stack.</summary>
    public void EnterTag(TextPosition start)
    {
        if (++_tags > TemplateLimits.Nesting)
        {
            throw new ParseException($"tags are nested more than {TemplateLimits.Nesting} deep", start);
        }
    }

    public void LeaveTag() => _tags--;

    public void EnterBracket()
    {
        if (++_brackets > TemplateLimits.Operators)
        {
            throw new ParseException($"brackets are nested more than {TemplateLimits.Operators} deep", Position);
        }
    }

    public void LeaveBracket() => _brackets--;
}
