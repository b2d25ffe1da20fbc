using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>The strings of a page's language in a template: <c>{{ t.all_news }}</c>. A missing string is an error.</summary>
internal sealed class LocaleStringsValue(LocaleStrings strings) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new StringValue(Find(name));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public string Find(string name) =>
        strings.FindLabel(name) ?? throw new UnknownMemberException($"theme/strings/{strings.Language}.yml", name, [.. strings.Keys]);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw NotText();

    public override bool Equals(FluidValue? other) => ReferenceEquals(strings, other?.ToObjectValue());

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => throw NotText();

    public override string ToStringValue() => throw NotText();

    public override object ToObjectValue() => strings;

    private static TemplateRuntimeException NotText() =>
        new("'t' can't be shown as a whole", hint: "write the name of a string: {{ t.all_news }}");
}
