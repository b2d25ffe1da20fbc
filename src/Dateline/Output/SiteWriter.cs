using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Dateline.Diagnostics;
using Dateline.Input;
using Dateline.Model;
using Dateline.State;
using Dateline.Theme;

namespace Dateline.Output;

/// <summary>
/// Pages in, files out. A page is rendered only when what it shows is not what it showed, and its file written only when its bytes are not those that
/// are there; what builds wrote and no page claims is removed.
/// </summary>
internal sealed class SiteWriter(BuildContext context, BuildCache memory)
{
    private readonly OutputFolder _site = new(context.Project.Output);
    private readonly TemplateErrors _misprints = new();

    /// <summary>Begins to look which files are still what the last build wrote.</summary>
    public OutputScan ScanOutput() => new(_site, memory.Pages, context);

    /// <summary>Whether every page can be written without overwriting a file that is somebody else's; reports those that are.</summary>
    public bool CanWrite(ImmutableArray<PlannedPage> sheets) => new ForeignFiles(_site, memory).Check(sheets, context);

    public WriteResult Write(ImmutableArray<PlannedPage> sheets, OutputScan survey)
    {
        context.Progress.Begin("printing", sheets.Length);
        survey.Finish();
        _site.Prepare();
        var known = memory.Pages.Find(Array.ConvertAll(ImmutableCollectionsMarshal.AsArray(sheets)!, s => s.Page.Address));
        var removed = OutputOwnership.Resolve(sheets, known, memory, _site);
        var outcomes = new PageOutcome[sheets.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        Parallel.For(0, sheets.Length, options, () => new Utf8Writer(), (i, _, writer) =>
        {
            outcomes[i] = Write(sheets[i], known[i], known[i] >= 0 ? survey[known[i]] : null, writer);
            context.Progress.Step();
            return writer;
        }, _ => { });
        _misprints.Report(context.Diagnostics);
        var gone = removed.Where(_site.Remove).ToImmutableArray();
        return new WriteResult(sheets, outcomes, gone, memory.HasNoFileList ? _site.Strangers(outcomes.Count(o => o.Fate != PageStatus.Failed)) : 0);
    }

    /// <summary>Says whether the page at an address would be rendered, and why.</summary>
    public string Explain(ImmutableArray<PlannedPage> sheets, string address)
    {
        var sheet = sheets.FirstOrDefault(s => s.Page.Address == address || s.Page.Address == address + "/");
        if (sheet.Page is null)
        {
            return $"The site has no page at {address}. {Nearest.Hint(address, [.. sheets.Select(s => s.Page.Address)])}".TrimEnd();
        }

        var known = memory.Pages.Find(sheet.Page.Address);
        var record = known >= 0 ? memory.Pages[known] : default;
        var isThere = known >= 0 && _site.StampOf(memory.Pages.AddressOf(known), record) is not null;
        var view = sheet.Page.View();
        var print = PageFingerprint.Compute(view, context.RenderFingerprint);
        return isThere && print.Whole == record.View
            ? $"{sheet.Page.Address} would not be made anew: nothing on it has changed since the last build."
            : $"{sheet.Page.Address} would be made anew: {Why(known, isThere, print, view)}.";
    }

    private PageOutcome Write(PlannedPage sheet, int known, FileStamp? there, Utf8Writer writer)
    {
        var record = known >= 0 ? memory.Pages[known] : default;
        var facts = sheet.Page.Facts;
        if (facts != 0 && facts == record.Facts && there is { } stamp)
        {
            return new PageOutcome(PageStatus.Kept, known, record with { Stamp = stamp.Value }, stamp, null, "", 0);
        }

        var started = Stopwatch.GetTimestamp();
        var view = sheet.Page.View();
        var print = PageFingerprint.Compute(view, context.RenderFingerprint);
        var kept = record with { Facts = facts, View = print.Whole };
        if (print.Whole == record.View && there is { } same)
        {
            return new PageOutcome(PageStatus.Kept, known, kept with { Stamp = same.Value }, same, print.Parts, "", 0);
        }

        var outcome = new PageOutcome(PageStatus.Same, known, kept, there ?? default, print.Parts, Why(known, there is not null, print, view), 0);
        outcome = sheet.Page.SourcePath is { } original ? Copy(sheet, outcome, (MediaFile)view, original) : Render(sheet, outcome, view, writer);
        return outcome with { Time = Stopwatch.GetTimestamp() - started };
    }

    private PageOutcome Copy(PlannedPage sheet, PageOutcome outcome, MediaFile file, string original)
    {
        // What was remembered of the file's stamp is of what was there before: only its bytes can tell.
        var record = outcome.Record with { Hash = file.Fingerprint, Length = file.Bytes, Stamp = 0 };
        var there = _site.StampOf(Encoding.UTF8.GetBytes(sheet.Page.Address), record);
        return Done(outcome, record, there, there is null ? _site.Copy(original, sheet.File) : default);
    }

    private PageOutcome Render(PlannedPage sheet, PageOutcome outcome, object view, Utf8Writer writer)
    {
        writer.Clear();
        if (_misprints.IsHopeless(sheet.Page, view))
        {
            return outcome with { Fate = PageStatus.Failed, Record = default };
        }

        try
        {
            sheet.Page.Render(view, writer);
        }
        catch (TemplateException exception)
        {
            _misprints.Add(sheet.Page, view, exception);
            return outcome with { Fate = PageStatus.Failed, Record = default };
        }

        var bytes = writer.Written;
        var record = outcome.Record with { Hash = Fingerprint.Of(bytes), Length = bytes.Length };
        var isWhatWas = outcome.Stamp != default && outcome.Known >= 0 && memory.Pages[outcome.Known].Hash == record.Hash;
        var there = isWhatWas ? outcome.Stamp : outcome.Known < 0 ? _site.Find(sheet.File, bytes) : null;
        return Done(outcome, record, there, there is null ? _site.Write(sheet.File, bytes) : default);
    }

    private static PageOutcome Done(PageOutcome outcome, PageRecord record, FileStamp? there, FileStamp written)
    {
        var stamp = there ?? written;
        var fate = there is not null ? PageStatus.Same : outcome.Known < 0 ? PageStatus.Added : PageStatus.Changed;
        return outcome with { Fate = fate, Stamp = stamp, Record = record with { Stamp = stamp.Value } };
    }

    private string Why(int known, bool isThere, PageFingerprint print, object view)
    {
        if (known < 0)
        {
            return memory.ResetReason ?? "it is new";
        }

        var changes = print.ChangesSince(memory.Pages.MembersOf(known), view);
        return changes.Length > 0 ? $"changed: {changes}" : isThere ? "changed" : "its file was missing or altered";
    }
}
