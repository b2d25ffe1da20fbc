using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;

namespace Dateline.Process.Linking;

/// <summary>
/// A reference that was not found. <paramref name="From"/> is the path of the document, <paramref name="Written"/> the reference in it.
/// </summary>
internal sealed record UnresolvedReference(Code Code, SourceSpan Where, string Message, string Expected, string From, string Written)
{
    /// <summary>Whether the reference is a path relative to the document.</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether it stands in a text, where a path with blanks needs angle brackets.</summary>
    public bool IsInText { get; init; }

    /// <summary>What the writer means, if that is clear without a search for similar names; otherwise empty.</summary>
    public string Hint { get; init; } = "";
}

/// <summary>
/// Collects unresolved references from any thread and reports them at the end, in order. The search for similar names is slow, so it runs
/// for the first references only.
/// </summary>
internal sealed class UnresolvedReferences(DiagnosticBag diagnostics)
{
    private const int MaxSearches = 100;

    private readonly ConcurrentQueue<UnresolvedReference> _unresolved = new();

    public void Add(UnresolvedReference reference) => _unresolved.Enqueue(reference);

    /// <summary>Reports all references; <paramref name="candidates"/> returns the paths that one with a code may have meant.</summary>
    public void Report(Func<Code, IEnumerable<string>> candidates)
    {
        var byName = new Dictionary<Code, Dictionary<string, string>>();
        var searches = 0;
        foreach (var reference in _unresolved
            .OrderBy(t => t.Where.Path, StringComparer.Ordinal)
            .ThenBy(t => t.Where.Line)
            .ThenBy(t => t.Where.Column))
        {
            if (!byName.TryGetValue(reference.Code, out var known))
            {
                byName[reference.Code] = known = ByName(candidates(reference.Code));
            }

            var name = NameOf(reference.Written);
            var near = reference.Hint.Length > 0 ? null : known.GetValueOrDefault(name)
                ?? (searches++ < MaxSearches && Nearest.To(name, known.Keys) is { } other ? known[other] : null);
            diagnostics.Error(reference.Code, reference.Where, reference.Message, reference.Expected, Hint(reference, near));
        }
    }

    private static string Hint(UnresolvedReference reference, string? near)
    {
        if (near is null)
        {
            return reference.Hint;
        }

        var path = reference.IsRelative ? RelativePath.From(reference.From, near) : near;
        return $"did you mean '{(reference.IsInText && path.AsSpan().ContainsAny(' ', '(', ')') ? $"<{path}>" : path)}'?";
    }

    /// <summary>Paths by the names of their files, because writers get folders wrong as often as names.</summary>
    private static Dictionary<string, string> ByName(IEnumerable<string> paths)
    {
        var byName = new Dictionary<string, string>(NameComparer.Ids);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            byName.TryAdd(NameOf(path), path);
        }

        return byName;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
