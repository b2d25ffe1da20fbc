using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Makes articles of drafts. Embargoed ones are checked like public ones, since they will be published as they are, and then left out.</summary>
internal sealed class ArticleLinking(
    Drafts drafts, FrozenDictionary<string, Background?> backgrounds, Standings standings, Registry registry, References references, BuildContext context)
{
    private readonly FrozenDictionary<string, ArticleDraft> _byPath = drafts.Articles.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
    private readonly EmbedRule _embeds = new(backgrounds, references, context.Diagnostics);

    /// <summary>Public articles, oldest first.</summary>
    public ImmutableArray<Article> Link()
    {
        var linked = new Article?[drafts.Articles.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        Parallel.For(0, linked.Length, options, i =>
        {
            var draft = drafts.Articles[i];
            if (VisibilityRule.IsChecked(draft, context.Drafts) && standings.Of(draft) != Visibility.Withdrawn)
            {
                var article = Make(draft, standings.Of(draft) == Visibility.Public);
                linked[i] = standings.Of(draft) == Visibility.Public ? article : null;
            }
        });
        return Identify([.. linked.OfType<Article>()]);
    }

    private Article? Make(ArticleDraft draft, bool isPublic)
    {
        var section = registry.Section(draft.Section);
        var article = new Article
        {
            Path = draft.Path,
            Address = standings.AddressOf(draft),
            PermanentId = $"tag:{context.Site.FeedId},{draft.Date.Day:yyyy-MM-dd}:{draft.FromPath.Slug}",
            Title = draft.Title.Value,
            Lede = draft.Lede,
            Kicker = draft.Kicker,
            Date = draft.Date,
            Updated = draft.Updated,
            Section = section!,
            Place = draft.Place,
            Agency = draft.Agency.Length > 0 ? draft.Agency : context.Site.Source,
            Authors = [.. draft.Authors.Select(registry.Author).OfType<Byline>()],
            Topics = [.. draft.Topics.Select(registry.Topic).Distinct()],
            Backgrounds = _embeds.Embed(draft, isPublic),
            Image = references.Picture(draft, draft.Image, isPublic),
            Corrections = draft.Corrections,
            Related = Older(draft, isPublic),
            Translations = Others(draft, isPublic),
            Sources = draft.Sources,
            Priority = draft.Priority,
            Language = Languages.Of(draft, context),
            Kind = draft.Kind,
            Canonical = draft.Canonical,
            Extra = draft.Extra,
            Body = new Body(draft.Path, draft.Body.Line, references.InBody(draft, isPublic)),
        };
        return section is null ? null : article;
    }

    private ImmutableArray<string> Older(ArticleDraft draft, bool isPublic)
    {
        var older = ImmutableArray.CreateBuilder<string>();
        foreach (var written in draft.Related)
        {
            if (references.Article(draft, written, _byPath) is not { } path)
            {
                continue;
            }

            if (_byPath[path].Date.At >= draft.Date.At)
            {
                context.Diagnostics.Error(Codes.NewerRelated, written.Where, $"'{written.Value}' is not older than this story", "expected an older article", "name this story there instead");
            }
            else if (standings.PublicAddress(path) is not null)
            {
                older.Add(path);
            }
            else if (isPublic)
            {
                references.Hidden(written.Value, written.Where);
            }
        }

        return older.ToImmutable();
    }

    private ImmutableArray<string> Others(ArticleDraft draft, bool isPublic)
    {
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var written in draft.Translations)
        {
            if (references.Article(draft, written, _byPath) is not { } path)
            {
                continue;
            }

            if (standings.PublicAddress(path) is not null)
            {
                others.Add(path);
            }
            else if (isPublic)
            {
                references.Hidden(written.Value, written.Where);
            }
        }

        return others.ToImmutable();
    }

    /// <summary>Two stories of one day and file name, in different folders, are told apart by their whole paths.</summary>
    private static ImmutableArray<Article> Identify(ImmutableArray<Article> articles)
    {
        var seen = new HashSet<string>(articles.Length, StringComparer.Ordinal);
        return [.. articles.Select(a => seen.Add(a.PermanentId) ? a : a with { PermanentId = $"{a.PermanentId}:{a.Path}" })];
    }
}
