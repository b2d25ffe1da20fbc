using System.Collections.Immutable;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline.Process.Linking;

/// <summary>
/// Which public stories are one story in several languages. It is enough that one names another: the other leads back to it, and two
/// translations of a story lead to each other. What a story says that readers don't see yet joins nothing.
/// </summary>
internal sealed class TranslationGroups
{
    private readonly Dictionary<string, List<ParsedArticle>> _groups = new(StringComparer.Ordinal);

    public static TranslationGroups Of(
        ImmutableArray<ParsedArticle> articles, AddressIndex addresses, References references, BuildContext context)
    {
        var groups = new TranslationGroups();
        foreach (var article in articles)
        {
            if (article.Translations.IsEmpty || addresses.Of(article) != Visibility.Public)
            {
                continue;
            }

            foreach (var written in article.Translations)
            {
                if (references.FindArticle(article.Path, written.Value) is { } other && addresses.Of(other) == Visibility.Public
                    && Languages.Written(article, context) != Languages.Written(other, context))
                {
                    groups.Join(article, other);
                }
            }
        }

        return groups;
    }

    /// <summary>The story in other languages, and others that are said to be it in the same language, by path.</summary>
    public IEnumerable<ParsedArticle> Others(ParsedArticle article) =>
        _groups.TryGetValue(article.Path, out var group)
            ? group.Where(a => a.Path != article.Path).OrderBy(a => a.Path, StringComparer.Ordinal)
            : [];

    private void Join(ParsedArticle one, ParsedArticle other)
    {
        var (first, second) = (GroupOf(one), GroupOf(other));
        if (ReferenceEquals(first, second))
        {
            return;
        }

        first.AddRange(second);
        foreach (var article in second)
        {
            _groups[article.Path] = first;
        }
    }

    private List<ParsedArticle> GroupOf(ParsedArticle article) =>
        _groups.TryGetValue(article.Path, out var group) ? group : _groups[article.Path] = [article];
}
