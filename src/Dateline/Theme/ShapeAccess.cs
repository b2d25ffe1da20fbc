using System.Collections;
using System.Collections.Concurrent;
using Dateline.Views;
using Fluid;
using Fluid.Values;

namespace Dateline.Theme;

/// <summary>Reads views by their shapes, without reflection. A member that a view does not have is an error, never an empty place on the page.</summary>
internal sealed class ShapeAccess(ProsePrinter prose) : MemberAccessStrategy
{
    private static readonly Dictionary<Type, Shape> Known = Shapes.All.ToDictionary(s => s.Type);

    private readonly ConcurrentDictionary<(Type, string), IMemberAccessor> _accessors = new();

    public override IMemberAccessor? GetAccessor(Type type, string name) => _accessors.GetOrAdd((type, name), Make);

    /// <summary>Views are known by their shapes; nothing else can be registered.</summary>
    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors)
    {
    }

    private IMemberAccessor Make((Type Type, string Name) member)
    {
        if (member.Type == typeof(Words))
        {
            return new WordAccessor();
        }

        if (!Known.TryGetValue(member.Type, out var shape))
        {
            throw new UnknownMemberException("a plain value", member.Name, []);
        }

        var read = shape.Find(member.Name) ?? throw new UnknownMemberException($"the view '{shape.Name}'", member.Name, shape.Members);
        return new ViewAccessor(read, prose);
    }

    /// <summary>Gives members as the engine's own values, since it would look for what it does not know by reflection.</summary>
    private sealed class ViewAccessor(Func<object, object?> read, ProsePrinter prose) : IMemberAccessor
    {
        public object? Get(object obj, string name, TemplateContext ctx) => Value(read(obj));

        private FluidValue Value(object? value) => value switch
        {
            null => NilValue.Instance,
            string text => new StringValue(text),
            bool flag => BooleanValue.Create(flag),
            int number => NumberValue.Create(number),
            BodyText text => new ProseValue(text, prose),
            IReadOnlyDictionary<string, string> map => new DictionaryValue(new FluidValueDictionaryFluidIndexable(map.ToDictionary(e => e.Key, e => (FluidValue)new StringValue(e.Value)))),
            IEnumerable list => new ArrayValue([.. list.Cast<object>().Select(Value)]),
            _ => new ObjectValue(value),
        };
    }

    private sealed class WordAccessor : IMemberAccessor
    {
        public object? Get(object obj, string name, TemplateContext ctx)
        {
            var words = (Words)obj;
            return words.Find(name) ?? throw new UnknownMemberException($"theme/strings/{words.Language}.yml", name, words.Keys);
        }
    }
}
