using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model.Addresses;

namespace Dateline.Import;

/// <summary>
/// Collects authors and topics: one file for each that the source describes, and for each author that stories name only by an id.
/// </summary>
internal sealed class Bylines
{
    private static readonly (string Key, string Address)[] Profiles =
    [
        ("url", ""), ("website", ""), ("homepage", ""), ("link", ""), ("github", "https://github.com/"),
        ("twitter", "https://twitter.com/"), ("linkedin", "https://www.linkedin.com/in/"), ("instagram", "https://www.instagram.com/"),
        ("orcid", "https://orcid.org/"), ("keybase", "https://keybase.io/"), ("links", ""), ("social", ""),
    ];

    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, string> _topics = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ImportedAuthor> _authors = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    public Bylines(IEnumerable<ImportedDocument> terms, Findings findings)
    {
        _findings = findings;
        foreach (var term in terms)
        {
            Declare(term);
        }
    }

    /// <summary>Files by their path in the newsroom.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files =>
        _authors.Select(a => KeyValuePair.Create($"authors/{a.Key}.yml", a.Value.Write()))
            .Concat(_topics)
            .OrderBy(f => f.Key, StringComparer.Ordinal);

    public int Count(string folder) => folder == "authors/" ? _authors.Count : _topics.Count;

    /// <summary>
    /// Creates the authors whom stories name by an id, so that those who are named by their name are found to be the same.
    /// </summary>
    public void Learn(ImmutableArray<ImportedStory> stories)
    {
        foreach (var story in stories)
        {
            foreach (var written in story.Authors.Where(a => !a.Contains(' ')))
            {
                NameOf(written, story.From.Where);
            }
        }
    }

    /// <summary>
    /// A story's authors as its front matter names them: by the id of their file, or by name for outside writers. A byline adds those whom
    /// no other field names.
    /// </summary>
    public ImmutableArray<string> AuthorsOf(ImportedStory story)
    {
        var where = story.From.Where;
        var named = story.Authors.SelectMany(PeopleNames.Split).Select(a => NameOf(a, where)).ToList();
        if (story.Byline.Length > 0)
        {
            AddByline(named, story.Byline, where);
        }

        return [.. named.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private void AddByline(List<string> named, string byline, SourceSpan where)
    {
        var people = PeopleNames.InByline(byline);
        var known = named.Select(n => _authors.TryGetValue(n, out var author) ? author.Name : n).ToArray();
        var others = people.Where(p => !known.Any(k => PeopleNames.MayBeSame(k, p))).ToArray();
        if (known.Length > 0)
        {
            _findings.Add(
                others.Length == 0 ? FindingKind.Mapped : FindingKind.Guessed,
                others.Length == 0 ? "field byline: names the same people as authors" : "field byline: names others than authors: added",
                where);
        }

        named.AddRange(others.Select(p => NameOf(p, where)));
    }

    private string NameOf(string written, SourceSpan where)
    {
        if (_ids.TryGetValue(written, out var id))
        {
            return id;
        }

        id = Slug.From(written);
        if (written.Contains(' '))
        {
            return _authors.TryGetValue(id, out var same) && same.Name.Equals(written, StringComparison.OrdinalIgnoreCase) ? id : written;
        }

        if (id.Length == 0)
        {
            return "Name unknown";
        }

        var name = string.Join(
            ' ', written.Split('-', '_', '.').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        _findings.Add(FindingKind.Guessed, "an author's name from the id", where);
        _ids[written] = _ids[id] = id;
        _authors.TryAdd(id, new ImportedAuthor(name, "", "", "", []));
        return id;
    }

    private void Declare(ImportedDocument term)
    {
        var front = term.Front;
        var id = Slug.From(front.TextOf("slug", "id") is { Length: > 0 } said ? said : term.Stem);
        if (id.Length == 0)
        {
            _findings.Add(FindingKind.Unsupported, "an author or a topic without an id", term.Where);
            return;
        }

        if (term.Kind == ImportedKind.Topic)
        {
            AddTopic(term, id);
        }
        else
        {
            AddAuthor(term, id);
        }
    }

    private void AddTopic(ImportedDocument term, string id)
    {
        var front = term.Front;
        var name = front.TextOf("title", "name");
        _topics.TryAdd(
            $"topics/{id}.yml",
            ImportedAuthor.Write(
                ("name", name.Length > 0 ? name : term.Stem),
                ("description", front.TextOf("summary", "description", "deck"))));
        ReportUnknownFields(term, "title", "name", "summary", "description", "deck", "slug");
    }

    private void AddAuthor(ImportedDocument term, string id)
    {
        var front = term.Front;
        var name = AuthorName(term);
        var bio = front.TextOf("bio", "description", "summary", "about");
        bio = bio.Length > 0 ? bio : MarkdownText.Line(term.Body);
        var author = new ImportedAuthor(
            name,
            front.TextOf("role", "job_title", "position", "job", "agency_full_name", "affiliation"),
            bio,
            front.TextOf("email"),
            [.. Links(front).Distinct(StringComparer.Ordinal)]);

        // The same person may have a page, and an entry in a data file.
        id = _ids.GetValueOrDefault(name, id);
        _authors[id] = _authors.TryGetValue(id, out var known) ? known.With(author) : author;
        _ids[id] = _ids[term.Stem] = id;
        _ids.TryAdd(name, id);
        ReportUnknownFields(
            term,

            [
                "slug", "id", "display_name", "name", "title", "first_name", "last_name", "bio", "description", "summary", "about", "role",
                "job_title", "position", "job", "agency_full_name", "affiliation", "email", .. Profiles.Select(p => p.Key),
            ]);
    }

    private static string AuthorName(ImportedDocument term)
    {
        if (term.Front.TextOf("display_name", "name", "title") is { Length: > 0 } name)
        {
            return name;
        }

        var fullName = $"{term.Front.TextOf("first_name")} {term.Front.TextOf("last_name")}".Trim();
        return fullName.Length > 0 ? fullName : term.Stem.Length > 0 ? term.Stem : "Name unknown";
    }

    private void ReportUnknownFields(ImportedDocument term, params string[] known)
    {
        foreach (var entry in term.Front.Entries.Where(e => !e.Value.IsEmpty() && !known.Contains(e.Key, StringComparer.OrdinalIgnoreCase)))
        {
            _findings.Add(
                FindingKind.Unsupported,
                $"field {entry.Key} of {(term.Kind == ImportedKind.Topic ? "a topic" : "an author")}: no field can hold it",
                entry.KeyWhere);
        }
    }

    private static IEnumerable<string> Links(YamlMap front)
    {
        foreach (var (key, address) in Profiles)
        {
            foreach (var value in front.Find(key)?.Texts() ?? [])
            {
                var url = ProfileUrl(address, value);
                if (WebAddress.Is(url))
                {
                    yield return url;
                }
            }
        }
    }

    /// <summary>The URL that a field gives, as such or as the name of an account.</summary>
    private static string ProfileUrl(string site, string value)
    {
        if (value.Contains("://", StringComparison.Ordinal))
        {
            return value;
        }

        var account = value.TrimStart('@');
        return site.Length > 0 && Uri.IsWellFormedUriString(account, UriKind.Relative) ? site + account : "";
    }
}
