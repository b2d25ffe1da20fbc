using System.Collections.Concurrent;
using Fluid.Values;

namespace Dateline.Theme.Running;

/// <summary>
/// Prints the parts that many pages share, each once. A shared part is given only its arguments, <c>site</c> and <c>t</c>, so what was
/// printed for equal arguments can't differ.
/// </summary>
internal sealed class SharedParts
{
    private const string Site = "site", Words = "t";

    private readonly ConcurrentDictionary<Key, Part> _printed = new();

    public string Print(string name, (string Name, FluidValue Value)[] arguments, PageContext page)
    {
        object[] parts = [name, .. arguments.Select(a => a.Name), .. arguments.Select(a => a.Value.ToObjectValue())];
        var key = new Key(page.GetValue(Words).ToObjectValue(), parts);
        if (arguments.Any(a => a.Value is ArrayValue))
        {
            // Nobody can say of two lists that they are the same.
            return PrintNow(name, arguments, page).Html;
        }

        if (!_printed.TryGetValue(key, out var part))
        {
            part = PrintNow(name, arguments, page);
            _printed.TryAdd(key, part);
        }
        else
        {
            page.Budget.Take(part.Steps);
        }

        return part.Html;
    }

    private static Part PrintNow(string name, (string Name, FluidValue Value)[] arguments, PageContext page)
    {
        var before = page.Budget.Steps;
        var context = page.Apart(Site, Words);
        foreach (var (argument, value) in arguments)
        {
            context.Give(argument, value);
        }

        using var html = new LimitedText();
        context.Run(page.Partial(name), html);
        return new Part(html.ToString(), page.Budget.Steps - before);
    }

    /// <summary>What was printed, and what it takes of a page's budget, whoever printed it first.</summary>
    private sealed record Part(string Html, long Steps);

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
