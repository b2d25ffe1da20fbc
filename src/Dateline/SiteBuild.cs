using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Output;
using Dateline.PostProcess;
using Dateline.PostProcess.Pages;
using Dateline.Process.Documents;
using Dateline.Process.Linking;
using Dateline.Process.Schedule;
using Dateline.Scaling;
using Dateline.Search;

namespace Dateline;

/// <summary>The whole build: four phases in order, each a function of the result of the phase before it. Nothing flows back.</summary>
internal static class SiteBuild
{
    /// <summary>Builds the site. Errors go to the context's diagnostics; if there are any in the input, nothing is written.</summary>
    public static BuildResult Run(BuildContext context)
    {
        using var cache = BuildCache.Open(context);
        using var writer = new SiteWriter(context, cache);

        var (input, read) = Input(context, cache);
        var newsroom = Process(input, context);
        PictureRights.Warn(newsroom, input.Documents, context);
        var pages = PostProcess(newsroom, context);
        pages = pages.AddRange(SearchIndex.Pages(newsroom, cache.Location.Folder, context).Select(p => new PlannedPage("search", p)));
        var written = Output(pages, read, writer, cache, context);

        return written is null
            ? BuildResult.Refused
            : new BuildResult(!context.Diagnostics.HasErrors, newsroom.Articles.Length, read.Documents.Parsed, cache.ResetReason, written);
    }

    /// <summary>Files to parsed documents. Documents that did not change since the last build come from the cache.</summary>
    public static (ParsedInput Input, ReadSources Read) Input(BuildContext context, BuildCache cache)
    {
        var scan = SourceScan.Run(context.Project.Input, context.Parallel);
        scan.Report(context.Diagnostics);
        var files = InputFiles.Assign(WithReplaced(scan.Files, context.Project.Replaced), context);
        var rules = ParseRules.From(context.Site);
        var read = new ReadSources(
            new DocumentCache(files.Documents, context.Project.Input, cache, rules),
            new MediaCache(files.Copied, cache),
            rules.Fingerprint);
        var documents = ParseAll(files, i => read.Documents.Read(i, files.Pipelines[i].Read, context.Diagnostics), context);
        return (new ParsedInput(files, documents, read.Media.Read), read);
    }

    /// <summary>The files that a build reads. An earlier text has no stamp, so the cache never takes it for the current one.</summary>
    private static ImmutableArray<SourceFile> WithReplaced(ImmutableArray<SourceFile> files, ReplacedFiles replaced) => replaced.IsNone
        ? files
        :
        [
            .. files
                .Where(f => !replaced.LeftOut.Contains(f.Path))
                .Select(f => replaced.Earlier.Contains(f.Path) ? new SourceFile(f.Path, replaced.Folder) : f),
        ];

    /// <summary>Parsed documents to the newsroom: finds and checks every reference from one document to another.</summary>
    public static Newsroom Process(ParsedInput input, BuildContext context)
    {
        context.Progress.Begin("Process", input.Documents.Articles.Length);
        var media = new MediaFolder(input.Files.Media, input.ReadMedia, () => PictureLibrary.IsThere)
        {
            Site = context.Site.Url,
            Static = input.Files.Static,
            LeftOut = context.Project.Replaced.LeftOut,
        };
        return SiteLinker.Link(input.Documents, media, context);
    }

    /// <summary>The newsroom to planned pages, in the order of the pipelines; none when there are errors.</summary>
    public static ImmutableArray<PlannedPage> PostProcess(Newsroom newsroom, BuildContext context)
    {
        context.Progress.Begin("PostProcess");
        if (context.Diagnostics.HasErrors)
        {
            return [];
        }

        return Plan(newsroom, context);
    }

    /// <summary>Plans every page of the site, even when there are errors.</summary>
    public static ImmutableArray<PlannedPage> Plan(Newsroom newsroom, BuildContext context)
    {
        var builder = new PageBuilder(newsroom, context);
        var pages = ImmutableArray.CreateBuilder<PlannedPage>(newsroom.Articles.Length * 3 / 2);
        var copies = Redirects.Copies(newsroom);
        foreach (var pipeline in Pipelines.All)
        {
            foreach (var page in pipeline.Layouts.SelectMany(layout => layout(newsroom, builder)))
            {
                Add(page);
                if (copies.Count > 0)
                {
                    foreach (var former in copies[page.Address])
                    {
                        Add(new CopiedPage(former, page));
                    }
                }
            }

            void Add(Page page)
            {
                if (context.Shard.Contains(page.Address))
                {
                    pages.Add(new PlannedPage(pipeline.Name, page));
                }
            }
        }

        return pages.DrainToImmutable();
    }

    /// <summary>
    /// Planned pages to files. Saves the cache for the next build. Returns null, and writes nothing, when there are errors.
    /// </summary>
    private static WriteResult? Output(
        ImmutableArray<PlannedPage> pages, ReadSources read, SiteWriter writer, BuildCache cache, BuildContext context)
    {
        if (context.Diagnostics.HasErrors || !writer.CanWrite(pages))
        {
            return null;
        }

        context.Progress.Begin("Output", pages.Length);
        if (!writer.Prepare(pages))
        {
            return null;
        }

        var written = writer.Write(pages);
        CacheUpdate.Save(read, written, cache);
        return written;
    }

    /// <summary>Parses all documents in parallel; <paramref name="read"/> parses the document at an index.</summary>
    public static ParsedDocuments ParseAll(InputFiles files, Func<int, ParsedDocument?> read, BuildContext context)
    {
        var documents = new ParsedDocument?[files.Documents.Length];
        context.Progress.Begin("Input", documents.Length);
        Parallel.For(0, documents.Length, context.Parallel, i =>
        {
            documents[i] = read(i);
            context.Progress.Step();
        });
        var unread = files.Documents.Where((_, i) => documents[i] is null).Select(d => d.Path).Concat(context.Project.Replaced.LeftOut);
        var frontPage = files.FrontPage is { } file ? FrontPageFields.Read(file, context) : ParsedFrontPage.Open;
        return ParsedDocuments.Sort(
            [.. documents.OfType<ParsedDocument>()],
            unread,
            frontPage,
            context.Site.Urls,
            ParsedDocuments.Today(context.Now, context.Site.Zone));
    }
}
