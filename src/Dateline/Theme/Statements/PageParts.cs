using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary><c>{% content %}</c> in <c>base.liquid</c>: renders the page's own template.</summary>
internal sealed class ContentStatement : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        if (page.Content is not { } content)
        {
            const string Message = "'{% content %}' works only in base.liquid, where it renders the page's own template";
            throw new TemplateRuntimeException(Message, "content");
        }

        page.Content = null;
        page.Render(content, writer);
        page.Content = content;
        return Normal();
    }
}

/// <summary><c>{% shared 'masthead', menu: head.menu %}</c>: see <see cref="SharedPartials"/>.</summary>
/// <param name="arguments">The name of the partial, then its arguments.</param>
internal sealed class SharedStatement(FilterArgument[] arguments) : Statement
{
    private readonly string[] _names = [.. arguments.Skip(1).Select(a => a.Name ?? "")];

    public FilterArgument[] Arguments => arguments;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var page = (PageContext)context;
        if (page.IsShared)
        {
            const string Hint = "write {% include %}: a shared partial is rendered only once anyway";
            throw new TemplateRuntimeException("'{% shared %}' does not work inside a shared partial", "shared", Hint);
        }

        if (arguments[0].Name is not null || _names.Contains(""))
        {
            throw new TemplateRuntimeException("'{% shared %}' needs the name of a partial and then named arguments", "shared");
        }

        var name = CompletedTasks.Result(arguments[0].Expression.EvaluateAsync(context)).ToStringValue();
        var values = new FluidValue[_names.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = CompletedTasks.Result(arguments[i + 1].Expression.EvaluateAsync(context));
        }

        writer.Write(page.Tools.Shared.Render(name, _names, values, page));
        return Normal();
    }
}
