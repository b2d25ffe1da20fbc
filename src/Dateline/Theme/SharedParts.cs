using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>
/// Prints the parts that many pages share, each once. A shared part is given only its arguments, <c>site</c> and <c>t</c>, so what was
/// printed for equal arguments can't differ.
/// </summary>
internal sealed class SharedParts(FrozenDictionary<string, ThemeTemplate> templates, TemplateOptions options, ProsePrinter prose)
{
    private readonly ConcurrentDictionary<Key, string> _printed = new();

    public async ValueTask<string> PrintAsync(IReadOnlyList<FilterArgument> arguments, TemplateContext page)
    {
        var values = new FluidValue[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await arguments[i].Expression.EvaluateAsync(page);
        }

        var key = new Key(page.GetValue("t").ToObjectValue(), Array.ConvertAll(values, v => v.ToObjectValue()));
        if (!_printed.TryGetValue(key, out var html))
        {
            html = await PrintAsync(values, arguments, page);
            _printed.TryAdd(key, html);
        }

        return html;
    }

    private async ValueTask<string> PrintAsync(FluidValue[] values, IReadOnlyList<FilterArgument> arguments, TemplateContext page)
    {
        var name = values[0].ToStringValue();
        var part = templates.TryGetValue(name, out var template) && template.IsPartial ? template.Template : throw new FileNotFoundException($"there is no partial '{name}'");
        var context = new PageContext(options, prose);
        context.Give("site", page.GetValue("site"));
        context.Give("t", page.GetValue("t"));
        for (var i = 1; i < values.Length; i++)
        {
            context.Give(arguments[i].Name, values[i]);
        }

        var html = new StringWriter(CultureInfo.InvariantCulture);
        await part.RenderAsync(html, MarkupEncoder.Instance, context);
        return html.ToString();
    }

    /// <summary>What was printed: the words of a language, the partial's name and the arguments.</summary>
    private readonly record struct Key(object Words, object[] Values)
    {
        public bool Equals(Key other) => ReferenceEquals(Words, other.Words) && Values.AsSpan().SequenceEqual(other.Values);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var value in Values)
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}
