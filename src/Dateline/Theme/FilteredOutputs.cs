using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme;

/// <summary><c>{{ head.json_ld | raw }}</c>: text that is markup already.</summary>
internal sealed class RawOutput(MemberPath path, OutputStatement whole) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (!path.TryRead(context, out var value) || value is not string text)
        {
            return whole.WriteToAsync(writer, encoder, context);
        }

        writer.Write(text);
        return Normal();
    }
}

/// <summary><c>{{ t.as_of | fill: date: when.text }}</c>, of a phrase with one place.</summary>
internal sealed class FilledOutput(MemberPath phrase, string place, MemberPath filling, OutputStatement whole) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (!phrase.TryRead(context, out var value) || value is not string words || !filling.TryRead(context, out value) || value is not string text)
        {
            return whole.WriteToAsync(writer, encoder, context);
        }

        MarkupEncoder.Write(writer, Words.Filled(words, place, text));
        return Normal();
    }
}
