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
internal sealed class Press(BuildContext context, Memory memory)
{
    private readonly SiteFolder _site = new(context.Project.Output);
    private readonly Misprints _misprints = new();

    /// <summary>Begins to look which files are still what the last build wrote.</summary>
    public Survey Survey() => new(_site, memory.Pages, context);

    /// <summary>Whether every page can be written without overwriting a file that is somebody else's; reports those that are.</summary>
    public bool MayWrite(ImmutableArray<Sheet> sheets) => new ForeignFiles(_site, memory).Check(sheets, context);

    public Printed Print(ImmutableArray<Sheet> sheets, Survey survey)
    {
        context.Progress.Begin("printing", sheets.Length);
        survey.Finish();
        _site.Prepare();
        var known = memory.Pages.Find(Array.ConvertAll(ImmutableCollectionsMarshal.AsArray(sheets)!, s => s.Page.Address));
        var removed = Claims.Settle(sheets, known, memory, _site);
        var outcomes = new Outcome[sheets.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = context.Stop };
        Parallel.For(0, sheets.Length, options, () => new Utf8Writer(), (i, _, writer) =>
        {
            outcomes[i] = Print(sheets[i], known[i], known[i] >= 0 ? survey[known[i]] : null, writer);
            context.Progress.Step();
            return writer;
        }, _ => { });
        _misprints.Complain(context.Diagnostics);
        var gone = removed.Where(_site.Remove).ToImmutableArray();
        return new Printed(sheets, outcomes, gone, memory.HasNoList ? _site.Strangers(outcomes.Count(o => o.Fate != Fate.Failed)) : 0);
    }

    /// <summary>Says whether the page at an address would be rendered, and why.</summary>
    public string Explain(ImmutableArray<Sheet> sheets, string address)
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
        var print = PagePrint.Of(view, context.Look);
        return isThere && print.Whole == record.View
            ? $"{sheet.Page.Address} would not be made anew: nothing on it has changed since the last build."
            : $"{sheet.Page.Address} would be made anew: {Why(known, isThere, print, view)}.";
    }

    private Outcome Print(Sheet sheet, int known, Stamp? there, Utf8Writer writer)
    {
        var record = known >= 0 ? memory.Pages[known] : default;
        var facts = sheet.Page.Facts;
        if (facts != 0 && facts == record.Facts && there is { } stamp)
        {
            return new Outcome(Fate.Kept, known, record with { Stamp = stamp.Value }, stamp, null, "", 0);
        }

        var started = Stopwatch.GetTimestamp();
        var view = sheet.Page.View();
        var print = PagePrint.Of(view, context.Look);
        var kept = record with { Facts = facts, View = print.Whole };
        if (print.Whole == record.View && there is { } same)
        {
            return new Outcome(Fate.Kept, known, kept with { Stamp = same.Value }, same, print.Parts, "", 0);
        }

        var outcome = new Outcome(Fate.Same, known, kept, there ?? default, print.Parts, Why(known, there is not null, print, view), 0);
        outcome = sheet.Page.CopyOf is { } original ? Copy(sheet, outcome, (MediaFile)view, original) : Render(sheet, outcome, view, writer);
        return outcome with { Time = Stopwatch.GetTimestamp() - started };
    }

    private Outcome Copy(Sheet sheet, Outcome outcome, MediaFile file, string original)
    {
        // What was remembered of the file's stamp is of what was there before: only its bytes can tell.
        var record = outcome.Record with { Hash = file.Fingerprint, Length = file.Bytes, Stamp = 0 };
        var there = _site.StampOf(Encoding.UTF8.GetBytes(sheet.Page.Address), record);
        return Done(outcome, record, there, there is null ? _site.Copy(original, sheet.File) : default);
    }

    private Outcome Render(Sheet sheet, Outcome outcome, object view, Utf8Writer writer)
    {
        writer.Clear();
        if (_misprints.IsHopeless(sheet.Page, view))
        {
            return outcome with { Fate = Fate.Failed, Record = default };
        }

        try
        {
            sheet.Page.Print(view, writer);
        }
        catch (TemplateException exception)
        {
            _misprints.Add(sheet.Page, view, exception);
            return outcome with { Fate = Fate.Failed, Record = default };
        }

        var bytes = writer.Written;
        var record = outcome.Record with { Hash = Fingerprint.Of(bytes), Length = bytes.Length };
        var isWhatWas = outcome.Stamp != default && outcome.Known >= 0 && memory.Pages[outcome.Known].Hash == record.Hash;
        var there = isWhatWas ? outcome.Stamp : outcome.Known < 0 ? _site.Find(sheet.File, bytes) : null;
        return Done(outcome, record, there, there is null ? _site.Write(sheet.File, bytes) : default);
    }

    private static Outcome Done(Outcome outcome, PageRecord record, Stamp? there, Stamp written)
    {
        var stamp = there ?? written;
        var fate = there is not null ? Fate.Same : outcome.Known < 0 ? Fate.Added : Fate.Changed;
        return outcome with { Fate = fate, Stamp = stamp, Record = record with { Stamp = stamp.Value } };
    }

    private string Why(int known, bool isThere, PagePrint print, object view)
    {
        if (known < 0)
        {
            return memory.Forgotten ?? "it is new";
        }

        var changes = print.ChangesSince(memory.Pages.MembersOf(known), view);
        return changes.Length > 0 ? $"changed: {changes}" : isThere ? "changed" : "its file was missing or altered";
    }
}
