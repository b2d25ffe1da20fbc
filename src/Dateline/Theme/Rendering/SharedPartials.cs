using System.Collections.Concurrent;
using Dateline.Views;
using Fluid.Values;

namespace Dateline.Theme.Rendering;

/// <summary>
/// Renders the partials that many pages share, each once. A shared partial sees only its arguments, <c>site</c> and <c>t</c>, so equal
/// arguments give equal HTML.
/// </summary>
internal sealed class SharedPartials
{
    private const string Site = "site", Words = "t";

    private readonly ConcurrentDictionary<Key, Part> _printed = new();

    public string Render(string name, string[] names, FluidValue[] values, PageContext page)
    {
        if (Array.Exists(values, v => v is ArrayValue))
        {
            // Comparing two lists would take too long.
            return PrintNow(name, names, values, page).Html;
        }

        var arguments = Array.ConvertAll(values, v => v.ToObjectValue());
        var site = page.GetValue(Site) is ViewValue { View: SiteView view } ? view.Fingerprint : 0;
        var key = new Key(page.GetValue(Words).ToObjectValue(), site, name, names, arguments, page.Lists.Fingerprint);
        if (!_printed.TryGetValue(key, out var part))
        {
            part = PrintNow(name, names, values, page);
            _printed.TryAdd(key, part);
        }
        else
        {
            page.Budget.Spend(part.Steps);
        }

        return part.Html;
    }

    private static Part PrintNow(string name, string[] names, FluidValue[] values, PageContext page)
    {
        var before = page.Budget.Steps;
        var context = page.CreateIsolated(Site, Words);
        for (var i = 0; i < names.Length; i++)
        {
            context.Define(names[i], values[i]);
        }

        using var html = new LimitedStringWriter();
        context.Render(page.Partial(name), html);
        return new Part(html.ToString(), page.Budget.Steps - before);
    }

    /// <summary>The HTML of a partial, and the steps that rendering it took. Every page that uses it is charged for them.</summary>
    private sealed record Part(string Html, long Steps);

    /// <summary>
    /// The key of a rendered partial: strings, site, name, arguments, and the stories that it can ask for. In the preview, some of those
    /// change while the theme stays.
    /// </summary>
    private readonly record struct Key(object Words, ulong Site, string Name, string[] Names, object[] Values, ulong Lists)
    {
        public bool Equals(Key other) =>
            ReferenceEquals(Words, other.Words) && Site == other.Site && Name == other.Name && Lists == other.Lists
            && Names.AsSpan().SequenceEqual(other.Names) && Values.AsSpan().SequenceEqual(other.Values);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Name);
            foreach (var value in Values)
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}
