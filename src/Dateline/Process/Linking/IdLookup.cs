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
    private readonly Dictionary<string, Author> _authorsByName = new(NameComparer.Ids);
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Topic> _bySpelling = new(StringComparer.Ordinal);

    // The topics that have a file, by those of their names that an address can't tell apart from others: C++, BRICS+.
    private readonly Dictionary<string, Topic> _bySignedName = new(NameComparer.Ids);
    private readonly Dictionary<string, Located> _firstSpelling = new(NameComparer.Ids);
    private readonly HashSet<string> _withPage = new(NameComparer.Ids);
    private readonly ConcurrentDictionary<string, string> _hints = new(StringComparer.Ordinal);
    private readonly UrlPatterns _urls;
    private readonly FrozenSet<string> _unreadAuthors;
    private readonly DiagnosticBag _diagnostics;

    public IdLookup(SiteConfig site, ParsedDocuments documents, DiagnosticBag diagnostics)
    {
        (_urls, _unreadAuthors, _diagnostics) = (site.Urls, documents.UnreadAuthors, diagnostics);
        Series = new SeriesLookup(Declare(documents.Series, s => s.Series.Id, s => s.Series), documents.UnreadSeries, diagnostics);
        _sections = site.AllSections.ToDictionary(s => s.Id, NameComparer.Ids);
        _authors = Declare(documents.Authors, a => a.Author.Id, a => a.Author);
        _topics = Declare(documents.Topics, t => t.Topic.Id, t => t.Topic)
            .DistinctBy(t => Slug.From(t.Key), NameComparer.Ids)
            .ToDictionary(t => Slug.From(t.Key), t => t.Value, NameComparer.Ids);
        foreach (var topic in _topics.Values.Where(t => TopicSigns.Of(t.Name).Length > 0))
        {
            _bySignedName.TryAdd(topic.Name, topic);
        }

        foreach (var author in _authors.Values)
        {
            _authorsByName.TryAdd(author.Name, author);
        }
    }

    public SeriesLookup Series { get; }

    /// <summary>The pictures of authors, which stand beside their names.</summary>
    public Dictionary<Author, Figure> Pictures { get; } = [];

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

    /// <summary>The author whom a text names by id or by name; null for an outside writer. Reports nothing.</summary>
    public Author? FindAuthor(string written) =>
        _authors.GetValueOrDefault(written) ?? _authorsByName.GetValueOrDefault(written);

    /// <summary>Finds an author. A name with a space in it that no file declares is an outside writer, who has no page.</summary>
    public Byline? Author(Located id)
    {
        if (_authors.TryGetValue(id.Value, out var author))
        {
            return new Byline(author.Name, author, Pictures.GetValueOrDefault(author));
        }

        if (_authorsByName.TryGetValue(id.Value, out author))
        {
            _diagnostics.Warning(
                Codes.AuthorByName,
                id.Where,
                $"'{id.Value}' has a file in authors/ and must be named by its id",
                hint: $"write {author.Id}");
            return new Byline(author.Name, author, Pictures.GetValueOrDefault(author));
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
        foreach (var written in topics)
        {
            var topic = written.Value;
            if (_bySpelling.ContainsKey(topic))
            {
                continue;
            }

            var id = IdOf(topic);
            if (!_topics.TryGetValue(id, out var known))
            {
                _topics[id] = known = CreateUndeclared(id, topic);
                _firstSpelling[id] = written;
            }

            _withPage.Add(id);
            _bySpelling[topic] = known;
            ReportMerged(written, known, id);
        }
    }

    /// <summary>Reports topics of a public explainer that are merged with others. Only stories give a topic its page.</summary>
    public void CompareSigns(ImmutableArray<Located> topics)
    {
        foreach (var written in topics.Where(t => !_bySpelling.ContainsKey(t.Value)))
        {
            if (_topics.TryGetValue(IdOf(written.Value), out var known))
            {
                ReportMerged(written, known, IdOf(written.Value));
            }
        }
    }

    /// <summary>The id of a topic as it is written: its id, or a name. A name with signs is first looked for in <c>topics/</c>.</summary>
    private string IdOf(string topic) =>
        Slug.From(_bySignedName.Count > 0 && _bySignedName.TryGetValue(topic, out var signed) ? signed.Id : topic);

    private void ReportMerged(Located written, Topic known, string id)
    {
        var (own, others) = (TopicSigns.Of(written.Value), TopicSigns.Of(known.Name));
        var isUndeclared = _firstSpelling.TryGetValue(id, out var first);

        // Without signs it can be the id of a topic with a file.
        if (own == others || (own.Length == 0 && !isUndeclared))
        {
            return;
        }

        var signed = own.Length > 0 ? written.Value : known.Name;
        var name = char.IsLetterOrDigit(signed[0]) ? signed : $"\"{signed}\"";
        _diagnostics.Warning(
            Codes.MergedTopics,
            written.Where,
            $"'{written.Value}' is the same topic as '{known.Name}'{(isUndeclared ? $" ({first.Where})" : "")}: addresses leave signs "
                + "out",
            hint: $"if they are two topics, add topics/{TopicSigns.IdFor(signed)}.yml with name: {name}; if they are one, write "
                + (isUndeclared ? known.Name : known.Id));
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
        var id = IdOf(topic);
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

    /// <summary>Declares documents by their ids. Ids that differ, but not in an address, would have one page for two.</summary>
    private Dictionary<string, TValue> Declare<TDocument, TValue>(
        ImmutableArray<TDocument> documents, Func<TDocument, string> id, Func<TDocument, TValue> value)
        where TDocument : ParsedDocument
    {
        var declared = new Dictionary<string, TValue>(NameComparer.Ids);
        var byAddress = new Dictionary<string, TDocument>(NameComparer.Ids);
        foreach (var parsed in documents)
        {
            declared.TryAdd(id(parsed), value(parsed));
            if (byAddress.TryAdd(Slug.From(id(parsed)), parsed))
            {
                continue;
            }

            var other = byAddress[Slug.From(id(parsed))];
            var isSame = NameComparer.Ids.Equals(id(parsed), id(other));
            _diagnostics.Error(
                Codes.DuplicateId,
                SourceSpan.File(parsed.DisplayPath),
                isSame
                    ? $"the id '{id(parsed)}' is also that of {other.DisplayPath}"
                    : $"the address of '{id(parsed)}' is that of {other.DisplayPath}: addresses leave signs out",
                hint: isSame ? "upper and lower case are the same in ids: rename one of the two" : "rename one of the two in letters");
        }

        return declared;
    }
}
