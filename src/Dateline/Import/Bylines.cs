using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Input.Yaml;
using Dateline.Model;

namespace Dateline.Import;

/// <summary>Authors and topics: a file for each that the source describes, and for each author whom stories name by a bare id.</summary>
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

    /// <summary>How stories name these authors: by the id of their file, or by the name of an outside writer.</summary>
    public ImmutableArray<string> Of(ImportedStory story) =>
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
        var id = Slug.From(front.Say("slug", "id") is { Length: > 0 } said ? said : term.Stem);
        if (id.Length == 0)
        {
            _findings.Add(FindingKind.Left, "an author or a topic without an id", term.Where);
            return;
        }

        if (term.Kind == ImportedKind.Topic)
        {
            _files.TryAdd(
                $"topics/{id}.yml",
                Write(
                    ("name", front.Say("title", "name") is { Length: > 0 } title ? title : term.Stem),
                    ("description", front.Say("summary", "description", "deck"))));
            Left(term, "title", "name", "summary", "description", "deck", "slug");
            return;
        }

        var whole = $"{front.Say("first_name")} {front.Say("last_name")}".Trim();
        var name = front.Say("display_name", "name", "title") is { Length: > 0 } displayPath
            ? displayPath
            : whole.Length > 0 ? whole : term.Stem;
        var bio = front.Say("bio", "description", "summary", "about") is { Length: > 0 } written
            ? written
            : string.Join(' ', term.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = Write(
            ("name", name),
            ("role", front.Say("role", "job_title", "position", "job", "agency_full_name", "affiliation")),
            ("bio", bio),
            ("email", front.Say("email")));
        var links = Links(front).Distinct(StringComparer.Ordinal).ToArray();
        _files.TryAdd($"authors/{id}.yml", text + (links.Length > 0 ? YamlText.Write([("links", YamlText.List(links))]) : ""));
        _ids[id] = _ids[term.Stem] = id;
        _ids.TryAdd(name, id);
        Left(
            term,

            [
                "slug", "id", "display_name", "name", "title", "first_name", "last_name", "bio", "description", "summary", "about", "role",
                "job_title", "position", "job", "agency_full_name", "affiliation", "email", .. Profiles.Select(p => p.Key),
            ]);
    }

    private void Left(ImportedDocument term, params string[] known)
    {
        foreach (var entry in term.Front.Entries.Where(e => !e.Value.IsEmpty() && !known.Contains(e.Key, StringComparer.OrdinalIgnoreCase)))
        {
            _findings.Add(
                FindingKind.Left,
                $"field {entry.Key} of {(term.Kind == ImportedKind.Topic ? "a topic" : "an author")}: no field here can hold it",
                entry.KeyWhere);
        }
    }

    private static IEnumerable<string> Links(YamlMap front)
    {
        foreach (var (key, address) in Profiles)
        {
            foreach (var said in front.Find(key)?.Texts() ?? [])
            {
                var whole = said.Contains("://", StringComparison.Ordinal)
                    ? said
                    : address.Length > 0 && Uri.IsWellFormedUriString(said.TrimStart('@'), UriKind.Relative)
                    ? address + said.TrimStart('@')
                    : "";
                if (WebAddress.Is(whole))
                {
                    yield return whole;
                }
            }
        }
    }

    private static string Write(params (string Key, string Value)[] fields) =>
        YamlText.Write(fields.Where(f => f.Value.Length > 0).Select(f => (f.Key, (YamlNode)YamlText.Text(f.Value))));
}
