using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Theme.Parsing;

namespace Dateline.Theme.Security;

/// <summary>
/// The content security policy of each page template: it allows the scripts and frames of the template and of its partials, and those of no
/// other template.
/// </summary>
internal sealed class PagePolicies
{
    private static readonly (string Name, bool IsPartial) LiveScript = ("live-script", true);

    private readonly FrozenDictionary<string, string> _byTemplate;

    private PagePolicies(FrozenDictionary<string, string> byTemplate, string all) => (_byTemplate, All) = (byTemplate, all);

    /// <summary>
    /// The hashes of the scripts in the partial for live stories: of all pages that the template of stories makes, only theirs run it.
    /// </summary>
    public ImmutableSortedSet<string> LiveScripts { get; private init; } = [];

    /// <summary>A policy that allows what any template uses.</summary>
    public string All { get; }

    /// <summary>The policy of pages of a template, which also allows what their texts need.</summary>
    public string Of(string template, ImmutableArray<AllowedSource> texts)
    {
        var policy = _byTemplate.GetValueOrDefault(template, All);
        foreach (var source in texts)
        {
            policy = ContentPolicy.With(policy, source.Kind, source.Origin);
        }

        return policy;
    }

    public static PagePolicies Write(
        IEnumerable<ThemeTemplate> theme, ThemeUsage usage, Dictionary<(string Name, bool IsPartial), UsedResources> resources,
        Func<UsedResources, string> write) =>
        new(
            theme.Where(t => !t.IsPartial)
                .ToFrozenDictionary(
                    t => t.Name,
                    t => write(Sum(usage.Of(t).Where(u => u != LiveScript).Select(u => resources[u]))),
                    StringComparer.Ordinal),
            write(Sum(resources.Values)))
        {
            LiveScripts = resources.GetValueOrDefault(LiveScript, UsedResources.None).ScriptHashes,
        };

    private static UsedResources Sum(IEnumerable<UsedResources> used) => used.Aggregate(UsedResources.None, (sum, one) => sum.And(one));
}
