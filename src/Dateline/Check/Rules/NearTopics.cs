using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0609: topics that nobody declared and that are written in two ways. The way that more stories have is taken for the right one.
/// </summary>
internal static class NearTopics
{
    /// <summary>A slip is rare beside what is meant; two names that are both in use are two topics.</summary>
    private const int Rarer = 3;

    private sealed record Name(string Written, int Uses, SourceSpan Where)
    {
        public string Bare { get; } = NameComparison.Bare(Written);
    }

    public static void Check(CheckInput input)
    {
        var declared = input.Documents.Topics.Select(t => t.Topic.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = input.Documents.Articles.SelectMany(a => a.Topics).Concat(input.Documents.Editions.SelectMany(e => e.Topics))
            .Where(t => !declared.Contains(Slug.From(t.Value)))
            .GroupBy(t => t.Value, StringComparer.Ordinal)
            .Select(g => new Name(g.Key, g.Count(), g.First().Where))
            .OrderByDescending(n => n.Uses).ThenBy(n => n.Written, StringComparer.Ordinal)
            .ToArray();
        var known = input.Documents.Topics.Select(t => new Name(t.Topic.Id, int.MaxValue, default))
            .Concat(input.Documents.Topics.Select(t => new Name(t.Topic.Name, int.MaxValue, default)))
            .Concat(used).ToLookup(n => n.Bare, StringComparer.Ordinal);
        var byLook = known.Where(k => k.Key.Length > 0).ToLookup(k => (k.Key[0], k.Key.Length));
        foreach (var name in used)
        {
            var meant = known[name.Bare].First();
            meant = meant.Written == name.Written ? SlipOf(name, byLook) : meant;
            if (meant is not null)
            {
                var who = meant.Uses == int.MaxValue
                    ? "topics/ has"
                    : meant.Uses == 1 ? "another document has" : $"{meant.Uses} documents have";
                input.Diagnostics.Warning(
                    Codes.NearTopics,
                    name.Where,
                    $"the topic '{name.Written}' looks like '{meant.Written}', which {who}",
                    hint: $"write {meant.Written}, or declare both in topics/ if they are two");
            }
        }
    }

    /// <summary>Names that are one slip apart agree on their first letter and nearly on their length, so few need comparing.</summary>
    private static Name? SlipOf(Name name, ILookup<(char, int), IGrouping<string, Name>> byLook) => name.Bare.Length == 0 ? null :
        Enumerable.Range(name.Bare.Length - 1, 3).SelectMany(length => byLook[(name.Bare[0], length)])
            .Where(k => NameComparison.IsSlip(k.Key, name.Bare)).Select(k => k.First()).OrderByDescending(k => k.Uses)
            .FirstOrDefault(k => k.Uses / Rarer >= name.Uses);
}
