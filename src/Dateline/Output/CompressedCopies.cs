using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Dateline.Cache;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;

namespace Dateline.Output;

/// <summary>
/// Writes a Brotli and a gzip copy beside every text of the site, so that a server sends them as they are (<c>--precompress</c>). A copy is
/// made again only when the bytes of its original changed, and removed with it.
/// </summary>
internal sealed class CompressedCopies(OutputFolder site, BuildCache cache, OutputScan scan, BuildContext context)
{
    // In bytes. A shorter file is one packet on the wire, compressed or not.
    private const int Smallest = 1024;

    private const string Family = "precompressed";

    private static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            ".html", ".css", ".js", ".mjs", ".xml", ".rss", ".atom", ".opml", ".ics", ".webmanifest", ".xsl", ".map", ".wasm", ".ttf",
            ".otf",
        ]);

    /// <summary>The copies that pages may get. Which of them do is known once their sizes are.</summary>
    public static IEnumerable<PlannedPage> Possible(ImmutableArray<PlannedPage> pages)
    {
        var taken = pages.Where(p => Compression.IsCopy(p.File)).Select(p => p.Page.Address).ToHashSet(StringComparer.Ordinal);
        return pages.Where(p => IsText(p.File)).SelectMany(p => Copies(p, default)).Where(c => !taken.Contains(c.Page.Address));
    }

    /// <summary>Writes the copies of pages that were written or kept. Returns the pages and their copies, with what was done.</summary>
    public (ImmutableArray<PlannedPage> Pages, PageOutcome[] Outcomes) Write(ImmutableArray<PlannedPage> pages, PageOutcome[] outcomes)
    {
        var taken = pages.Where(p => Compression.IsCopy(p.File)).Select(p => p.Page.Address).ToHashSet(StringComparer.Ordinal);
        var (copies, known) = Plan(pages, outcomes, taken);
        cache.Log.Append('+', [.. copies.Where((_, i) => known[i] < 0).Select(c => c.File)]);
        context.Progress.Begin("Output", copies.Count);
        var done = new PageOutcome[copies.Count];
        Parallel.For(0, done.Length, context.Parallel, i =>
        {
            done[i] = Write(copies[i], (CompressedPage)copies[i].Page, known[i]);
            context.Progress.Step();
        });
        return ([.. pages, .. copies], [.. outcomes, .. done]);
    }

    /// <summary>The copies, and their numbers in the cache.</summary>
    private (List<PlannedPage> Copies, int[] Known) Plan(
        ImmutableArray<PlannedPage> pages, PageOutcome[] outcomes, HashSet<string> taken)
    {
        var copies = new List<PlannedPage>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            // A page that failed keeps its old file, and that keeps its old copies.
            var record = outcomes[i] is { Fate: PageStatus.Failed, Known: >= 0 and var old } ? cache.Pages[old] : outcomes[i].Record;
            if (record.Length >= Smallest && IsText(pages[i].File))
            {
                copies.AddRange(Copies(pages[i], record).Where(c => taken.Count == 0 || !taken.Contains(c.Page.Address)));
            }
        }

        return (copies, cache.Pages.Find(copies.ConvertAll(c => c.Page.Address)));
    }

    private PageOutcome Write(PlannedPage planned, CompressedPage copy, int known)
    {
        var record = known >= 0 ? cache.Pages[known] : default;
        var there = known >= 0 ? scan[known] : null;
        if (record.Facts == copy.Facts && there is { } same)
        {
            return new PageOutcome(PageStatus.Kept, known, record with { Stamp = same.Value }, same, null, "", 0);
        }

        var started = Stopwatch.GetTimestamp();
        var bytes = copy.Compress(ReadOriginal(copy.Original, copy.OriginalHash));
        var made = new PageRecord(copy.Facts, copy.Facts, Fingerprint.Of(bytes), bytes.Length, 0);
        var kept = there is not null && record.Hash == made.Hash ? there : known < 0 ? site.Find(planned.File, bytes) : null;
        var stamp = kept ?? site.Write(planned.File, bytes);
        var fate = kept is not null ? PageStatus.Same : known < 0 ? PageStatus.Added : PageStatus.Changed;
        return new PageOutcome(
            fate, known, made with { Stamp = stamp.Value }, stamp, [], "its original changed", Stopwatch.GetTimestamp() - started);
    }

    /// <summary>The bytes of a file of the site, which this build wrote or found unchanged.</summary>
    private byte[] ReadOriginal(string file, ulong hash)
    {
        var path = Path.Combine(context.Project.Output, file);
        using var bytes = Sources.ReadBytes(path);
        return Fingerprint.Of(bytes.Span) == hash
            ? bytes.Span.ToArray()
            : throw new IOException($"{Project.DisplayPath(path)} changed while the site was being built. Build again.");
    }

    private static IEnumerable<PlannedPage> Copies(PlannedPage page, PageRecord record) =>
        Compression.All.Select(c => new PlannedPage(Family, new CompressedPage(page.File, record.Hash, c)));

    private static bool IsText(string file) =>
        Texts.Contains(Path.GetExtension(file)) || MediaTypes.Find(file)?.Kind is MediaKind.Text or MediaKind.Drawing;
}
