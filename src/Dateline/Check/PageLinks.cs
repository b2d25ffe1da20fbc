using System.Collections.Concurrent;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Output;
using Dateline.PostProcess;
using Dateline.Theme;

namespace Dateline.Check;

/// <summary>
/// A link of a page within the site. <paramref name="Target"/> is the number of the page that it leads to, or
/// <see cref="PageAddresses.Nowhere"/>.
/// </summary>
internal readonly record struct PageLink(int Page, int Target, string Address, string Anchor);

/// <summary>
/// Renders every page into memory, one per thread at a time, and checks its links. Of each page only its ids are kept, and those of its
/// links that are dead or lead to an id of another page.
/// </summary>
internal sealed class PageLinks
{
    private readonly CheckInput _input;
    private readonly PageAddresses _addresses;
    private readonly ulong[][] _ids;
    private readonly ConcurrentBag<PageLink> _suspects = [];
    private readonly ConcurrentBag<(int From, int To)> _frontLinks = [];
    private readonly ConcurrentDictionary<(ResourceKind Kind, string Origin), int> _forbidden = new();
    private readonly HashSet<int> _frontPages;
    private readonly TemplateErrors _errors = new();

    private PageLinks(CheckInput input)
    {
        _input = input;
        _addresses = new PageAddresses(input.Pages, input.Newsroom.Site.Url);
        _ids = new ulong[input.Pages.Length][];
        _frontPages = [.. input.Newsroom.Site.AllSections.Select(s => s.Address).Prepend("/").Select(_addresses.At).OfType<int>()];
    }

    public static void Check(CheckInput input)
    {
        var links = new PageLinks(input);
        links.Render();
        var dead = links._suspects.Where(
            s => s.Target < 0 || !links._ids[s.Target].Contains(Fingerprint.Of(Encoding.UTF8.GetBytes(s.Anchor))));
        LinkOrigins.Report(input, [.. dead]);
        links.ReportForbidden();
        UnreachableSections.Report(input, links._addresses, links._frontLinks.ToLookup(w => w.From, w => w.To));
    }

    private void Render()
    {
        _input.Context.Progress.Begin("looking at", _input.Pages.Length);
        Parallel.For(0, _input.Pages.Length, _input.Parallel, () => (new Utf8Writer(), new HtmlScan()), (i, _, tools) =>
        {
            _ids[i] = [];
            if (_input.Pages[i].SourcePath is null && _input.Pages[i].File.EndsWith(".html", StringComparison.Ordinal))
            {
                Examine(i, tools.Item1, tools.Item2);
            }

            _input.Context.Progress.Step();
            return tools;
        }, _ => { });
        _errors.Report(_input.Diagnostics);
    }

    private void Examine(int number, Utf8Writer writer, HtmlScan scan)
    {
        var page = _input.Pages[number];
        var view = page.View();
        if (_errors.IsHopeless(page, view))
        {
            return;
        }

        writer.Clear();
        try
        {
            page.Render(view, writer);
        }
        catch (TemplateException exception)
        {
            _errors.Add(page, view, exception);
            return;
        }

        scan.Read(writer.Written);
        _ids[number] = [.. scan.Ids];
        foreach (var (kind, url) in scan.Foreign)
        {
            Forbid(number, kind, Encoding.UTF8.GetString(writer.Written[url]));
        }

        foreach (var range in scan.Links)
        {
            Follow(number, page, writer.Written[range]);
        }
    }

    /// <summary>Notes a URL that the policy forbids, with the first page that has it.</summary>
    private void Forbid(int number, ResourceKind kind, string url)
    {
        var site = _input.Newsroom.Site;
        if (!site.Allowed.Allows(kind, url) && AllowedOrigins.OriginOf(url) is { } origin
            && !(kind == ResourceKind.Forms && origin == AllowedOrigins.OriginOf(site.Newsletter?.Form ?? "")))
        {
            _forbidden.AddOrUpdate((kind, origin), number, (_, first) => Math.Min(first, number));
        }
    }

    /// <summary>
    /// Reports what pages load and their policy forbids. Where a text or a template says so itself, it was reported there.
    /// </summary>
    private void ReportForbidden()
    {
        var known = _input.Diagnostics.Sorted().Where(d => d.Code == Codes.ForbiddenResource).Select(d => d.Hint).ToArray();
        foreach (var ((kind, origin), page) in _forbidden)
        {
            if (known.Any(hint => hint.Contains($"[{origin}]", StringComparison.Ordinal)))
            {
                continue;
            }

            _input.Diagnostics.Error(
                Codes.ForbiddenResource,
                SourceSpan.File(Project.DisplayPath(_input.Context.Project.Theme)),
                $"the page {_input.Pages[page].Address} may not use {kind.Name} from {origin}",
                "",
                $"if you trust it, add to site.yml: security: {{{kind.Key}: [{origin}]}}");
        }
    }

    private void Follow(int number, Page page, ReadOnlySpan<byte> link)
    {
        var hash = link.IndexOf((byte)'#');
        var path = hash < 0 ? link : link[..hash];
        var target = path.IsEmpty ? number : _addresses.Find(path, page.Address);
        if (target != PageAddresses.Elsewhere && _frontPages.Contains(number))
        {
            _frontLinks.Add((number, target));
        }

        // #top is the top of every page (HTML, 7.4.6.4).
        var anchor = hash < 0 || link[hash..].SequenceEqual("#top"u8)
            ? ""
            : Uri.UnescapeDataString(Encoding.UTF8.GetString(link[(hash + 1)..]));
        // A page of static/ may make its anchors by script.
        var hasKnownAnchors = target >= 0 && _input.Pages[target].SourcePath is null;
        if (target == PageAddresses.Nowhere || (hasKnownAnchors && anchor.Length > 0))
        {
            _suspects.Add(
                new PageLink(
                    number,
                    target,
                    target >= 0 ? _input.Pages[target].Address : _addresses.Address(path, page.Address),
                    target >= 0 ? anchor : ""));
        }
    }
}
