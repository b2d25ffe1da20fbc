using System.Text.Encodings.Web;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Optimizer;

/// <summary><c>{{ head.json_ld | raw }}</c>: text that is markup already.</summary>
internal sealed class RawOutput(MemberPath path, Statement whole) : Statement
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
internal sealed class FillOutput(MemberPath phrase, string place, MemberPath filling, Statement whole) : Statement
{
    // Of longer texts the filter itself says how long a text they make.
    private const int Longest = 1000;

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (!phrase.TryRead(context, out var value) || value is not string words
            || !filling.TryRead(context, out value) || value is not string text || words.Length > Longest || text.Length > Longest)
        {
            return whole.WriteToAsync(writer, encoder, context);
        }

        MarkupEncoder.Write(writer, LocaleStrings.Filled(words, place, text));
        return Normal();
    }
}

/// <summary><c>{{ card.title }}</c>: text goes to the page as it is read; whatever else it may be is printed as any value.</summary>
internal sealed class MemberOutput(MemberPath path) : Statement
{
    private readonly ValueOutput _whole = new(path);

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
