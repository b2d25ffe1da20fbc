using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Model.Addresses;
using Dateline.Process.Documents;
using Dateline.Process.Fields;

namespace Dateline.Process.Linking;

/// <summary>
/// Finds sections, authors and topics by their ids. Ids are not case-sensitive; readers see the declared spelling.
/// </summary>
internal sealed class IdLookup
{
    private readonly Dictionary<string, Section> _sections;
    private readonly Dictionary<string, Author> _authors;
    private readonly Dictionary<string, Author> _authorsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Topic> _bySpelling = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withPage = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _hints = new(StringComparer.Ordinal);
    private readonly UrlPatterns _urls;
    private readonly FrozenSet<string> _unreadAuthors;
    private readonly DiagnosticBag _diagnostics;

    public IdLookup(SiteConfig site, ParsedDocuments documents, DiagnosticBag diagnostics)
    {
        (_urls, _unreadAuthors, _diagnostics) = (site.Urls, documents.UnreadAuthors, diagnostics);
        _sections = site.AllSections.ToDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
        _authors = Declare(documents.Authors, a => a.Author.Id, a => a.Author);
        _topics = Declare(documents.Topics, t => Slug.From(t.Topic.Id), t => t.Topic);
        foreach (var author in _authors.Values)
        {
            _authorsByName.TryAdd(author.Name, author);
        }
    }

    /// <summary>Finds a section. A missing one is an error, unless the site has no sections at all, which has been reported.</summary>
    public Section? Section(Located id)
    {
        if (_sections.TryGetValue(id.Value, out var section))
        {
            return section;
        }

        if (!id.IsEmpty && _sections.Count > 0)
        {
            _diagnostics.Error(Codes.UnknownSection, id.Where, $"there is no section '{id.Value}'", hint: SectionHint(id.Value));
        }

        return null;
    }

    /// <summary>Finds an author. A name with a space in it that no file declares is an outside writer, who has no page.</summary>
    public Byline? Author(Located id)
    {
        if (_authors.TryGetValue(id.Value, out var author))
        {
            return new Byline(author.Name, author);
        }

        if (_authorsByName.TryGetValue(id.Value, out author))
        {
            _diagnostics.Warning(
                Codes.AuthorByName,
                id.Where,
                $"'{id.Value}' has a file in authors/ and must be named by its id",
                hint: $"write {author.Id}");
            return new Byline(author.Name, author);
        }

        if (id.Value.Contains(' '))
        {
            return new Byline(id.Value, null);
        }

        if (_unreadAuthors.Contains(id.Value))
        {
            return null;
        }

        _diagnostics.Error(
            Codes.UnknownAuthor,
            id.Where,
            $"there is no author '{id.Value}'",
            "expected the name of a file in authors/, or an outside writer's full name",
            _hints.GetOrAdd(
                id.Value,
                static (written, known) => Nearest.To(written, known) is { } near ? $"did you mean '{near}'?" : "",
                _authors.Keys));
        return null;
    }

    /// <summary>
    /// Registers topics of a public story. They get a page; a topic without a file gets the spelling of its first story.
    /// </summary>
    public void Collect(ImmutableArray<Located> topics)
    {
        foreach (var (topic, _) in topics)
        {
            if (_bySpelling.ContainsKey(topic))
            {
                continue;
            }

            var id = Slug.From(topic);
            if (!_topics.TryGetValue(id, out var known))
            {
                _topics[id] = known = CreateUndeclared(id, topic);
            }

            _withPage.Add(id);
            _bySpelling[topic] = known;
        }
    }

    /// <summary>Finds topics and removes duplicates, which may be spelled differently.</summary>
    public ImmutableArray<Topic> Topics(ImmutableArray<Located> written)
    {
        var topics = ImmutableArray.CreateBuilder<Topic>(written.Length);
        foreach (var (name, _) in written)
        {
            var topic = Topic(name);
            if (!topics.Contains(topic))
            {
                topics.Add(topic);
            }
        }

        return topics.DrainToImmutable();
    }

    private Topic Topic(string topic)
    {
        if (_bySpelling.TryGetValue(topic, out var known))
        {
            return known;
        }

        // No public story has the topic, so it has no page, unless another spelling has one.
        var id = Slug.From(topic);
        return _withPage.Contains(id) ? _topics[id] : (_topics.GetValueOrDefault(id) ?? CreateUndeclared(id, topic)) with { Address = "" };
    }

    private Topic CreateUndeclared(string id, string name) => new(id, name, TopicKind.Subject, "", [], _urls.TopicOf(id));

    /// <summary>Writers often leave out the parent section, or write a section's name for its id.</summary>
    private string SectionHint(string written)
    {
        var meant = _sections.Values.FirstOrDefault(s =>
            s.Id.EndsWith("/" + written, StringComparison.OrdinalIgnoreCase) || s.Name.Equals(written, StringComparison.OrdinalIgnoreCase));
        return meant is null ? Nearest.Hint(written, _sections.Keys) : $"did you mean '{meant.Id}'?";
    }

    private Dictionary<string, TValue> Declare<TDocument, TValue>(
        ImmutableArray<TDocument> documents, Func<TDocument, string> id, Func<TDocument, TValue> value)
        where TDocument : ParsedDocument
    {
        var declared = new Dictionary<string, TValue>(StringComparer.OrdinalIgnoreCase);
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parsed in documents)
        {
            if (declared.TryAdd(id(parsed), value(parsed)))
            {
                files[id(parsed)] = parsed.DisplayPath;
                continue;
            }

            _diagnostics.Error(
                Codes.DuplicateId,
                SourceSpan.File(parsed.DisplayPath),
                $"the id '{id(parsed)}' is also that of {files[id(parsed)]}",
                hint: "upper and lower case are the same in ids: rename one of the two");
        }

        return declared;
    }
}
