using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Theme.StoryLists;

namespace Dateline.Process.Linking;

/// <summary>
/// Answers the queries of the theme's <c>{% stories %}</c>, each on first use, from the stories that readers see. Reports sections, topics,
/// authors and languages that the newsroom does not have.
/// </summary>
internal sealed class StoryListLinker(Newsroom newsroom, ParsedDocuments documents, BuildContext context)
{
    private readonly Lazy<HashSet<string>> _topics = new(() => TopicsOf(documents));

    public FrozenDictionary<StoryQuery, Lazy<ImmutableArray<Article>>> Link()
    {
        foreach (var placed in context.Templates.Queries.All)
        {
            Check(placed);
        }

        return context.Templates.Queries.All.Select(p => p.Query).Distinct()
            .ToFrozenDictionary(query => query, query => new Lazy<ImmutableArray<Article>>(() => Answer(query)));
    }

    private void Check(PlacedQuery placed)
    {
        var query = placed.Query;
        var sections = newsroom.Site.AllSections.Select(s => s.Id).ToArray();
        Check(placed, query.Section, sections.Contains(query.Section, NameComparer.Ids), "section", sections);
        if (query.Topic.Length > 0)
        {
            Check(placed, query.Topic, _topics.Value.Contains(IdOf(query.Topic)), "topic", _topics.Value);
        }

        var authors = documents.Authors.Select(a => a.Author.Id).ToArray();
        Check(placed, query.Author, authors.Contains(query.Author, NameComparer.Ids), "author", authors);
        string[] languages = [context.Site.Language, .. context.Localization.Languages];
        var hasLanguage = context.Localization.Has(query.Language) || IsId(context.Site.Language, query.Language);
        Check(placed, query.Language, hasLanguage, "language", languages);
    }

    private void Check(PlacedQuery placed, string id, bool isKnown, string what, IReadOnlyCollection<string> known)
    {
        if (id.Length > 0 && !isKnown)
        {
            context.Diagnostics.Error(
                Codes.WrongStoryList, placed.PlaceOf(id), $"there is no {what} '{id}'", hint: Nearest.Hint(id, known));
        }
    }

    /// <summary>The ids of all topics, also of those that only hidden texts have: their list is empty, but not wrong.</summary>
    private static HashSet<string> TopicsOf(ParsedDocuments documents) => documents.Topics
        .Select(t => t.Topic.Id)
        .Concat(documents.Articles.SelectMany(a => a.Topics).Select(t => t.Value))
        .Concat(documents.Editions.SelectMany(e => e.Topics).Select(t => t.Value))
        .Select(Slug.From)
        .ToHashSet(NameComparer.Ids);

    /// <summary>The id of a topic; a name with signs, such as C++, is that of a topic with a file.</summary>
    private string IdOf(string topic) => Slug.From(
        TopicSigns.Of(topic).Length == 0
            ? topic
            : documents.Topics.FirstOrDefault(t => IsId(t.Topic.Name, topic))?.Topic.Id ?? topic);

    private ImmutableArray<Article> Answer(StoryQuery query)
    {
        var section = newsroom.Site.AllSections.FirstOrDefault(s => IsId(s.Id, query.Section));
        var topic = newsroom.ByTopic.FirstOrDefault(t => query.Topic.Length > 0 && IsId(Slug.From(t.Key.Id), IdOf(query.Topic)));
        var author = newsroom.ByAuthor.FirstOrDefault(a => IsId(a.Key.Id, query.Author));
        if ((query.Topic.Length > 0 && topic.Key is null) || (query.Author.Length > 0 && author.Key is null))
        {
            return [];
        }

        // The shortest list that has them all is searched from its newest story.
        ImmutableArray<Article>[] lists =
        [
            newsroom.Articles,
            .. section is null ? [] : new[] { newsroom.BySection[section] },
            .. topic.Key is null ? [] : new[] { topic.Value },
            .. author.Key is null ? [] : new[] { author.Value },
        ];
        var list = lists.MinBy(l => l.Length);
        var found = ImmutableArray.CreateBuilder<Article>(query.Limit);
        for (var i = list.Length - 1; i >= 0 && found.Count < query.Limit; i--)
        {
            if (Fits(list[i], query, section, topic.Key, author.Key))
            {
                found.Add(list[i]);
            }
        }

        return found.DrainToImmutable();
    }

    private static bool Fits(Article article, StoryQuery query, Section? section, Topic? topic, Author? author) =>
        (section is null || article.Section.SelfAndAncestors.Contains(section))
        && (topic is null || article.Topics.Contains(topic))
        && (author is null || article.Authors.Any(b => b.Author == author))
        && (query.Kind is not { } kind || article.Kind == kind)
        && (query.Priority is not { } priority || article.Priority <= priority)
        && (query.Language.Length == 0 || article.Language.Equals(query.Language, StringComparison.OrdinalIgnoreCase));

    private static bool IsId(string id, string written) => written.Length > 0 && NameComparer.Ids.Equals(id, written);
}
