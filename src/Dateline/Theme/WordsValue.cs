using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>The words of a page's language in a template: <c>{{ t.all_news }}</c>. A word that the language lacks is an error.</summary>
internal sealed class WordsValue(Words words) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new StringValue(Find(name));

    public string Find(string name) =>
        words.Find(name) ?? throw new UnknownMemberException($"theme/strings/{words.Language}.yml", name, words.Keys);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => ValueTask.CompletedTask;

    public override bool Equals(FluidValue? other) => ReferenceEquals(words, other?.ToObjectValue());

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => words.Name;

    public override object ToObjectValue() => words;
}
