using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>
/// Which text of a branch is which text of the base. A text keeps its own id; else it is the same if its file and either its body or its
/// headline are, or if its body is, or its file, or its headline, in this order. A text counts once.
/// </summary>
internal sealed class MovedTexts
{
    private readonly Dictionary<string, ParsedText> _now = new(StringComparer.Ordinal);

    public MovedTexts(ParsedDocuments then, ParsedDocuments now)
    {
        Match(then.Articles, now.Articles);
        Match(then.Editions, now.Editions);
        Match(then.Pages, now.Pages);
    }

    /// <summary>The text that the text at a path of the base has become; null when it was deleted.</summary>
    public ParsedText? Now(string pathThen) => _now.GetValueOrDefault(pathThen);

    private void Match(IEnumerable<ParsedText> then, IEnumerable<ParsedText> now)
    {
        var (missing, free) = (then.ToList(), now.ToHashSet<ParsedText>(ReferenceEqualityComparer.Instance));
        Match(missing, free, t => t is ParsedArticle { Id.Length: > 0 } article ? article.Id : null);
        Match(missing, free, t => (t.Path, t.BodyFingerprint));
        Match(missing, free, t => (t.Path, t.Title.Value));
        Match(missing, free, t => (t.BodyFingerprint, t.Title.Value));
        Match(missing, free, t => t.BodyFingerprint);
        Match(missing, free, t => t.Path);
        Match(missing, free, t => t.Title.Value);
    }

    /// <summary>Matches the texts that alone have a key.</summary>
    private void Match<TKey>(List<ParsedText> missing, HashSet<ParsedText> free, Func<ParsedText, TKey?> key)
    {
        if (missing.Count == 0 || free.Count == 0)
        {
            return;
        }

        var (then, now) = (missing.ToLookup(key), free.ToLookup(key));
        missing.RemoveAll(text =>
        {
            if (key(text) is not { } own || then[own].Skip(1).Any() || now[own].Take(2).ToArray() is not [var match])
            {
                return false;
            }

            _now[text.Path] = match;
            return free.Remove(match);
        });
    }
}
