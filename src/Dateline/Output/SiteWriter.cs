using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Dateline.Cache;
using Dateline.Input.Media.Details;
using Dateline.Model;
using Dateline.Platform.Linux;
using Dateline.PostProcess;
using Dateline.Scaling;
using Dateline.Scaling.Cards;
using Dateline.Theme;

namespace Dateline.Output;

/// <summary>
/// Pages in, files out. A page is rendered only when its view changed, and its file is written only when its bytes changed. Files that
/// earlier builds wrote and that belong to no page now are removed.
/// </summary>
internal sealed class SiteWriter : IDisposable
{
    private readonly BuildContext _context;
    private readonly BuildCache _cache;
    private readonly OutputFolder _site;
    private readonly OutputScan _scan;
    private readonly RenditionCache _renditions;
    private readonly CardMaker _cards;
    private readonly TemplateErrors _errors = new();

    /// <summary>Starts the scan that finds out, beside other work, which files are still as the last build wrote them.</summary>
    public SiteWriter(BuildContext context, BuildCache cache)
    {
        (_context, _cache) = (context, cache);
        _site = new OutputFolder(context.Project.Output);
        _scan = new OutputScan(_site, cache.Pages, context);
        _renditions = new RenditionCache(context.Project.CacheFolder);
        _cards = new CardMaker(context.Project.CacheFolder);
    }

    /// <summary>Whether every page can be written without overwriting a file that is not Dateline's. Reports such files.</summary>
    public bool CanWrite(ImmutableArray<PlannedPage> pages) => new ForeignFiles(_site, _cache).Check(
        _context.Precompress ? [.. pages, .. CompressedCopies.Possible(pages)] : pages, _context);

    /// <summary>
    /// Encodes the pictures that no build made yet, into their cache. False when one can't be decoded, which is reported: then nothing may
    /// be written, because pages would show pictures that are not there.
    /// </summary>
    public bool Prepare(ImmutableArray<PlannedPage> pages)
    {
        _scan.Finish();
        var known = Find(pages);
        var missing = Enumerable.Range(0, pages.Length).Where(i => pages[i].Page is RenditionPage page
            && !IsCurrent(page.Facts, known[i]) && !_renditions.Has(page.Rendition)).ToHashSet();
        if (missing.Count > 0)
        {
            _context.Progress.Begin("Pictures", missing.Count);
            new RenditionPages(pages, _renditions, _context).ForEach(missing.Contains, (i, maker, _) =>
            {
                maker.Provide(RenditionPages.RenditionOf(pages[i]));
                _context.Progress.Step();
            });
            _context.Progress.Begin("Output", pages.Length);
        }

        if (pages.Select(p => p.Page).OfType<TextCardPage>().FirstOrDefault() is { } card)
        {
            // If one can be drawn, all can.
            _cards.Provide(card.Card);
            PicturesNotMade.Report(_cards, _context);
        }

        return !_context.Diagnostics.HasErrors;
    }

    /// <summary>Writes the site. Only after <see cref="Prepare"/>.</summary>
    public WriteResult Write(ImmutableArray<PlannedPage> pages)
    {
        _site.Prepare();
        if (_cache.HasNoFileList && !_site.IsNew)
        {
            // Before a new list begins: a build that is killed must not forget it.
            _cache.RememberStrangers(areThere: true);
        }

        var known = Find(pages);
        var unlisted = _cache.UnlistedFiles();
        var removed = OutputOwnership.Resolve(pages, known, unlisted, _cache, _site);
        var outcomes = new PageOutcome[pages.Length];
        Parallel.For(0, pages.Length, _context.Parallel, () => new Utf8Writer(), (i, _, writer) =>
        {
            if (pages[i].Page is not RenditionPage)
            {
                outcomes[i] = Write(pages[i], known[i], writer, null);
                _context.Progress.Step();
            }

            return writer;
        }, _ => { });
        new RenditionPages(pages, _renditions, _context).ForEach(_ => true, (i, maker, writer) =>
        {
            outcomes[i] = Write(pages[i], known[i], writer, maker);
            _context.Progress.Step();
        });
        _errors.Report(_context.Diagnostics);
        PicturesNotMade.ReportUnkept([_renditions, _cards.Cache], _context);
        if (_context.Precompress)
        {
            (pages, outcomes) = new CompressedCopies(_site, _cache, _scan, _context).Write(pages, outcomes);
            removed = [.. removed.Except(pages.Select(p => p.File), StringComparer.Ordinal)];
        }

        _renditions.Tidy(pages.Select(p => p.Page).OfType<RenditionPage>().Select(p => p.Rendition), _cache.Clock);
        _cards.Tidy(pages.Select(p => p.Page).OfType<TextCardPage>().Select(p => p.Card), _cache.Clock);
        var gone = removed.Where(_site.Remove).ToImmutableArray();
        return new WriteResult(pages, outcomes, gone, CountStrangers(outcomes))
        {
            Unrendered =
            [
                .. pages
                    .Where((p, i) => outcomes[i] is { Fate: PageStatus.Failed, Known: < 0 } && unlisted.Contains(p.File))
                    .Select(p => p.File),
            ],
        };
    }

    public void Dispose() => _scan.Dispose();

    /// <summary>Counts the files that no list names, in every build until there are none.</summary>
    private int CountStrangers(PageOutcome[] outcomes)
    {
        if (!_cache.MayHaveStrangers)
        {
            return 0;
        }

        var strangers = _site.Strangers(outcomes.Count(o => o.Fate != PageStatus.Failed));
        _cache.RememberStrangers(strangers > 0);
        return strangers;
    }

    private int[] Find(ImmutableArray<PlannedPage> pages) =>
        _cache.Pages.Find(Array.ConvertAll(ImmutableCollectionsMarshal.AsArray(pages)!, s => s.Page.Address));

    private bool IsCurrent(ulong facts, int known) =>
        known >= 0 && facts != 0 && facts == _cache.Pages[known].Facts && _scan[known] is not null;

    private PageOutcome Write(PlannedPage planned, int known, Utf8Writer writer, RenditionMaker? pictures)
    {
        var record = known >= 0 ? _cache.Pages[known] : default;
        var there = known >= 0 ? _scan[known] : null;
        var facts = planned.Page.Facts;
        if (facts != 0 && facts == record.Facts && there is { } stamp)
        {
            return new PageOutcome(PageStatus.Kept, known, record with { Stamp = stamp.Value }, stamp, null, "", 0);
        }

        var started = Stopwatch.GetTimestamp();
        var view = planned.Page.View();
        var fingerprint = PageFingerprint.Compute(view, _context.RenderFingerprint);
        var kept = record with { Facts = facts, View = fingerprint.Whole };
        if (fingerprint.Whole == record.View && there is { } same)
        {
            return new PageOutcome(PageStatus.Kept, known, kept with { Stamp = same.Value }, same, fingerprint.Parts, "", 0);
        }

        var reason = RenderExplanation.Reason(known, there is not null, fingerprint, view, _cache);
        var outcome = new PageOutcome(PageStatus.Same, known, kept, there ?? default, fingerprint.Parts, reason, 0);
        outcome = planned.Page switch
        {
            RenditionPage page => Encode(planned, outcome, pictures!.Provide(page.Rendition)),
            TextCardPage page => Encode(planned, outcome, _cards.Provide(page.Card)),
            StaticFilePage { IsStripped: true } => Put(
                planned, outcome, BarePicture.Of(((MediaFile)view).Type, File.ReadAllBytes(planned.Page.SourcePath!))),
            { SourcePath: { } original } => Copy(planned, outcome, (MediaFile)view, original),
            _ => Render(planned, outcome, view, writer),
        };
        return outcome with { Time = Stopwatch.GetTimestamp() - started };
    }

    private PageOutcome Copy(PlannedPage planned, PageOutcome outcome, MediaFile file, string original)
    {
        // The stamp in the cache is of the file's earlier contents, so only the bytes can be compared.
        var record = outcome.Record with { Hash = file.Fingerprint, Length = file.Bytes, Stamp = 0 };
        var there = _site.StampOf(Encoding.UTF8.GetBytes(planned.Page.Address), record);
        return Done(outcome, record, there, there is null ? _site.Copy(original, planned.File) : default);
    }

    private PageOutcome Render(PlannedPage planned, PageOutcome outcome, object view, Utf8Writer writer)
    {
        writer.Clear();
        if (_errors.IsHopeless(planned.Page, view))
        {
            return outcome with { Fate = PageStatus.Failed, Record = default };
        }

        try
        {
            planned.Page.Render(view, writer);
        }
        catch (TemplateException exception)
        {
            _errors.Add(planned.Page, view, exception);
            return outcome with { Fate = PageStatus.Failed, Record = default };
        }

        return Put(planned, outcome, writer.Written);
    }

    private PageOutcome Encode(PlannedPage planned, PageOutcome outcome, byte[]? picture) =>
        picture is null ? outcome with { Fate = PageStatus.Failed, Record = default } : Put(planned, outcome, picture);

    /// <summary>Writes the bytes of a page, unless its file has them already.</summary>
    private PageOutcome Put(PlannedPage planned, PageOutcome outcome, ReadOnlySpan<byte> bytes)
    {
        var record = outcome.Record with { Hash = Fingerprint.Of(bytes), Length = bytes.Length };
        var isWhatWas = outcome.Stamp != default && outcome.Known >= 0 && _cache.Pages[outcome.Known].Hash == record.Hash;
        var there = isWhatWas ? outcome.Stamp : outcome.Known < 0 ? _site.Find(planned.File, bytes) : null;
        return Done(outcome, record, there, there is null ? _site.Write(planned.File, bytes) : default);
    }

    private static PageOutcome Done(PageOutcome outcome, PageRecord record, FileStamp? there, FileStamp written)
    {
        var stamp = there ?? written;
        var fate = there is not null ? PageStatus.Same : outcome.Known < 0 ? PageStatus.Added : PageStatus.Changed;
        return outcome with { Fate = fate, Stamp = stamp, Record = record with { Stamp = stamp.Value } };
    }
}
