using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme;

/// <summary>What stands between two tags.</summary>
internal sealed class PlainText(string text) : Statement
{
    private readonly byte[] _encoded = Encoding.UTF8.GetBytes(text);

    public bool IsEmpty => text.Length == 0;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (writer is Utf8Writer page)
        {
            page.WriteEncoded(_encoded);
        }
        else
        {
            writer.Write(text);
        }

        return Normal();
    }
}

/// <summary><c>{{ card.title }}</c>: text goes to the page as it is read; whatever else it may be, the engine prints.</summary>
internal sealed class PathOutput(MemberPath path) : Statement
{
    private readonly OutputStatement _whole = new(path);

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (!path.TryRead(context, out var value) || value is not string text)
        {
            return _whole.WriteToAsync(writer, encoder, context);
        }

        MarkupEncoder.Write(writer, text);
        return Normal();
    }
}

/// <summary><c>{% if %}</c>, with its <c>{% else %}</c>; an <c>{% elsif %}</c> is a choice in the other's place.</summary>
internal sealed class Choice(Condition condition, StatementBlock then, StatementBlock otherwise) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context) =>
        (condition.Holds(context) ? then : otherwise).WriteToAsync(writer, encoder, context);
}
