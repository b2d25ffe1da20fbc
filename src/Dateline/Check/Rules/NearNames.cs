using System.Collections.Frozen;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Process.Documents;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0610: names in texts that are almost those of people whom topics/ declares. An accent that is missing is told wherever the name
/// stands; a slip of a letter only behind the person's first name, or in a story that has the person among its topics, since two people may
/// well have names so alike.
/// </summary>
internal static class NearNames
{
    private const int ShortestName = 4;

    private sealed record Person(Topic Topic, string First, string Last)
    {
        public string Bare { get; } = NameComparison.Bare(Last);
    }

    public static Action<CheckedText> Check(CheckInput input)
    {
        var people = input.Documents.Topics
            .Select(t => t.Topic)
            .Where(t => t.Kind == TopicKind.Person)
            .Select(PersonOf)
            .Where(p => p.Bare.Length >= ShortestName)
            .ToArray();

        // Whatever is somebody's name, or a topic's, is no slip for another's.
        var names = input.Documents.Topics
            .Select(t => t.Topic.Name)
            .Concat(input.Documents.Authors.Select(a => a.Author.Name))
            .SelectMany(n => n.Split(' '))
            .ToFrozenSet(StringComparer.Ordinal);
        var byInitial = people.ToLookup(p => p.Bare[0]);
        return people.Length == 0 ? _ => { } : text => Check(text, byInitial, names, input.Diagnostics);
    }

    private static void Check(CheckedText checkedText, ILookup<char, Person> people, FrozenSet<string> names, DiagnosticBag diagnostics)
    {
        var topics = checkedText.Parsed switch
        {
            ParsedArticle article => article.Topics,
            ParsedEdition edition => edition.Topics,
            _ => [],
        };
        var told = new HashSet<string>(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var before = "";
        foreach (var word in Words(checkedText.Body))
        {
            var (start, end) = (word.Start.Value, word.End.Value);
            var text = checkedText.Body.AsSpan(start, end - start);
            var first = before;
            before = char.IsUpper(text[0]) ? text.ToString() : "";
            if (before.Length < ShortestName || known.Contains(text) || IsInAddress(checkedText.Body, start))
            {
                continue;
            }

            var bare = NameComparison.Bare(before);
            var meant = bare.Length == 0
                ? null
                : people[bare[0]]
                    .FirstOrDefault(
                        p =>
                            p.Bare == bare
                                || ((first == p.First || topics.Any(t => Slug.From(t.Value) == p.Topic.Id))
                                    && NameComparison.IsSlip(p.Bare, bare)));
            if (meant is not null && told.Add(before))
            {
                diagnostics.Warning(
                    Codes.NearName,
                    checkedText.InBody(start, end - start),
                    $"'{before}' is almost the name of {meant.Topic.Name}",
                    hint: $"write {meant.Last}; if it is somebody else, declare them in topics/");
            }
        }
    }

    /// <summary>The runs of letters in a text.</summary>
    private static IEnumerable<Range> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return start..at;
            }
        }
    }

    /// <summary>Addresses spell names as they like.</summary>
    private static bool IsInAddress(string text, int at) => at > 0 && text[at - 1] is '/' or '_' or '-' or '.' or '@' or '%' or '=';

    private static Person PersonOf(Topic topic)
    {
        var names = topic.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Person(topic, names.Length > 1 ? names[^2] : "", names.Length > 0 ? names[^1] : "");
    }
}
