using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Input.Files;
using Dateline.Input.Media;
using Dateline.Model;
using Dateline.Process.Documents;
using Dateline.Process.Linking;

namespace Dateline;

/// <summary>
/// The first two phases, for whoever needs a newsroom: Input reads what changed and remembers the rest, Process links it.
/// </summary>
internal sealed class SourceReader(BuildContext context, BuildCache cache)
{
    private readonly ParseRules _rules = ParseRules.From(context.Site);
    private InputFiles _files;
    private DocumentCache? _documents;
    private MediaCache? _media;

    /// <summary>How many documents had to be parsed.</summary>
    public int Parsed => _documents!.Parsed;

    /// <summary>What was read, to be kept for the next build.</summary>
    public ReadSources Sources => new(_documents!, _media!, _rules.Fingerprint);

    /// <summary>The files below <c>media/</c>.</summary>
    public ImmutableArray<SourceFile> Media => _files.Media;

    public ParsedDocuments Read()
    {
        _files = Scan(context);
        _documents = new DocumentCache(_files.Documents, cache, _rules);
        _media = new MediaCache(_files.Media, cache);
        return ReadAll(_files, i => _documents.Read(i, _files.Pipelines[i].Read, context.Diagnostics), context);
    }

    public Newsroom Link(ParsedDocuments documents) => Link(documents, _files, _media!.Read, context);

    /// <summary>Lists the newsroom's files, each with the desk that it belongs to.</summary>
    public static InputFiles Scan(BuildContext context)
    {
        var scan = SourceScan.Run(context.Project.Input, OptionsOf(context));
        scan.Report(context.Diagnostics);
        return InputFiles.Assign(scan.Files, context);
    }

    /// <summary>Gathers all documents; <paramref name="read"/> reads one by its number.</summary>
    public static ParsedDocuments ReadAll(InputFiles files, Func<int, ParsedDocument?> read, BuildContext context)
    {
        var documents = new ParsedDocument?[files.Documents.Length];
        context.Progress.Begin("reading", documents.Length);
        Parallel.For(0, documents.Length, OptionsOf(context), i =>
        {
            documents[i] = read(i);
            context.Progress.Step();
        });
        var unread = files.Documents.Where((_, i) => documents[i] is null).Select(d => d.Path);
        var frontPage = files.FrontPage is { } file ? FrontPageFields.Read(file, context) : ParsedFrontPage.Open;
        return ParsedDocuments.Sort(
            [.. documents.OfType<ParsedDocument>()],
            unread,
            frontPage,
            context.Site.Urls,
            ParsedDocuments.Today(context.Now, context.Site.Zone));
    }

    /// <summary>Links what was gathered; <paramref name="look"/> looks at a picture or another file that a text shows.</summary>
    public static Newsroom Link(ParsedDocuments documents, InputFiles files, Func<SourceFile, MediaReading> look, BuildContext context)
    {
        context.Progress.Begin("linking", documents.Articles.Length);
        return SiteLinker.Link(documents, new MediaFolder(files.Media, look), context);
    }

    private static ParallelOptions OptionsOf(BuildContext context) =>
        new() { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
}
