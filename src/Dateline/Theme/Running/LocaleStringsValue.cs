using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Running;

/// <summary>The words of a page's language in a template: <c>{{ t.all_news }}</c>. A word that the language lacks is an error.</summary>
internal sealed class LocaleStringsValue(LocaleStrings strings) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new StringValue(Find(name));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public string Find(string name) =>
        strings.Find(name) ?? throw new UnknownMemberException($"theme/strings/{strings.Language}.yml", name, strings.Keys);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw IsNoText();

    public override bool Equals(FluidValue? other) => ReferenceEquals(strings, other?.ToObjectValue());

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => throw IsNoText();

    public override string ToStringValue() => throw IsNoText();

    public override object ToObjectValue() => strings;

    private static TemplateProblem IsNoText() =>
        new("the words 't' can't be printed as a whole", hint: "name one of them: {{ t.all_news }}");
}
