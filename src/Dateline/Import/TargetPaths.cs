using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Addresses;
using Dateline.Process.Fields;

namespace Dateline.Import;

/// <summary>A story with the path of its file, its new address, and the old addresses that redirect there.</summary>
internal sealed record PlacedStory(ImportedStory Story, string Path, string Address)
{
    public ImportedKind Kind => Story.From.Kind;

    public ImmutableArray<string> Aliases { get; init; } = [];
}

/// <summary>
/// Chooses a unique path and address for every story, in the order of the source, so that a second import chooses the same. Files below
/// <paramref name="target"/> that were imported from another source, or from another document of this one, are not reused.
/// </summary>
internal sealed class TargetPaths(
    string target, SitePlan plan, Claims claims, ImportLog log, Func<ImportedDocument, Origin> originOf, Findings findings)
{
    // Lists of topics and authors are not known yet: any address that ends like one of a list is left to them.
    private readonly ImmutableArray<string> _partsOfLists =
        [.. claims(Newsroom.Empty(plan.Site)).SelectMany(c => c.Below).Distinct().Select(name => "/" + name)];

    private readonly HashSet<Origin> _current = [];
    private readonly AddressClaims _taken = new(1000, new DiagnosticBag());
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<PlacedStory> Place(ImmutableArray<ImportedStory> stories, IEnumerable<string> ids)
    {
        SiteAddresses.ClaimOwn(_taken, plan.Site, claims);
        foreach (var address in ids)
        {
            _taken.Claim(address, SourceSpan.File("the site itself"));
        }

        _current.UnionWith(stories.Select(s => originOf(s.From)));

        // Older stories keep the plain slug; of the same day, those in the site's default language.
        var ordered = stories.OrderBy(s => s.From.Language.Length > 0).ThenBy(s => s.From.Path, StringComparer.Ordinal);
        var placed = ordered.Select(PlaceOne).OrderBy(p => p.Story.From.Path, StringComparer.Ordinal).ToArray();
        return [.. placed.Select(WithAliases)];
    }

    private PlacedStory PlaceOne(ImportedStory story)
    {
        foreach (var slug in Slugs(story))
        {
            var (path, address) = PlaceOf(story, slug);
            if (_paths.Contains(path) || BelongsToAnother(path, originOf(story.From))
                || (address.Length > 0 && !_taken.Claim(address, story.From.Where)))
            {
                continue;
            }

            _paths.Add(path);
            if (slug != story.Slug)
            {
                var isTranslation = slug == $"{story.Slug}-{story.From.Language.ToLowerInvariant()}";
                findings.Add(
                    isTranslation ? FindingKind.Mapped : FindingKind.Guessed,
                    isTranslation
                        ? "slug with the language: a translation has the same slug"
                        : "slug with a number: another story has the same slug",
                    story.From.Where);
            }

            return new PlacedStory(story, path, address);
        }

        throw new InvalidOperationException("Numbers never end.");
    }

    /// <summary>The file and the address that a story has with a slug. A story without a date has no address yet.</summary>
    private (string Path, string Address) PlaceOf(ImportedStory story, string slug)
    {
        if (story.From.Kind == ImportedKind.Page)
        {
            return ($"pages/{slug}.md", plan.Site.Urls.PageOf(slug));
        }

        return story.Date is { } date
            ? ($"articles/{date.Day:yyyy/MM/dd}-{slug}.md", plan.Site.Urls.ArticleOf(date.Day, plan.SectionOf(story), slug))
            : ($"articles/{slug}.md", "");
    }

    /// <summary>Whether a path is another document's. One of another source counts while it exists: trial imports get deleted.</summary>
    private bool BelongsToAnother(string path, Origin own) => log.From(path) is { } owner && owner != own
        && (owner.Source == own.Source ? _current.Contains(owner) : File.Exists(Path.Combine(target, path)));

    private IEnumerable<string> Slugs(ImportedStory story)
    {
        var slug = story.Slug.Length > 0 ? story.Slug : "untitled";
        yield return slug;
        if (story.From.Language.Length > 0)
        {
            yield return $"{slug}-{story.From.Language.ToLowerInvariant()}";
        }

        // Numbers that were taken once stay taken.
        var plain = PlaceOf(story, slug).Path;
        while (true)
        {
            var i = _numbers[plain] = _numbers.GetValueOrDefault(plain, 1) + 1;
            yield return $"{slug}-{i}";
        }
    }

    private bool IsPartOfList(string address) => _partsOfLists.Any(
        part => part.EndsWith('/') ? address.Contains(part, StringComparison.Ordinal)
            : address.TrimEnd('/').EndsWith(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>An alias as front matter has it: signs that are not part of a path are written with their number.</summary>
    private static string Escape(string alias) => alias
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal)
        .Replace("?", "%3F", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal);

    private PlacedStory WithAliases(PlacedStory placed)
    {
        var good = ImmutableArray.CreateBuilder<string>();
        foreach (var written in placed.Story.Aliases.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var where = placed.Story.From.Where;
            var alias = UrlParts.Alias(new Located(written, where), new DiagnosticBag());
            if (alias is not null && alias.Equals(placed.Address, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (alias is null || IsPartOfList(alias) || !_taken.Claim(alias, where))
            {
                findings.Add(
                    FindingKind.Unsupported,
                    alias is null ? "an old address that is not a valid path" : "an old address that another page has",
                    where);
                continue;
            }

            good.Add(Escape(alias));
        }

        return placed with { Aliases = good.ToImmutable() };
    }
}
