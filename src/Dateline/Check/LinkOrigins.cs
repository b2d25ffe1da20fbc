using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check;

/// <summary>
/// Finds the source of each dead link of the rendered pages, so that the message names the line to correct. A link that is in no text comes
/// from the theme and is reported once, for all pages that have it. Links that the linker has already reported are not reported again.
/// </summary>
internal sealed class LinkOrigins
{
    /// <summary>When a link is not in the texts of this many pages that have it, it comes from the theme.</summary>
    private const int Tries = 20;

    private readonly CheckInput _input;
    private readonly Dictionary<string, ParsedText> _texts;
    private readonly Dictionary<string, ImmutableArray<string>> _sources = new(StringComparer.Ordinal);

    private LinkOrigins(CheckInput input)
    {
        _input = input;
        _texts = input.Documents.Texts.ToDictionary(t => t.Path, StringComparer.Ordinal);
        foreach (var article in input.Newsroom.Articles)
        {
            _sources[article.Address] = [article.Path, .. article.Backgrounds.Select(b => b.Edition.Path)];
        }

        foreach (var background in input.Newsroom.Backgrounds)
        {
            foreach (var edition in background.Editions)
            {
                _sources[background.AddressOf(edition)] = [edition.Path];
            }
        }

        foreach (var page in input.Newsroom.Pages)
        {
            _sources[page.Address] = [page.Path];
        }
    }

    public static void Report(CheckInput input, ImmutableArray<PageLink> dead)
    {
        if (dead.IsEmpty)
        {
            return;
        }

        var origins = new LinkOrigins(input);
        var reported = input.Newsroom.Site.Links
            .Select(m => m.Url)
            .Concat(input.Documents.Texts.SelectMany(t => t.Pointers).Select(p => p.Written))
            .Where(w => w.StartsWith('/')).Select(w => Uri.UnescapeDataString(w.Split('#', '?')[0])).ToHashSet(StringComparer.Ordinal);
        foreach (var link in dead.Where(d => d.Target == PageAddresses.Nowhere ? !reported.Contains(d.Address) : !origins.IsOwnAnchor(d))
            .GroupBy(d => (d.Address, d.Anchor)))
        {
            origins.Report(
                link.Key.Address,
                link.Key.Anchor,
                [.. link.Select(l => input.Pages[l.Page].Address).Distinct().Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Whether the link is a text's link to its own heading, which was reported when the text was parsed.</summary>
    private bool IsOwnAnchor(PageLink link) =>
        link.Target == link.Page
            && _sources.GetValueOrDefault(link.Address, [])
                .Any(path => _input.ReadText(_texts[path]).Body.Contains($"(#{link.Anchor})", StringComparison.Ordinal));

    private void Report(string address, string anchor, string[] pages)
    {
        var places = new HashSet<SourceSpan>();
        foreach (var (page, i) in pages.Select((p, i) => (p, i)).TakeWhile(p => p.i < Tries || places.Count > 0))
        {
            places.UnionWith(
                _sources.GetValueOrDefault(page, []).Select(path => Written(_texts[path], address, anchor)).OfType<SourceSpan>());
        }

        var (code, what, hint) = Explain(address, anchor);
        foreach (var place in places)
        {
            _input.Diagnostics.Warning(code, place, what, hint: hint);
        }

        if (places.Count == 0)
        {
            var own = pages.Length == 1 && _sources.TryGetValue(pages[0], out var paths)
                ? _input.DisplayPath(paths[0])
                : Project.DisplayPath(_input.Context.Project.Theme);
            _input.Diagnostics.Warning(
                code,
                SourceSpan.File(own),
                $"{what}; {pages[0]}{(pages.Length > 1 ? $" and {pages.Length - 1} more pages link" : " links")} there",
                hint: hint);
        }
    }

    private (Code Code, string What, string Hint) Explain(string address, string anchor)
    {
        if (anchor.Length > 0)
        {
            return (
                Codes.DeadAnchor,
                $"the page {address} has no id '{anchor}'",
                "the id of a heading is its words in lower case with hyphens between");
        }

        var root = _input.Newsroom.Site.Url.BasePath;
        var isOutside = root.Length > 1 && !address.StartsWith(root, StringComparison.Ordinal);
        return (Codes.DeadLink, $"the site has no address {address}", isOutside ? $"addresses of this site begin with {root}" : "");
    }

    /// <summary>
    /// The place of a page's link in a text: one of the links that were found when it was parsed, or else the first place with the address.
    /// </summary>
    private SourceSpan? Written(ParsedText text, string address, string anchor)
    {
        if (anchor.Length > 0
            && text.Pointers.FirstOrDefault(
                p => p.Written.Split('#') is [_, var named] && Uri.UnescapeDataString(named) == anchor) is { } pointer)
        {
            return pointer.Where;
        }

        var checkedText = _input.ReadText(text);
        return anchor.Length > 0
            ? checkedText.Find($"{address}#{anchor}") ?? checkedText.Find($"\"#{anchor}\"")
            : checkedText.Find(_input.Newsroom.Site.Url.Full(address)) ?? checkedText.Find(address);
    }
}
