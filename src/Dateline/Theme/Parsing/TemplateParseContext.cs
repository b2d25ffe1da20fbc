using Dateline.Theme.Rendering;
using Fluid.Ast;
using Fluid.Parser;
using Parlot;

namespace Dateline.Theme.Parsing;

/// <summary>The state of parsing one template: Fluid's own, the extents of statements, and the nesting depth.</summary>
internal sealed class TemplateParseContext(string text) : FluidParseContext(text)
{
    private int _tags, _brackets;

    public Dictionary<Statement, SourceExtent> Extents { get; } = new(ReferenceEqualityComparer.Instance);

    public TextPosition Position => Scanner.Cursor.Position;

    /// <summary>Enters a tag. The parser is recursive, so the depth is limited to protect the stack.</summary>
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
