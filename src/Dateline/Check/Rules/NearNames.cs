using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Check.Rules;

/// <summary>
/// DL0610: names in texts that are almost the names of people in <c>topics/</c>. A missing accent is reported everywhere; a wrong letter
/// only behind the person's first name, or in a story with the person among its topics, since another person may have that name.
/// </summary>
internal static class NearNames
{
    private const int ShortestName = 4;

    private sealed record Person(Topic Topic, string First, string Last)
    {
        public string Normalized { get; } = NameComparison.Normalize(Last);
    }

    public static Action<CheckedText> Check(CheckInput input)
    {
        var people = input.Documents.Topics
            .Select(t => t.Topic)
            .Where(t => t.Kind == TopicKind.Person)
            .Select(PersonOf)
            .Where(p => p.Normalized.Length >= ShortestName)
            .ToArray();

        // A word of another person's or topic's name is not a misspelling.
        var names = input.Documents.Topics
            .Select(t => t.Topic.Name)
            .Concat(input.Documents.Authors.Select(a => a.Author.Name))
            .SelectMany(n => n.Split(' '))
            .ToFrozenSet(StringComparer.Ordinal);
        var byInitial = people.ToLookup(p => p.Normalized[0]);
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
        var reported = new HashSet<string>(StringComparer.Ordinal);
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

            var normalized = NameComparison.Normalize(before);
            var meant = normalized.Length == 0 ? null : people[normalized[0]].FirstOrDefault(p => IsMeant(p, normalized, first, topics));
            if (meant is not null && reported.Add(before))
            {
                diagnostics.Warning(
                    Codes.NearName,
                    checkedText.InBody(start, end - start),
                    $"'{before}' is almost the name of {meant.Topic.Name}",
                    hint: $"write {meant.Last}; if you mean another person, add them to topics/");
            }
        }
    }

    /// <summary>Whether a normalized word is a person's last name, or a misspelling of it where the person is likely.</summary>
    private static bool IsMeant(Person person, string word, string wordBefore, ImmutableArray<Located> topics) =>
        person.Normalized == word
            || ((wordBefore == person.First || topics.Any(t => Slug.From(t.Value) == person.Topic.Id))
                && NameComparison.IsMisspelling(person.Normalized, word));

    /// <summary>The words of a text: runs of letters.</summary>
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

    /// <summary>Whether a word is part of an address, where names are often spelled differently.</summary>
    private static bool IsInAddress(string text, int at) => at > 0 && text[at - 1] is '/' or '_' or '-' or '.' or '@' or '%' or '=';

    private static Person PersonOf(Topic topic)
    {
        var names = topic.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Person(topic, names.Length > 1 ? names[^2] : "", names.Length > 0 ? names[^1] : "");
    }
}
