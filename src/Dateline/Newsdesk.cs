using Dateline.Model;
using Dateline.Process;
using Dateline.State;

namespace Dateline;

/// <summary>The first two phases, for whoever needs a newsroom: Input reads what changed and remembers the rest, Process links it.</summary>
internal sealed class Newsdesk(BuildContext context, Memory memory)
{
    private readonly ReadingRules _rules = ReadingRules.Of(context.Site);
    private Desks _desks;
    private Documents? _documents;
    private MediaMemory? _media;

    /// <summary>How many documents had to be parsed.</summary>
    public int Parsed => _documents!.Parsed;

    /// <summary>The paths of the files below media/.</summary>
    public IEnumerable<string> Media => _desks.Media.Select(m => m.Path);

    /// <summary>What was read, to be kept for the next build.</summary>
    public SourceLedger Sources => new(_documents!, _media!, _rules.Fingerprint);

    public Drafts Read()
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        _desks = Desks.Assign(Input.Sources.Scan(context.Project.Input, options), context);
        _documents = new Documents(_desks.Documents, memory, _rules);
        _media = new MediaMemory(_desks.Media, memory);
        var read = new Draft?[_desks.Documents.Length];
        context.Progress.Begin("reading", read.Length);
        Parallel.For(0, read.Length, options, i =>
        {
            read[i] = _documents.Read(i, _desks.Pipelines[i].Read, context.Diagnostics);
            context.Progress.Step();
        });
        var unread = _desks.Documents.Where((_, i) => read[i] is null).Select(d => d.Path);
        var front = _desks.Front is { } file ? FrontFields.Read(file, context) : FrontDraft.Open;
        return Drafts.Sort([.. read.OfType<Draft>()], unread, front, context.Site.Urls, Drafts.Today(context.Now, context.Site.Zone));
    }

    public Newsroom Link(Drafts drafts)
    {
        context.Progress.Begin("linking", drafts.Articles.Length);
        return Linking.Link(drafts, new MediaShelf(_desks.Media, _media!.Read), context);
    }
}
