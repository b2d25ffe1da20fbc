using Dateline.Diagnostics;
using Dateline.Model;
using Dateline.Output;
using Dateline.Process;

namespace Dateline.Serve;

/// <summary>
/// Makes one proof after another of what is on the disk, each from what was read for the last. A newsroom with errors has a proof too: of what
/// could be made of it. While <c>site.yml</c> or the theme is broken, the last good one of them is used.
/// </summary>
internal sealed class Proofs(BuildRequest request, CancellationToken stop)
{
    private readonly Readings _readings = new();
    private BuildContext? _good;

    /// <summary>How many documents the newest proof had to parse.</summary>
    public int Parsed => _readings.Parsed;

    /// <summary>A proof of the sources as they are now; null, with complaints, when there is no newsroom and never was.</summary>
    public Proof? Make(DiagnosticBag diagnostics)
    {
        var context = Prepare(diagnostics);
        if (context is null)
        {
            return null;
        }

        var desks = Newsdesk.Scan(context);
        var rules = ReadingRules.Of(context.Site);
        _readings.Begin(desks, rules);
        var drafts = Newsdesk.Gather(desks, i => _readings.Read(desks.Documents[i], desks.Pipelines[i], rules, diagnostics), context);
        return Of(context, desks, drafts, () => Of(context with { Audience = Audience.Readers, Diagnostics = new DiagnosticBag() }, desks, drafts));
    }

    private BuildContext? Prepare(DiagnosticBag diagnostics)
    {
        var prepared = Preparation.Prepare(request, new BuildProgress(), diagnostics, stop);
        if (prepared is not null && (_good is null || !diagnostics.HasErrors))
        {
            _good = prepared with { Audience = Audience.Desk };
        }

        return _good is null ? null : _good with { Now = prepared?.Now ?? _good.Now, Diagnostics = diagnostics };
    }

    private Proof Of(BuildContext context, Desks desks, Drafts drafts, Func<Proof>? asReaders = null)
    {
        var newsroom = Newsdesk.Link(drafts, desks, _readings.Look, context);
        var sheets = new Dictionary<string, Sheet>(newsroom.Articles.Length * 2, StringComparer.Ordinal);
        foreach (var sheet in Engine.LayOut(newsroom, context))
        {
            sheets.TryAdd(sheet.Page.Address, sheet);
        }

        return new Proof(context, drafts, newsroom, sheets, context.Diagnostics.Sorted(), asReaders);
    }
}
