using System.Collections.Immutable;
using Dateline.Input;
using Dateline.Model;
using Dateline.Output;
using Dateline.PostProcess;
using Dateline.Process;
using Dateline.State;

namespace Dateline;

/// <summary>The whole build, its four phases in order. Nothing flows back.</summary>
internal static class Engine
{
    public static BuildResult Build(BuildContext context)
    {
        using var memory = Memory.Open(new StatePlace(context.Project, context.Shard), () => context.Progress.Begin("waiting for another build of this site"), context.Stop);
        memory.MakeRoom();
        var desks = Desks.Assign(Sources.Scan(context.Project.Input), context);
        var rules = ReadingRules.Of(context.Site);
        var documents = new Documents([.. desks.Documents.Select(d => d.File)], memory, rules);
        var media = new MediaMemory(desks.Media, memory);
        var newsroom = Link(desks, documents, media, context);
        if (context.Diagnostics.HasErrors)
        {
            return BuildResult.Refused;
        }

        var printed = new Press(context, memory).Print(LayOut(newsroom, context));
        context.Progress.Begin("keeping");
        Ledger.Keep(documents, media, printed, memory, rules.Fingerprint);
        return new BuildResult(!context.Diagnostics.HasErrors, newsroom.Articles.Length, documents.Parsed, memory.Forgotten, printed);
    }

    /// <summary>Says whether the page at an address would be made anew, and why; null, with complaints, when the newsroom has errors.</summary>
    public static string? Explain(BuildContext context, string address)
    {
        using var memory = Memory.Open(new StatePlace(context.Project, context.Shard), () => { }, context.Stop);
        var desks = Desks.Assign(Sources.Scan(context.Project.Input), context);
        var newsroom = Link(desks, new Documents([.. desks.Documents.Select(d => d.File)], memory, ReadingRules.Of(context.Site)), new MediaMemory(desks.Media, memory), context);
        return context.Diagnostics.HasErrors ? null : new Press(context, memory).Explain(LayOut(newsroom, context), context.Site.Url.AddressOf(address));
    }

    private static Newsroom Link(Desks desks, Documents documents, MediaMemory media, BuildContext context)
    {
        var read = new Draft?[desks.Documents.Length];
        context.Progress.Begin("reading", read.Length);
        Parallel.For(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop }, i =>
        {
            read[i] = documents.Read(i, desks.Documents[i].Pipeline.Read, context.Diagnostics);
            context.Progress.Step();
        });
        var unread = desks.Documents.Where((_, i) => read[i] is null).Select(d => d.File.Path);
        var front = desks.Front is { } file ? FrontFields.Read(file, context) : FrontDraft.Open;
        var drafts = Drafts.Sort(read.OfType<Draft>(), unread, front, context.Site.Urls, new Moment(context.Site.Zone.At(context.Now.Date), HasTime: false));
        context.Progress.Begin("linking", drafts.Articles.Length);
        return Linking.Link(drafts, new MediaShelf(desks.Media, media.Read), context);
    }

    private static ImmutableArray<Sheet> LayOut(Newsroom newsroom, BuildContext context)
    {
        var furniture = new Furniture(newsroom, context);
        var sheets = ImmutableArray.CreateBuilder<Sheet>(newsroom.Articles.Length * 3 / 2);
        foreach (var pipeline in Pipelines.All)
        {
            foreach (var page in pipeline.Layouts.SelectMany(layout => layout(newsroom, furniture)))
            {
                var file = page.File;
                if (context.Shard.Has(file))
                {
                    sheets.Add(new Sheet(pipeline.Name, file, page));
                }
            }
        }

        return sheets.DrainToImmutable();
    }
}
