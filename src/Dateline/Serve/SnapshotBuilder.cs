using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Check;
using Dateline.Diagnostics;
using Dateline.Input.Files;
using Dateline.Model;
using Dateline.Output;
using Dateline.Process.Documents;
using Dateline.Process.Settings;

namespace Dateline.Serve;

/// <summary>
/// Makes one proof after another of what is on the disk, each from what was read for the last. A newsroom with errors has a proof too: of
/// what could be made of it. While <c>site.yml</c> or the theme is broken, the last good one of them is used.
/// </summary>
internal sealed class SnapshotBuilder(BuildRequest request, CancellationToken stop)
{
    // What templates printed of shared parts is kept with them, and for new proofs much of it is of no use.
    private const int Worn = 100;

    private readonly ParsedSources _readings = new(request.Project.ClockTick);
    private readonly string _settings = Path.Combine(request.Project.Input, SiteFields.FileName);
    private BuildContext? _good;
    private int _made;
    private ImmutableArray<Diagnostic> _diagnostics = [];
    private SourceScan _sources = new([], []);

    /// <summary>How many documents the newest proof had to parse.</summary>
    public int Parsed => _readings.Parsed;

    /// <summary>A proof of the sources as they are now; null, with complaints, when there is no newsroom and never was.</summary>
    public Snapshot? Make(FileChanges changes, DiagnosticBag diagnostics)
    {
        if (Prepare(changes, diagnostics) is not { } context)
        {
            return null;
        }

        _sources = SourceList.Renew(_sources.Files, request.Project.Input, changes) is { } renewed
            ? _sources with { Files = renewed }
            : SourceScan.Run(
                request.Project.Input, new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = stop });
        _sources.Report(diagnostics);
        var files = InputFiles.Assign(_sources.Files, context);
        var rules = ParseRules.From(context.Site);
        _readings.Begin(files, rules);
        var documents = SourceReader.ReadAll(
            files, i => _readings.Read(files.Documents[i], files.Pipelines[i], rules, diagnostics), context);
        var read = diagnostics.Sorted();
        return Of(
            context,
            files,
            documents,
            () => Of(context with { Audience = Audience.Readers, Diagnostics = Bag(context, read) }, files, documents));
    }

    /// <summary>The settings and the theme, read again only when they changed.</summary>
    private BuildContext? Prepare(FileChanges changes, DiagnosticBag diagnostics)
    {
        if (_good is null || changes.Has(_settings) || changes.IsIn(request.Project.Theme) || ++_made % Worn == 0)
        {
            var own = new DiagnosticBag();
            var prepared = ContextLoader.Prepare(request, new BuildProgress(), own, stop);
            _diagnostics = own.Sorted();
            _good = prepared is not null && (_good is null || !own.HasErrors) ? prepared with { Audience = Audience.Editors } : _good;
        }

        foreach (var diagnostic in _diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        diagnostics.ApplySettings(_good?.Site.Checks ?? FrozenDictionary<string, Severity?>.Empty);
        return _good is null
            ? null
            : _good with { Now = ContextLoader.ReadNow(request.Now, _good.Site.Zone, diagnostics), Diagnostics = diagnostics };
    }

    private static DiagnosticBag Bag(BuildContext context, ImmutableArray<Diagnostic> known)
    {
        var bag = new DiagnosticBag();
        bag.ApplySettings(context.Site.Checks);
        foreach (var diagnostic in known)
        {
            bag.Add(diagnostic);
        }

        return bag;
    }

    private static ImmutableArray<Diagnostic> Check(ParsedDocuments documents, Newsroom newsroom, InputFiles files, BuildContext context)
    {
        var own = Bag(context, []);
        CheckRules.Apply(new CheckInput(documents, newsroom, files.Media, [], context with { Diagnostics = own }));
        return own.Sorted();
    }

    private Snapshot Of(BuildContext context, InputFiles files, ParsedDocuments documents, Func<Snapshot>? asReaders = null)
    {
        var newsroom = SourceReader.Link(documents, files, _readings.ReadMedia, context);
        var pages = new Dictionary<string, PlannedPage>(newsroom.Articles.Length * 2, StringComparer.Ordinal);
        foreach (var planned in SiteBuild.LayOut(newsroom, context))
        {
            pages.TryAdd(planned.Page.Address, planned);
        }

        return new Snapshot(
            context, documents, newsroom, pages, context.Diagnostics.Sorted(), () => Check(documents, newsroom, files, context), asReaders);
    }
}
