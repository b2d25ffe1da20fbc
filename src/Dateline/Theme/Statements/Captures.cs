using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary><c>{% capture card %}</c>: assigns the rendered block to a variable, as markup that is not escaped again.</summary>
internal sealed class CaptureStatement(string name, StatementBlock block) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        using var text = new LimitedStringWriter();
        var completion = CompletedTasks.Result(block.WriteToAsync(text, encoder, context));
        var captured = text.ToString();
        page.Budget.CountText(captured.Length);
        page.SetValue(name, new StringValue(captured, encode: false));
        return new ValueTask<Completion>(completion);
    }
}

/// <summary><c>{% ifchanged %}</c>: writes the rendered block only if it differs from the last one.</summary>
internal sealed class IfChangedStatement(StatementBlock block) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        using var text = new LimitedStringWriter();
        var completion = CompletedTasks.Result(block.WriteToAsync(text, encoder, context));
        var printed = text.ToString();
        page.Budget.CountText(printed.Length);
        if (printed != page.LastIfChanged)
        {
            page.LastIfChanged = printed;
            writer.Write(printed);
        }

        return new ValueTask<Completion>(completion);
    }
}
