using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Theme;
using Dateline.Views;

namespace Dateline.PostProcess;

/// <summary>
/// The lists that templates ask for with <c>{% stories %}</c>, as cards: made once for each template and language. Templates that ask for
/// none cost nothing.
/// </summary>
internal sealed class StoryLists(Newsroom newsroom, PageBuilder builder)
{
    private readonly ConcurrentDictionary<(string Template, string Language), PageLists> _lists = new();
    private readonly bool _isEmpty = builder.Context.Templates.Queries.All.IsEmpty;

    /// <summary>The lists of a page with a template, in the language of its strings.</summary>
    public PageLists For(string template, LocaleStrings strings)
    {
        if (_isEmpty || builder.Context.Templates.Queries.Of(template).IsEmpty)
        {
            return PageLists.None;
        }

        return _lists.GetOrAdd((template, strings.Language), _ => Create(template, strings));
    }

    /// <summary>
    /// The fingerprint of the facts that a template's lists depend on; 0 when it has none. The cards in the site's own language show every
    /// fact that cards in other languages show.
    /// </summary>
    public ulong FactsOf(string template) => For(template, builder.OwnStrings).Fingerprint;

    private PageLists Create(string template, LocaleStrings strings)
    {
        var lists = builder.Context.Templates.Queries.Of(template)
            .Select(query => (Query: query, Cards: builder.Cards(newsroom.StoryLists[query].Value, strings))).ToArray();
        return new PageLists(
            lists.ToFrozenDictionary(l => l.Query, l => l.Cards), ViewFingerprint.Compute([.. lists.Select(l => (object)l.Cards)]));
    }
}
