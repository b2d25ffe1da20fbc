using System.Collections.Concurrent;
using Dateline.PostProcess;
using Dateline.Theme;

namespace Dateline.Output;

/// <summary>What the press did: pages are the HTML among the files.</summary>
internal readonly record struct Printed(int Pages, int Files, long Bytes, int Removed);

/// <summary>Pages in, files out. Renders and writes on as many threads as the build has jobs, and removes what an earlier build wrote and no page claims.</summary>
internal static class Press
{
    public static Printed Print(IEnumerable<Page> pages, BuildContext context)
    {
        context.Progress.Begin("printing");
        var site = new SiteFolder(context.Project.Output);
        var claimed = new ConcurrentBag<string>();
        var misprints = new Misprints();
        long bytes = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        Parallel.ForEach(pages, options, () => new Utf8Writer(), (page, _, writer) =>
        {
            if (Print(page, site, writer, misprints) is { } length)
            {
                claimed.Add(page.File);
                Interlocked.Add(ref bytes, length);
            }

            context.Progress.Step();
            return writer;
        }, _ => { });

        misprints.Complain(context.Diagnostics);
        var removed = WrittenList.Replace(context.Project, claimed);
        return new Printed(claimed.Count(f => f.EndsWith(".html", StringComparison.Ordinal)), claimed.Count, bytes, removed);
    }

    /// <summary>The length of the file; null when the page could not be printed.</summary>
    private static long? Print(Page page, SiteFolder site, Utf8Writer writer, Misprints misprints)
    {
        if (page.CopyOf is { } original)
        {
            return site.Copy(original, page.File);
        }

        writer.Clear();
        try
        {
            page.Print(page.View(), writer);
        }
        catch (TemplateException exception)
        {
            misprints.Add(page, exception);
            return null;
        }

        site.Write(page.File, writer.Written);
        return writer.Written.Length;
    }
}
