using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Diagnostics;

/// <summary>Collects complaints from any thread; gives them back in one order, whatever order they came in.</summary>
internal sealed class DiagnosticBag
{
    // There is one bag for each document that is read, and most stay empty.
    private List<Diagnostic>? _all;
    private int _errors;
    private FrozenDictionary<string, Severity?> _weights = FrozenDictionary<string, Severity?>.Empty;

    /// <summary>Whether the build must stop before it writes.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public bool IsEmpty => Volatile.Read(ref _all) is null;

    public int Count => Volatile.Read(ref _all)?.Count ?? 0;

    public void Error(Code code, SourceSpan where, string message, string expected = "", string hint = "") =>
        Add(new Diagnostic(Severity.Error, code, where, message, expected, hint));

    public void Warning(Code code, SourceSpan where, string message, string expected = "", string hint = "") =>
        Add(new Diagnostic(Severity.Warning, code, where, message, expected, hint));

    public void Add(Diagnostic diagnostic)
    {
        diagnostic = diagnostic.Shortened();
        lock (this)
        {
            if (Weighed(diagnostic) is { } weighed)
            {
                (_all ??= []).Add(weighed);
                _errors += weighed.Severity == Severity.Error ? 1 : 0;
            }
        }
    }

    /// <summary>
    /// Says how bad complaints of some codes are, by the codes' ids; null when nobody wants to hear of them. It holds for those that came
    /// already, too.
    /// </summary>
    public void ApplySettings(FrozenDictionary<string, Severity?> weights)
    {
        lock (this)
        {
            _weights = weights;
            _all = _all?.Select(Weighed).OfType<Diagnostic>().ToList();
            _errors = _all?.Count(d => d.Severity == Severity.Error) ?? 0;
        }
    }

    /// <summary>Every complaint once, by file, line and column.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (this)
        {
            return
            [
                .. (_all ?? []).Distinct()
                    .OrderBy(d => d.Where.Path, StringComparer.Ordinal)
                    .ThenBy(d => d.Where.Line)
                    .ThenBy(d => d.Where.Column)
                    .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
                    .ThenBy(d => d.Message, StringComparer.Ordinal),
            ];
        }
    }

    private Diagnostic? Weighed(Diagnostic diagnostic) =>
        !_weights.TryGetValue(diagnostic.Code.Id, out var weight)
            ? diagnostic
            : weight is { } severity ? diagnostic with { Severity = severity } : null;
}
