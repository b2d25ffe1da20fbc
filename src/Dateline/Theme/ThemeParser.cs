using Fluid;
using Fluid.Ast;

namespace Dateline.Theme;

/// <summary>Liquid with one tag of ours: <c>{% content %}</c> in <c>base.liquid</c> is where the page's own template goes.</summary>
internal sealed class ThemeParser : FluidParser
{
    public const string Content = "content";

    public ThemeParser() => RegisterEmptyTag(Content, static async (writer, encoder, context) =>
    {
        await ((IFluidTemplate)context.AmbientValues[Content]).RenderAsync(writer, encoder, context);
        return Completion.Normal;
    });
}
