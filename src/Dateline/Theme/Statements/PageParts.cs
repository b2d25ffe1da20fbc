using System.Text.Encodings.Web;
using Dateline.Theme.Running;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary><c>{% content %}</c>, in <c>base.liquid</c>.</summary>
internal sealed class PageContent : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        if (page.Content is not { } content)
        {
            const string Message = "'{% content %}' is the place of a page's own template in base.liquid, and can stand only there";
            throw new TemplateProblem(Message, "content");
        }

        page.Content = null;
        page.Run(content, writer);
        page.Content = content;
        return Normal();
    }
}

/// <summary><c>{% shared 'masthead', menu: head.menu %}</c>.</summary>
/// <param name="arguments">The partial's name, and then what it is given.</param>
internal sealed class SharedPart(FilterArgument[] arguments) : Statement
{
    private readonly string[] _names = [.. arguments.Skip(1).Select(a => a.Name ?? "")];

    public FilterArgument[] Arguments => arguments;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        if (page.IsShared)
        {
            const string Hint = "write {% include %}: what stands in a shared partial is printed once, too";
            throw new TemplateProblem("'{% shared %}' can't stand in a shared partial", "shared", Hint);
        }

        if (arguments[0].Name is not null || _names.Contains(""))
        {
            throw new TemplateProblem("'{% shared %}' takes the name of a partial, and then arguments with names", "shared");
        }

        var name = CompletedTasks.For(arguments[0].Expression.EvaluateAsync(context)).ToStringValue();
        var values = new FluidValue[_names.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = CompletedTasks.For(arguments[i + 1].Expression.EvaluateAsync(context));
        }

        writer.Write(page.Tools.Shared.Render(name, _names, values, page));
        return Normal();
    }
}
