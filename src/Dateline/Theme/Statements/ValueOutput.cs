using System.Text.Encodings.Web;
using Dateline.Theme.Rendering;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme.Statements;

/// <summary><c>{{ article.title | upcase }}</c>: writes any value as Fluid does.</summary>
internal sealed class ValueOutput(Expression expression) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var value = CompletedTasks.Result(expression.EvaluateAsync(context));
        if (value is DictionaryValue)
        {
            throw new TemplateRuntimeException("a map can't be shown as a whole");
        }

        if (value is StringValue { Encode: true } text)
        {
            CheckCount(text.ToStringValue());
            MarkupEncoder.Write(writer, text.ToStringValue());
            return Normal();
        }

        CompletedTasks.Wait(value.WriteToAsync(writer, encoder, context.CultureInfo));
        return Normal();
    }

    /// <summary>Reports a string with plural forms that got no count.</summary>
    public static void CheckCount(string text)
    {
        if (PluralPhrase.HasForms(text.AsSpan(0, Math.Min(text.Length, 1))))
        {
            throw new TemplateRuntimeException(
                "this string has plural forms, which depend on a count", hint: "give it the number: | fill: count: number");
        }
    }
}
