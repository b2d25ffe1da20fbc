using System.Collections.Immutable;
using Dateline.Input;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Process;
using Dateline.State;

namespace Dateline;

/// <summary>The first two phases, for whoever needs a newsroom: Input reads what changed and remembers the rest, Process links it.</summary>
internal sealed class SourceReader(BuildContext context, BuildCache memory)
{
    private readonly ParseRules _rules = ParseRules.From(context.Site);
    private InputFiles _desks;
    private DocumentCache? _documents;
    private MediaCache? _media;

    /// <summary>How many documents had to be parsed.</summary>
    public int Parsed => _documents!.Parsed;

    /// <summary>What was read, to be kept for the next build.</summary>
    public ReadSources Sources => new(_documents!, _media!, _rules.Fingerprint);

    /// <summary>The files below <c>media/</c>.</summary>
    public ImmutableArray<SourceFile> Media => _desks.Media;

    public ParsedDocuments Read()
    {
        _desks = Scan(context);
        _documents = new DocumentCache(_desks.Documents, memory, _rules);
        _media = new MediaCache(_desks.Media, memory);
        return ReadAll(_desks, i => _documents.Read(i, _desks.Pipelines[i].Read, context.Diagnostics), context);
    }

    public Newsroom Link(ParsedDocuments drafts) => Link(drafts, _desks, _media!.Read, context);

    /// <summary>Lists the newsroom's files, each with the desk that it belongs to.</summary>
    public static InputFiles Scan(BuildContext context)
    {
        var scan = SourceScan.Run(context.Project.Input, OptionsOf(context));
        scan.Report(context.Diagnostics);
        return InputFiles.Assign(scan.Files, context);
    }

    /// <summary>Gathers all documents; <paramref name="read"/> reads one by its number.</summary>
    public static ParsedDocuments ReadAll(InputFiles desks, Func<int, ParsedDocument?> read, BuildContext context)
    {
        var drafts = new ParsedDocument?[desks.Documents.Length];
        context.Progress.Begin("reading", drafts.Length);
        Parallel.For(0, drafts.Length, OptionsOf(context), i =>
        {
            drafts[i] = read(i);
            context.Progress.Step();
        });
        var unread = desks.Documents.Where((_, i) => drafts[i] is null).Select(d => d.Path);
        var front = desks.FrontPage is { } file ? FrontPageFields.Read(file, context) : ParsedFrontPage.Open;
        return ParsedDocuments.Sort([.. drafts.OfType<ParsedDocument>()], unread, front, context.Site.Urls, ParsedDocuments.Today(context.Now, context.Site.Zone));
    }

    /// <summary>Links what was gathered; <paramref name="look"/> looks at a picture or another file that a text shows.</summary>
    public static Newsroom Link(ParsedDocuments drafts, InputFiles desks, Func<SourceFile, MediaReading> look, BuildContext context)
    {
        context.Progress.Begin("linking", drafts.Articles.Length);
        return SiteLinker.Link(drafts, new MediaFolder(desks.Media, look), context);
    }

    private static ParallelOptions OptionsOf(BuildContext context) => new() { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
}
