using System.Collections.Immutable;
using Dateline.Authoring;
using Dateline.Cache;
using Dateline.Check;
using Dateline.Check.Fixing;
using Dateline.Check.Web;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Output;
using Dateline.PostProcess;
using Dateline.Process.Documents;
using Dateline.Process.Schedule;

namespace Dateline;

/// <summary>The whole build, its four phases in order. Nothing flows back.</summary>
internal static class SiteBuild
{
    public static BuildResult Build(BuildContext context)
    {
        using var cache = Remember(context);
        var writer = new SiteWriter(context, cache);
        using var scan = writer.ScanOutput();
        var desk = new SourceReader(context, cache);
        var newsroom = desk.Link(desk.Read());
        if (context.Diagnostics.HasErrors)
        {
            return BuildResult.Refused;
        }

        var pages = LayOut(newsroom, context);
        if (!writer.CanWrite(pages))
        {
            return BuildResult.Refused;
        }

        var written = writer.Write(pages, scan);
        context.Progress.Begin("keeping");
        CacheUpdate.Save(desk.Sources, written, cache);
        return new BuildResult(!context.Diagnostics.HasErrors, newsroom.Articles.Length, desk.Parsed, cache.ResetReason, written);
    }

    /// <summary>
    /// Says whether the page at an address would be made anew, and why; null, with complaints, when the newsroom has errors.
    /// </summary>
    public static string? Explain(BuildContext context, string address)
    {
        using var cache = Remember(context);
        var desk = new SourceReader(context, cache);
        var newsroom = desk.Link(desk.Read());
        return context.Diagnostics.HasErrors
            ? null
            : new SiteWriter(context, cache).Explain(LayOut(newsroom, context), context.Site.Url.AddressOf(address));
    }

    /// <summary>
    /// The next change that time alone will make to the site; null when there is none, and when there are errors. Nothing of the site is
    /// written.
    /// </summary>
    public static Change? Next(BuildContext context)
    {
        using var cache = Remember(context);
        var desk = new SourceReader(context, cache);
        var documents = desk.Read();
        desk.Link(documents);
        return context.Diagnostics.HasErrors ? null : NextChange.Find(documents, context);
    }

    /// <summary>
    /// Complains of everything that a build would, and of what only checking looks for. False when there were no pages to look at, because
    /// of errors. Nothing is written.
    /// </summary>
    public static bool Check(BuildContext context)
    {
        using var cache = Remember(context);
        var desk = new SourceReader(context, cache);
        var documents = desk.Read();
        var newsroom = desk.Link(documents);
        var pages = context.Diagnostics.HasErrors ? [] : LayOut(newsroom, context);
        CheckRules.Apply(new CheckInput(documents, newsroom, desk.Media, ImmutableArray.CreateRange(pages, s => s.Page), context));
        return !pages.IsEmpty;
    }

    /// <summary>
    /// Complains of links that lead to dead pages elsewhere on the web, and of nothing else; asks by way of <paramref name="web"/>.
    /// </summary>
    public static void CheckWeb(BuildContext context, HttpMessageHandler web)
    {
        using var cache = Remember(context);
        var documents = new SourceReader(context with { Diagnostics = new DiagnosticBag() }, cache).Read();
        WebCheck.Check(documents, context, web).GetAwaiter().GetResult();
    }

    /// <summary>What can be mended in the newsroom's files without a doubt. Nothing is written.</summary>
    public static ImmutableArray<FixedFile> Mend(BuildContext context)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        var files = InputFiles.Assign(
            SourceScan.Run(context.Project.Input, options).Files, context with { Diagnostics = new DiagnosticBag() });
        var rules = ParseRules.From(context.Site);
        var mended = new FixedFile?[files.Documents.Length];
        context.Progress.Begin("reading", mended.Length);
        Parallel.For(0, mended.Length, options, i =>
        {
            var (file, pipeline) = (files.Documents[i], files.Pipelines[i]);
            mended[i] = Fixer.Fix(file, text =>
            {
                var own = new DiagnosticBag();
                pipeline.Read(new SourceText(file.Path, ".", TextFile.Tidy(text.TrimStart('\uFEFF'))), rules, own);
                return own.Sorted();
            });
            context.Progress.Step();
        });
        return [.. mended.OfType<FixedFile>()];
    }

    /// <summary>What the newsroom has for writers to choose from. Where it has errors, what could be read is offered.</summary>
    public static Choices Offer(BuildContext context)
    {
        using var cache = Remember(context);
        var desk = new SourceReader(context, cache);
        return Choices.Collect(context.Site, desk.Read(), desk.Media.Select(m => m.Path));
    }

    private static BuildCache Remember(BuildContext context) =>
        BuildCache.Open(
            new CacheLocation(context.Project, context.Shard),
            () => context.Progress.Begin("waiting for another build of this site"),
            context.Stop);

    /// <summary>Every page of the site, in the order of the pipelines.</summary>
    public static ImmutableArray<PlannedPage> LayOut(Newsroom newsroom, BuildContext context)
    {
        var builder = new PageBuilder(newsroom, context);
        var pages = ImmutableArray.CreateBuilder<PlannedPage>(newsroom.Articles.Length * 3 / 2);
        foreach (var pipeline in Pipelines.All)
        {
            foreach (var page in pipeline.Layouts.SelectMany(layout => layout(newsroom, builder)))
            {
                if (context.Shard.Has(page.Address))
                {
                    pages.Add(new PlannedPage(pipeline.Name, page));
                }
            }
        }

        return pages.DrainToImmutable();
    }
}
