using System.Text.Encodings.Web;
using Dateline.Theme.Running;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary><c>{% capture card %}</c>: what is printed in it becomes a text that is markup already.</summary>
internal sealed class CaptureStatement(string name, StatementBlock block) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        using var text = new LimitedText();
        var completion = CompletedTasks.For(block.WriteToAsync(text, encoder, context));
        var captured = text.ToString();
        page.Budget.Make(captured.Length);
        page.SetValue(name, new StringValue(captured, encode: false));
        return new ValueTask<Completion>(completion);
    }
}

/// <summary><c>{% ifchanged %}</c>: prints what it printed before only when it is different.</summary>
internal sealed class IfChanged(StatementBlock block) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        using var text = new LimitedText();
        var completion = CompletedTasks.For(block.WriteToAsync(text, encoder, context));
        var printed = text.ToString();
        page.Budget.Make(printed.Length);
        if (printed != page.Unchanged)
        {
            page.Unchanged = printed;
            writer.Write(printed);
        }

        return new ValueTask<Completion>(completion);
    }
}
