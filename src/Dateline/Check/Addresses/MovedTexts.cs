using Dateline.Model;
using Dateline.Process.Addresses;
using Dateline.Process.Documents;

namespace Dateline.Check.Addresses;

/// <summary>
/// Which text of a branch is which text of the base. A text keeps its own id; else it is the same if its file and either its body or its
/// headline are, or if its body is, or its file, or its headline, in this order. A text counts once. A headline alone is not enough if the
/// rest has nothing in common: many newsrooms have a "Weather" every day.
/// </summary>
internal sealed class MovedTexts
{
    private readonly Dictionary<string, ParsedText> _now = new(StringComparer.Ordinal);

    private readonly (string Then, string Now) _folders;
    private readonly SiteConfig _siteThen;

    public MovedTexts(CheckedSite then, CheckedSite now)
    {
        _folders = (then.Context.Project.Input, now.Context.Project.Input);
        _siteThen = then.Site;
        Match(then.Documents.Articles, now.Documents.Articles);
        Match(then.Documents.Editions, now.Documents.Editions);
        Match(then.Documents.Pages, now.Documents.Pages);
    }

    /// <summary>Whether a text of the base and one of the branch have different headlines, and nothing in common.</summary>
    public bool AreOthers(ParsedText then, ParsedText now) => then.Title.Value != now.Title.Value && HaveOtherBodies(then, now);

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
        Match(missing, free, t => t.Path, isSame: (one, other) => !HasOtherId(one, other) || !AreOthers(one, other));
        Match(missing, free, t => t.Title.Value, isSame: (one, other) => !HaveOtherBodies(one, other));
    }

    // Its writer says that it is another story.
    private bool HasOtherId(ParsedText then, ParsedText now) =>
        then is ParsedArticle one && now is ParsedArticle { Id.Length: > 0 } other
        && other.Id != PermanentIds.Of(one, _siteThen).ToString();

    private bool HaveOtherBodies(ParsedText then, ParsedText now) =>
        then.BodyFingerprint != now.BodyFingerprint && TextOverlap.AreOthers(BodyOf(_folders.Then, then), BodyOf(_folders.Now, now));

    private static string BodyOf(string folder, ParsedText text) => CheckedText.Read(text, Path.Combine(folder, text.Path)).Body;

    /// <summary>Matches the texts that alone have a key.</summary>
    private void Match<TKey>(
        List<ParsedText> missing, HashSet<ParsedText> free, Func<ParsedText, TKey?> key, Func<ParsedText, ParsedText, bool>? isSame = null)
    {
        if (missing.Count == 0 || free.Count == 0)
        {
            return;
        }

        var (then, now) = (missing.ToLookup(key), free.ToLookup(key));
        missing.RemoveAll(text =>
        {
            if (key(text) is not { } own || then[own].Skip(1).Any() || now[own].Take(2).ToArray() is not [var match]
                || isSame?.Invoke(text, match) == false)
            {
                return false;
            }

            _now[text.Path] = match;
            return free.Remove(match);
        });
    }
}
