using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Model;

namespace Dateline.Process;

/// <summary>What can be named by an id: sections, authors, topics. Ids compare without case; the declared spelling is the one shown.</summary>
internal sealed class Registry
{
    private readonly Dictionary<string, Section> _sections;
    private readonly Dictionary<string, Author> _authors;
    private readonly Dictionary<string, Topic> _topics;
    private readonly UrlPatterns _urls;
    private readonly DiagnosticBag _diagnostics;

    public Registry(SiteConfig site, Drafts drafts, DiagnosticBag diagnostics)
    {
        (_urls, _diagnostics) = (site.Urls, diagnostics);
        _sections = site.AllSections.ToDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
        _authors = Declare(drafts.Authors, a => a.Author.Id, a => a.Author);
        _topics = Declare(drafts.Topics, t => Slug.Of(t.Topic.Id), t => t.Topic);
    }

    public Section? Section(Located id)
    {
        if (_sections.TryGetValue(id.Value, out var section))
        {
            return section;
        }

        if (id.IsEmpty)
        {
            return null;
        }

        _diagnostics.Error(Codes.UnknownSection, id.Where, $"there is no section '{id.Value}'", hint: Nearest.Hint(id.Value, _sections.Keys));
        return null;
    }

    /// <summary>An author with a page, or an outside writer: a name, which has a space in it.</summary>
    public Byline? Author(Located id)
    {
        if (_authors.TryGetValue(id.Value, out var author))
        {
            return new Byline(author.Name, author);
        }

        if (id.Value.Contains(' '))
        {
            return new Byline(id.Value, null);
        }

        var near = Nearest.To(id.Value, _authors.Keys);
        _diagnostics.Error(
            Codes.UnknownAuthor, id.Where, $"there is no author '{id.Value}'", "expected the name of a file in authors/, or an outside writer's full name", near is null ? "" : $"did you mean '{near}'?");
        return null;
    }

    /// <summary>Makes a topic that nobody declared known by the first spelling that is met.</summary>
    public void Meet(Located topic) => _topics.TryAdd(Slug.Of(topic.Value), Undeclared(topic.Value));

    public Topic Topic(Located topic) => _topics.TryGetValue(Slug.Of(topic.Value), out var known) ? known : Undeclared(topic.Value);

    private Topic Undeclared(string name)
    {
        var id = Slug.Of(name);
        return new Topic(id, name, TopicKind.Subject, "", [], _urls.TopicOf(id));
    }

    private Dictionary<string, TValue> Declare<TDraft, TValue>(ImmutableArray<TDraft> drafts, Func<TDraft, string> id, Func<TDraft, TValue> value)
        where TDraft : Draft
    {
        var declared = new Dictionary<string, TValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        {
            if (!declared.TryAdd(id(draft), value(draft)))
            {
                _diagnostics.Error(Codes.DuplicateId, SourceSpan.File(draft.Shown), $"the id '{id(draft)}' is declared by another file too", hint: "ids compare without case: rename one of the two");
            }
        }

        return declared;
    }
}
