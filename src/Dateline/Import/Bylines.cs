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
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
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
    public IEnumerable<KeyValuePair<string, string>> Files => _files;

    public int Count(string folder) => _files.Keys.Count(k => k.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>A story's authors as its front matter names them: by the id of their file, or by name for outside writers.</summary>
    public ImmutableArray<string> AuthorsOf(ImportedStory story) =>
        [.. story.Authors.Select(a => NameOf(a, story.From.Where)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private string NameOf(string written, SourceSpan where)
    {
        if (_ids.TryGetValue(written, out var id))
        {
            return id;
        }

        if (written.Contains(' '))
        {
            return written;
        }

        id = Slug.From(written);
        if (id.Length == 0)
        {
            return "Name unknown";
        }

        var name = string.Join(
            ' ', written.Split('-', '_', '.').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        _findings.Add(FindingKind.Guessed, "an author's name from the id", where);
        _ids[written] = _ids[id] = id;
        _files.TryAdd($"authors/{id}.yml", YamlText.Write([("name", YamlText.Text(name))]));
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
        _files.TryAdd(
            $"topics/{id}.yml",
            Write(
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
        var text = Write(
            ("name", name),
            ("role", front.TextOf("role", "job_title", "position", "job", "agency_full_name", "affiliation")),
            ("bio", bio),
            ("email", front.TextOf("email")));
        var links = Links(front).Distinct(StringComparer.Ordinal).ToArray();
        _files.TryAdd($"authors/{id}.yml", text + (links.Length > 0 ? YamlText.Write([("links", YamlText.List(links))]) : ""));
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
        return fullName.Length > 0 ? fullName : term.Stem;
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

    private static string Write(params (string Key, string Value)[] fields) =>
        YamlText.Write(fields.Where(f => f.Value.Length > 0).Select(f => (f.Key, (YamlNode)YamlText.Text(f.Value))));
}
