using Dateline.Cache;
using Dateline.Platform.Linux;

namespace Dateline.Output;

/// <summary>
/// Finds out which files of the last build are unchanged. The scan starts while documents are read and linked, when a processor is often
/// idle, and ends before anything is written.
/// </summary>
internal sealed class OutputScan : IDisposable
{
    private const int Stretch = 512;

    private readonly OutputFolder _site;
    private readonly PageTable _pages;
    private readonly FileStamp?[] _stamps;
    private readonly BuildContext _context;
    private readonly CancellationTokenSource _stop;
    private readonly Task _ahead;
    private int _next;

    public OutputScan(OutputFolder site, PageTable pages, BuildContext context)
    {
        (_site, _pages, _context) = (site, pages, context);
        _stamps = new FileStamp?[pages.Count];
        _stop = CancellationTokenSource.CreateLinkedTokenSource(context.Stop);
        _ahead = context.Jobs > 1 ? Task.Run(Scan) : Task.CompletedTask;
    }

    /// <summary>
    /// The stamp of a page's file by the page's number; null when the file is missing or was altered. Only after <see cref="Finish"/>.
    /// </summary>
    public FileStamp? this[int number] => _stamps[number];

    /// <summary>Scans the files that are left, and waits for the others.</summary>
    public void Finish()
    {
        Parallel.For(0, Math.Max(1, _context.Jobs - 1), _ => Scan());
        _ahead.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _ahead.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    private void Scan()
    {
        for (int from; (from = Interlocked.Add(ref _next, Stretch) - Stretch) < _stamps.Length;)
        {
            _stop.Token.ThrowIfCancellationRequested();
            for (var i = from; i < Math.Min(from + Stretch, _stamps.Length); i++)
            {
                _stamps[i] = _site.StampOf(_pages.AddressOf(i), _pages[i]);
            }
        }
    }
}
