using Dateline.Diagnostics;
using Dateline.Model.Addresses;
using Dateline.Process.Linking;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0609: undeclared topics that are written in two ways. The more frequent spelling counts as the right one. Names that differ in signs
/// are two topics, or one by mistake, which every build reports.
/// </summary>
internal static class NearTopics
{
    /// <summary>A misspelling is at least so many times rarer than the right name; otherwise the two names are two topics.</summary>
    private const int Rarer = 3;

    private sealed record Name(string Written, int Uses, SourceSpan Where)
    {
        public string Normalized { get; } = NameComparison.Normalize(Written);
    }

    public static void Check(CheckInput input)
    {
        var declared = input.Documents.Topics.Select(t => t.Topic.Id).ToHashSet(NameComparer.Ids);
        var used = input.Documents.Articles.SelectMany(a => a.Topics).Concat(input.Documents.Editions.SelectMany(e => e.Topics))
            .Where(t => !declared.Contains(Slug.From(t.Value)))
            .GroupBy(t => t.Value, StringComparer.Ordinal)
            .Select(g => new Name(g.Key, g.Count(), g.First().Where))
            .OrderByDescending(n => n.Uses).ThenBy(n => n.Written, StringComparer.Ordinal)
            .ToArray();
        var known = input.Documents.Topics.Select(t => new Name(t.Topic.Id, int.MaxValue, default))
            .Concat(input.Documents.Topics.Select(t => new Name(t.Topic.Name, int.MaxValue, default)))
            .Concat(used).ToLookup(n => n.Normalized, StringComparer.Ordinal);
        var byInitial = known.Where(k => k.Key.Length > 0).ToLookup(k => (k.Key[0], k.Key.Length));
        foreach (var name in used)
        {
            var meant = known[name.Normalized].First();
            meant = meant.Written == name.Written ? Misspelt(name, byInitial) : meant;
            if (meant is not null && !IsMergedBySigns(meant.Written, name.Written))
            {
                var who = meant.Uses switch
                {
                    int.MaxValue => "topics/ has",
                    1 => "another document has",
                    _ => $"{meant.Uses} documents have",
                };
                input.Diagnostics.Warning(
                    Codes.NearTopics,
                    name.Where,
                    $"the topic '{name.Written}' looks like '{meant.Written}', which {who}",
                    hint: $"write {meant.Written}, or add both to topics/ if they are different");
            }
        }
    }

    private static bool IsMergedBySigns(string one, string other) =>
        Slug.From(one) == Slug.From(other) && TopicSigns.Of(one) != TopicSigns.Of(other);

    /// <summary>
    /// The name that another one misspells. Both have the same first letter and nearly the same length, so few need comparing.
    /// </summary>
    private static Name? Misspelt(Name name, ILookup<(char, int), IGrouping<string, Name>> byInitial)
    {
        if (name.Normalized.Length == 0)
        {
            return null;
        }

        return Enumerable.Range(name.Normalized.Length - 1, 3)
            .SelectMany(length => byInitial[(name.Normalized[0], length)])
            .Where(k => NameComparison.IsMisspelling(k.Key, name.Normalized))
            .Select(k => k.First())
            .OrderByDescending(k => k.Uses)
            .FirstOrDefault(k => k.Uses / Rarer >= name.Uses);
    }
}
