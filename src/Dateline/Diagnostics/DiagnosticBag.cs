using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Diagnostics;

/// <summary>Collects diagnostics from any thread and returns them in a fixed order.</summary>
internal sealed class DiagnosticBag
{
    // Every document has a bag of its own while it is parsed, and most stay empty.
    private List<Diagnostic>? _all;
    private int _errors;
    private FrozenDictionary<string, Severity?> _severities = FrozenDictionary<string, Severity?>.Empty;

    /// <summary>Whether the build must stop before it writes.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public bool IsEmpty => Volatile.Read(ref _all) is null;

    public int Count => Volatile.Read(ref _all)?.Count ?? 0;

    public void Error(Code code, SourceSpan where, string message, string expected = "", string hint = "") =>
        Add(new Diagnostic(Severity.Error, code, where, message, expected, hint));

    public void Warning(Code code, SourceSpan where, string message, string expected = "", string hint = "") =>
        Add(new Diagnostic(Severity.Warning, code, where, message, expected, hint));

    public void Note(Code code, SourceSpan where, string message, string hint = "") =>
        Add(new Diagnostic(Severity.Note, code, where, message, Hint: hint));

    public void Add(Diagnostic diagnostic)
    {
        diagnostic = diagnostic.Shortened();
        lock (this)
        {
            if (WithSetting(diagnostic) is { } set)
            {
                (_all ??= []).Add(set);
                _errors += set.Severity == Severity.Error ? 1 : 0;
            }
        }
    }

    /// <summary>Sets severities by code id; null turns a code off. Also applies to diagnostics that were added before.</summary>
    public void ApplySettings(FrozenDictionary<string, Severity?> severities)
    {
        lock (this)
        {
            _severities = severities;
            _all = _all?.Select(WithSetting).OfType<Diagnostic>().ToList();
            _errors = _all?.Count(d => d.Severity == Severity.Error) ?? 0;
        }
    }

    /// <summary>All diagnostics without duplicates, sorted by file, line and column.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (this)
        {
            return Sort(_all ?? []);
        }
    }

    /// <summary>
    /// Diagnostics without duplicates, sorted by file, line and column. Of one kind in one file there are few, and one that says how many
    /// more there are.
    /// </summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> all) => DiagnosticLimit.Apply(
    [
        .. all.Distinct()
            .OrderBy(d => d.Where.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Where.Line)
            .ThenBy(d => d.Where.Column)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ]);

    /// <summary>The diagnostic with the severity that the site sets; null when the site turns its code off.</summary>
    private Diagnostic? WithSetting(Diagnostic diagnostic)
    {
        if (!_severities.TryGetValue(diagnostic.Code.Id, out var setting))
        {
            return diagnostic;
        }

        return setting is { } severity ? diagnostic with { Severity = severity } : null;
    }
}
