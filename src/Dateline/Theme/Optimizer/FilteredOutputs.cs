using System.Text.Encodings.Web;
using Dateline.Theme.Statements;
using Fluid;
using Fluid.Ast;

namespace Dateline.Theme.Optimizer;

/// <summary><c>{{ head.json_ld | raw }}</c>: writes a text that is already markup.</summary>
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

/// <summary><c>{{ t.as_of | fill: date: when.text }}</c>: writes a string with one placeholder filled.</summary>
internal sealed class FillOutput(MemberPath phrase, string place, MemberPath filling, Statement whole) : Statement
{
    // For longer texts the filter itself checks the length of its result.
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

/// <summary><c>{{ card.title }}</c>: writes a text directly, and any other value like <see cref="ValueOutput"/>.</summary>
internal sealed class MemberOutput(MemberPath path) : Statement
{
    private readonly ValueOutput _whole = new(path);

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (!path.TryRead(context, out var value) || value is not string text)
        {
            return _whole.WriteToAsync(writer, encoder, context);
        }

        ValueOutput.CheckCount(text);
        MarkupEncoder.Write(writer, text);
        return Normal();
    }
}
