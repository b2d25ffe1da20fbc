using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>Makes articles of drafts. Embargoed ones are checked like public ones, since they will be published as they are, and then left out.</summary>
internal sealed class ArticleLinker(
    ParsedDocuments drafts, FrozenDictionary<string, Background?> backgrounds, AddressIndex standings, IdLookup registry, References references, BuildContext context)
{
    private readonly EmbedRule _embeds = new(drafts, backgrounds, references, context.Diagnostics);
    private readonly RelatedStories _companions = new(standings, references, context);
    private readonly PermanentIdRule _ids = new(drafts.Articles, context.Site.FeedId);

    /// <summary>Public articles, oldest first.</summary>
    public ImmutableArray<Article> Link()
    {
        var linked = new Article?[drafts.Articles.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        Parallel.For(0, linked.Length, options, i =>
        {
            var draft = drafts.Articles[i];
            if (draft.IsDated && VisibilityRule.IsChecked(draft, context.Audience) && standings.Of(draft) != Visibility.Withdrawn)
            {
                var isPublic = standings.Of(draft) == Visibility.Public;
                var article = Make(draft, isPublic);
                linked[i] = isPublic ? article : null;
            }

            context.Progress.Step();
        });
        return [.. linked.OfType<Article>()];
    }

    private Article? Make(ParsedArticle draft, bool isPublic)
    {
        var section = registry.Section(draft.Section);
        var language = Languages.Of(draft, context);
        var article = new Article
        {
            Path = draft.Path,
            Address = standings.AddressOf(draft),
            PermanentId = _ids.Of(draft),
            Date = draft.Date,
            Updated = draft.Updated.IfDue(context.Now),
            Section = section!,
            HouseAgency = context.Site.Source,
            Authors = AuthorsOf(draft),
            Topics = registry.Topics(draft.TopicNames),
            Backgrounds = _embeds.Embed(draft, isPublic),
            Picture = references.Picture(draft, draft.ImageSrc, isPublic),
            Corrections = draft.Corrections.IsEmpty ? [] : [.. draft.Corrections.TakeWhile(c => c.Date.At <= context.Now)],
            Related = _companions.Related(draft, isPublic),
            Translations = _companions.Translations(draft, isPublic),
            Priority = draft.Priority,
            Language = language,
            Kind = draft.Kind,
            Body = new Body(draft.Path, draft.BodyFingerprint, references.InBody(draft, isPublic)),
            Worded = draft,
            IsSyndicated = draft.IsCopy,
        };
        if (section is null)
        {
            return null;
        }

        article.Fingerprint = Fingerprints.Compute(article);
        return article;
    }

    private ImmutableArray<Byline> AuthorsOf(ParsedArticle draft)
    {
        if (draft.Authors is [var only])
        {
            return registry.Author(only) is { } one ? [one] : [];
        }

        var authors = ImmutableArray.CreateBuilder<Byline>(draft.Authors.Length);
        foreach (var written in draft.Authors)
        {
            if (registry.Author(written) is { } author && !authors.Contains(author))
            {
                authors.Add(author);
            }
        }

        return authors.DrainToImmutable();
    }
}
