using System.Collections.Immutable;
using Dateline.Input;
using Dateline.Model;
using Dateline.Output;
using Dateline.PostProcess;
using Dateline.Process;

namespace Dateline;

/// <summary>The whole build, its four phases in order. Nothing flows back.</summary>
internal static class Engine
{
    public static BuildResult Build(BuildContext context)
    {
        var sources = Sources.Scan(context.Project.Input);
        var drafts = Read(sources, context);
        context.Progress.Begin("linking", drafts.Articles.Length);
        var newsroom = Linking.Link(drafts, context);
        if (context.Diagnostics.HasErrors)
        {
            return default;
        }

        var furniture = new Furniture(newsroom, context);
        var printed = Press.Print(LayOut(newsroom, furniture), context);
        return new BuildResult(!context.Diagnostics.HasErrors, newsroom.Articles.Length, printed.Pages, printed.Files, printed.Bytes, printed.Removed);
    }

    /// <summary>The next change that time alone will make to the site; null when there is none, and when there are errors. Nothing is written.</summary>
    public static Change? Next(BuildContext context)
    {
        var drafts = Read(Sources.Scan(context.Project.Input), context);
        context.Progress.Begin("linking", drafts.Articles.Length);
        Linking.Link(drafts, context);
        return context.Diagnostics.HasErrors ? null : NextChange.Of(drafts, context);
    }

    private static Drafts Read(ImmutableArray<SourceFile> sources, BuildContext context)
    {
        var desks = Desks.Assign(sources, context);
        var read = new Draft?[desks.Documents.Length];
        context.Progress.Begin("reading", read.Length);
        Parallel.For(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop }, i =>
        {
            var (pipeline, file) = desks.Documents[i];
            read[i] = pipeline.Read(file, context);
            context.Progress.Step();
        });
        var unread = desks.Documents.Where((_, i) => read[i] is null).Select(d => d.File.Path);
        var front = desks.Front is { } file ? FrontFields.Read(file, context) : FrontDraft.Open;
        return Drafts.Sort(read.OfType<Draft>(), unread, front, desks.Media, Drafts.Today(context.Now, context.Site.Zone));
    }

    private static IEnumerable<Page> LayOut(Newsroom newsroom, Furniture furniture) =>
        Pipelines.All.SelectMany(p => p.Layouts).SelectMany(layout => layout(newsroom, furniture));
}
