using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>
/// Links parsed articles: resolves their references and returns the public ones. Embargoed articles are checked too, because they will be
/// published as they are, but they are not in the result.
/// </summary>
internal sealed class ArticleLinker(
    ParsedDocuments documents, FrozenDictionary<string, Background?> backgrounds, AddressIndex addresses, IdLookup lookup,
    References references, RecordingLinker recordings, BuildContext context)
{
    private readonly EmbedRule _embeds = new(documents, backgrounds, references, context.Diagnostics);
    private readonly RelatedStories _related = new(addresses, references, context);
    private readonly TranslationGroups _translations = TranslationGroups.Of(documents.Articles, addresses, references, context);

    /// <summary>Public articles, oldest first.</summary>
    public ImmutableArray<Article> Link()
    {
        var linked = new Article?[documents.Articles.Length];
        Parallel.For(0, linked.Length, context.Parallel, i =>
        {
            var parsed = documents.Articles[i];
            if (parsed.IsDated && VisibilityRule.IsChecked(parsed, context.Audience) && addresses.Of(parsed) != Visibility.Withdrawn)
            {
                var isPublic = addresses.Of(parsed) == Visibility.Public;
                var article = Create(parsed, isPublic);
                linked[i] = isPublic ? article : null;
            }

            context.Progress.Step();
        });
        return [.. linked.OfType<Article>()];
    }

    private Article? Create(ParsedArticle parsed, bool isPublic)
    {
        var section = lookup.Section(parsed.Section);
        var live = parsed.Text.Live?.At(context.Now);
        var language = Languages.Of(parsed, context);
        var article = new Article
        {
            Path = parsed.Path,
            Address = addresses.AddressOf(parsed),
            PermanentId = PermanentIds.Of(parsed, context.Site),
            Date = parsed.Date,
            Updated = parsed.Updated.IfDue(context.Now),
            Section = section!,
            HouseAgency = context.Site.Source,
            Authors = People(parsed.Authors),
            Credits = parsed.Credits.IsEmpty
                ? []
                : [.. parsed.Credits.Select(c => new Credit(c.Role, People(c.People))).Where(c => !c.People.IsEmpty)],
            EntryAuthors = parsed.EntryAuthors.IsEmpty ? [] : EntryAuthors(parsed, live!),
            Series = parsed.Series is { } series ? lookup.Series.Find(series) : null,
            Part = parsed.Part,
            Topics = lookup.Topics(parsed.Topics),
            Backgrounds = _embeds.Embed(parsed, isPublic),
            Picture = references.Picture(parsed, parsed.Image, isPublic),
            SmallPicture = references.SmallPicture(parsed, parsed.Image, isPublic),
            Film = recordings.Link(parsed, parsed.Film, isPublic),
            Sound = recordings.Link(parsed, parsed.Sound, isPublic),
            Corrections = parsed.Corrections.IsEmpty ? [] : [.. parsed.Corrections.TakeWhile(c => c.Date.At <= context.Now)],
            Related = _related.Related(parsed, isPublic),
            Translations = _related.Translations(parsed, isPublic, _translations),
            Priority = parsed.Priority,
            Language = language,
            Kind = parsed.Kind,
            Body = new Body(parsed.Path, parsed.BodyFingerprint, references.InBody(parsed, isPublic, live)),
            Title = parsed.Title.Value,
            Lede = parsed.Lede,
            Opening = IsPending(parsed, live) ? "" : parsed.Opening,
            Text = live == parsed.Text.Live ? parsed.Text : parsed.Text with { Live = live },
        };

        // What a withdrawal names is checked before it takes effect: no error may come about by the clock.
        _related.Instead(parsed, isPublic: false);
        if (section is null)
        {
            return null;
        }

        return article with { Fingerprint = Fingerprints.Compute(article) };
    }

    /// <summary>Whether the text begins with an entry that readers don't see yet.</summary>
    private static bool IsPending(ParsedArticle parsed, LiveCoverage? live)
    {
        for (var i = 0; i < (live?.Entries.Length ?? 0); i++)
        {
            if (live!.Entries[i].IsPending && parsed.Text.Live!.Entries[i].Opening == parsed.Opening)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The authors of the entries that readers see. Those of the others are looked up too, so that unknown ones are reported.
    /// </summary>
    private ImmutableArray<EntryAuthors> EntryAuthors(ParsedArticle parsed, LiveCoverage live)
    {
        var seen = live.Entries.Where(e => !e.IsPending).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return [.. parsed.EntryAuthors.Select(e => new EntryAuthors(e.Entry, People(e.People))).Where(e => seen.Contains(e.Entry))];
    }

    private ImmutableArray<Byline> People(ImmutableArray<Located> names)
    {
        if (names is [var only])
        {
            return lookup.Author(only) is { } one ? [one] : [];
        }

        var people = ImmutableArray.CreateBuilder<Byline>(names.Length);
        foreach (var written in names)
        {
            if (lookup.Author(written) is { } author && !people.Contains(author))
            {
                people.Add(author);
            }
        }

        return people.DrainToImmutable();
    }
}
