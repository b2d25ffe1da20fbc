using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.Process.Addresses;

namespace Dateline.Process.Linking;

/// <summary>
/// What a document names and nobody found. <paramref name="From"/> is the path of the document, <paramref name="Written"/> the name as it
/// stands there.
/// </summary>
internal sealed record UnresolvedReference(Code Code, SourceSpan Where, string Message, string Expected, string From, string Written)
{
    /// <summary>Whether links speak of it by the path from the document they stand in.</summary>
    public bool IsRelative { get; init; }
}

/// <summary>
/// Gathers from any thread what was not found, and complains at the end, in order. The nearest name is looked for then, and only for
/// the first of many, so that an archive whose every link is broken is told so at once.
/// </summary>
internal sealed class UnresolvedReferences(DiagnosticBag diagnostics)
{
    private const int MostSearches = 100;

    private readonly ConcurrentQueue<UnresolvedReference> _lost = new();

    public void Add(UnresolvedReference thing) => _lost.Enqueue(thing);

    /// <summary>Complains of all; <paramref name="candidates"/> gives the paths that a thing lost in this way may have meant.</summary>
    public void Report(Func<Code, IEnumerable<string>> candidates)
    {
        var byName = new Dictionary<Code, Dictionary<string, string>>();
        var searches = 0;
        foreach (var thing in _lost
            .OrderBy(t => t.Where.Path, StringComparer.Ordinal)
            .ThenBy(t => t.Where.Line)
            .ThenBy(t => t.Where.Column))
        {
            if (!byName.TryGetValue(thing.Code, out var known))
            {
                byName[thing.Code] = known = ByName(candidates(thing.Code));
            }

            var name = NameOf(thing.Written);
            var near = known.GetValueOrDefault(name)
                ?? (searches++ < MostSearches && Nearest.To(name, known.Keys) is { } other ? known[other] : null);
            diagnostics.Error(
                thing.Code,
                thing.Where,
                thing.Message,
                thing.Expected,
                near is null ? "" : $"did you mean '{(thing.IsRelative ? RelativePath.From(thing.From, near) : near)}'?");
        }
    }

    /// <summary>Paths by the names of their files: writers get folders wrong as often as names.</summary>
    private static Dictionary<string, string> ByName(IEnumerable<string> paths)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            byName.TryAdd(NameOf(path), path);
        }

        return byName;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
