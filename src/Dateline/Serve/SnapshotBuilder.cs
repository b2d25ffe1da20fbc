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
/// Makes snapshots of the newsroom, and parses only what changed since the last one. A newsroom with errors has a snapshot too, of what
/// could be parsed. While <c>site.yml</c> or the theme is broken, the last good version of it is used.
/// </summary>
internal sealed class SnapshotBuilder(BuildRequest request, CancellationToken stop)
{
    // Templates cache their shared parts, and most of that is of no use to later snapshots. So they are loaded again after this many.
    private const int SnapshotsPerLoad = 100;

    private readonly ParsedSources _sourceCache = new(request.Project.ClockTick);
    private readonly string _settings = Path.Combine(request.Project.Input, SiteFields.FileName);
    private BuildContext? _lastGood;
    private int _snapshots;
    private ImmutableArray<Diagnostic> _contextDiagnostics = [];
    private SourceScan _sources = new([], []);

    /// <summary>How many documents were parsed for the newest snapshot.</summary>
    public int Parsed => _sourceCache.Parsed;

    /// <summary>A snapshot of the sources as they are now; null, with diagnostics, if there is and was no newsroom.</summary>
    public Snapshot? Build(FileChanges changes, DiagnosticBag diagnostics)
    {
        if (LoadContext(changes, diagnostics) is not { } context)
        {
            return null;
        }

        // A file that is read through a link has the stamp of the link's target, whose path is another one: only a scan finds it.
        _sources = !_sources.HasLinks && SourceList.Update(_sources.Files, request.Project.Input, changes) is { } updated
            ? _sources with { Files = updated }
            : SourceScan.Run(request.Project.Input, context.Parallel);
        _sources.Report(diagnostics);
        var files = InputFiles.Assign(_sources.Files, context);
        var rules = ParseRules.From(context.Site);
        _sourceCache.Start(files, rules);
        var parser = new SourceParser(context.Project.Input, rules);
        var documents = SiteBuild.ParseAll(
            files, i => _sourceCache.Read(files.Documents[i], parser, files.Pipelines[i].Read, diagnostics), context);
        var ofSources = diagnostics.Sorted();
        return Create(
            context,
            files,
            documents,
            () => Create(context with { Audience = Audience.Readers, Diagnostics = BagWith(ofSources, context) }, files, documents));
    }

    /// <summary>The settings and the theme, loaded again only if they changed.</summary>
    private BuildContext? LoadContext(FileChanges changes, DiagnosticBag diagnostics)
    {
        if (_lastGood is null || changes.Has(_settings) || IsLink(_settings)
            || changes.IsIn(request.Project.Theme) || ++_snapshots % SnapshotsPerLoad == 0)
        {
            var own = new DiagnosticBag();
            var prepared = ContextLoader.Prepare(request, new BuildProgress(), own, stop, _lastGood?.Templates.Theme);
            _contextDiagnostics = own.Sorted();
            if (prepared is not null && (_lastGood is null || !own.HasErrors))
            {
                _lastGood = prepared with { Audience = Audience.Editors };
            }
        }

        foreach (var diagnostic in _contextDiagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        diagnostics.ApplySettings(_lastGood?.Site.Checks ?? FrozenDictionary<string, Severity?>.Empty);
        if (_lastGood is null)
        {
            return null;
        }

        return _lastGood with { Now = ContextLoader.ReadNow(request.Now, _lastGood.Site.Zone, diagnostics), Diagnostics = diagnostics };
    }

    /// <summary>Whether the settings are read through a link, so that a change of another file may change them.</summary>
    private static bool IsLink(string file) => new FileInfo(file).LinkTarget is not null;

    private static DiagnosticBag BagWith(ImmutableArray<Diagnostic> known, BuildContext context)
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
        var own = BagWith([], context);
        CheckRules.Apply(new CheckInput(documents, newsroom, files.Media, [], context with { Diagnostics = own }));
        return own.Sorted();
    }

    private Snapshot Create(BuildContext context, InputFiles files, ParsedDocuments documents, Func<Snapshot>? asReaders = null)
    {
        var newsroom = SiteBuild.Process(new ParsedInput(files, documents, _sourceCache.ReadMedia), context);
        var pages = new Dictionary<string, PlannedPage>(newsroom.Articles.Length * 2, StringComparer.Ordinal);
        foreach (var planned in SiteBuild.Plan(newsroom, context))
        {
            pages.TryAdd(planned.Page.Address, planned);
        }

        return new Snapshot(
            context, documents, newsroom, pages, context.Diagnostics.Sorted(), () => Check(documents, newsroom, files, context), asReaders);
    }
}
