using System.Collections.Concurrent;
using Dateline.Views;
using Fluid;

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

    private sealed class ViewAccessor(Func<object, object?> read, ProsePrinter prose) : IMemberAccessor
    {
        public object? Get(object obj, string name, TemplateContext ctx) => read(obj) switch
        {
            BodyText text => new ProseValue(text, prose),
            var value => value,
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
