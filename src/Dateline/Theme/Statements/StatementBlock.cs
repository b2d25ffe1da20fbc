using System.Text.Encodings.Web;
using Dateline.Theme.Parsing;
using Dateline.Theme.Running;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Statements;

/// <summary>
/// Statements one after the other: a template, or what stands between two tags of it. It counts them, and gives what is thrown the place of the statement that
/// threw it.
/// </summary>
internal sealed class StatementBlock(ThemeTemplate template, Statement[] statements, Extent[] extents) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        ((PageContext)context).Budget.Take(statements.Length + 1);
        var i = 0;
        try
        {
            for (; i < statements.Length; i++)
            {
                if (Waiting.For(statements[i].WriteToAsync(writer, encoder, context)) is var completion and not Completion.Normal)
                {
                    return new ValueTask<Completion>(completion);
                }
            }
        }
        catch (Exception exception) when (TemplateFault.IsCalledFor(exception))
        {
            throw new TemplateFault(template, extents[i], exception);
        }

        return Normal();
    }
}
