using Fluid;
using Fluid.Ast;

namespace Dateline.Theme;

/// <summary>
/// Liquid with two tags of ours. <c>{% content %}</c> in <c>base.liquid</c> is where the page's own template goes.
/// <c>{% shared 'masthead', menu: head.menu %}</c> is a partial that sees nothing but its arguments, <c>site</c> and <c>t</c>, and is therefore
/// printed once for all pages that give it the same.
/// </summary>
internal sealed class ThemeParser : FluidParser
{
    public const string Content = "content";

    public const string Shared = "shared";

    public ThemeParser()
    {
        RegisterEmptyTag(Content, static async (writer, encoder, context) =>
        {
            await ((IFluidTemplate)context.AmbientValues[Content]).RenderAsync(writer, encoder, context);
            return Completion.Normal;
        });
        RegisterParserTag(Shared, ArgumentsList, static async (arguments, writer, _, context) =>
        {
            writer.Write(await ((SharedParts)context.AmbientValues[Shared]).PrintAsync(arguments, context));
            return Completion.Normal;
        });
    }
}
