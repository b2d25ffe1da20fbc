using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Process.Documents;

namespace Dateline.Check;

/// <summary>
/// Finds the source that a dead link of a page comes from, so that the complaint names the line to mend. What stands in no text comes from
/// the theme; it is told once, however many pages have it. Links that linking complained of are not told again.
/// </summary>
internal sealed class LinkOrigins
{
    /// <summary>A link that the first so many pages don't have from their texts comes from the theme.</summary>
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

        var homes = new LinkOrigins(input);
        var told = input.Newsroom.Site.MainMenu
            .Concat(input.Newsroom.Site.FooterMenu)
            .Concat(input.Newsroom.Site.Policies)
            .Select(m => m.Url)
            .Concat(input.Documents.Texts.SelectMany(t => t.Pointers).Select(p => p.Written))
            .Where(w => w.StartsWith('/')).Select(w => Uri.UnescapeDataString(w.Split('#', '?')[0])).ToHashSet(StringComparer.Ordinal);
        foreach (var link in dead.Where(d => d.Target == PageAddresses.Nowhere ? !told.Contains(d.Address) : !homes.IsOwnAnchor(d))
            .GroupBy(d => (d.Address, d.Anchor)))
        {
            homes.Report(
                link.Key.Address,
                link.Key.Anchor,
                [.. link.Select(l => input.Pages[l.Page].Address).Distinct().Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Whether a text's link to a heading of its own is meant: that was told when the text was read.</summary>
    private bool IsOwnAnchor(PageLink link) =>
        link.Target == link.Page
            && _sources.GetValueOrDefault(link.Address, [])
                .Any(path => _input.Copy(_texts[path]).Body.Contains($"(#{link.Anchor})", StringComparison.Ordinal));

    private void Report(string address, string anchor, string[] pages)
    {
        var places = new HashSet<SourceSpan>();
        foreach (var (page, i) in pages.Select((p, i) => (p, i)).TakeWhile(p => p.i < Tries || places.Count > 0))
        {
            places.UnionWith(
                _sources.GetValueOrDefault(page, []).Select(path => Written(_texts[path], address, anchor)).OfType<SourceSpan>());
        }

        var (code, what, hint) = anchor.Length > 0
            ? (Codes.DeadAnchor,
                $"the page {address} has no place '{anchor}'", "a heading's place is its words in lower case with hyphens between")
            : (
                Codes.DeadLink,
                $"the site has no address {address}",
                _input.Newsroom.Site.Url.BasePath.Length > 1
                    && !address.StartsWith(_input.Newsroom.Site.Url.BasePath, StringComparison.Ordinal)
                        ? $"addresses of this site begin with {_input.Newsroom.Site.Url.BasePath}"
                        : "");
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

    /// <summary>
    /// Where a text says what the page links to: in one of the links that were found when it was read, or in whatever words it has the
    /// address.
    /// </summary>
    private SourceSpan? Written(ParsedText text, string address, string anchor)
    {
        if (anchor.Length > 0
            && text.Pointers.FirstOrDefault(
                p => p.Written.Split('#') is [_, var named] && Uri.UnescapeDataString(named) == anchor) is { } pointer)
        {
            return pointer.Where;
        }

        var checkedText = _input.Copy(text);
        return anchor.Length > 0 ? checkedText.Find($"{address}#{anchor}") ?? checkedText.Find($"\"#{anchor}\"")
            : checkedText.Find(_input.Newsroom.Site.Url.Full(address)) ?? checkedText.Find(address);
    }
}
