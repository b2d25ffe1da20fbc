using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme;

/// <summary>Statements one after the other: a template, or what stands between two tags of it.</summary>
internal sealed class StatementBlock(Statement[] statements) : Statement, IFluidTemplate
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        foreach (var statement in statements)
        {
            if (Waiting.For(statement.WriteToAsync(writer, encoder, context)) is var completion and not Completion.Normal)
            {
                return new ValueTask<Completion>(completion);
            }
        }

        return Normal();
    }

    // As in the engine, a "break" outside a loop ends nothing.
    public ValueTask RenderAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        foreach (var statement in statements)
        {
            Waiting.For(statement.WriteToAsync(writer, encoder, context));
        }

        return ValueTask.CompletedTask;
    }
}
