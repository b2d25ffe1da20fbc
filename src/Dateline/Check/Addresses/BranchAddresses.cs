using System.Collections.Immutable;
using Dateline.Diagnostics;
using Dateline.Process.Addresses;

namespace Dateline.Check.Addresses;

/// <summary>
/// What a branch does to the addresses of the site and to the ids of its stories, compared with the base: what is lost by mistake, and what
/// is removed on purpose.
/// </summary>
internal sealed record BranchAddresses(
    CheckedSite Then, CheckedSite Now, ImmutableArray<Removal> Removals, ChangedIds.Result Ids)
{
    private const int MostNamed = 3;

    public static BranchAddresses Compare(CheckedSite then, CheckedSite now)
    {
        var moved = new MovedTexts(then, now);
        return new BranchAddresses(then, now, LostAddresses.Find(then, now, moved), ChangedIds.Find(then, now, moved));
    }

    /// <summary>The diagnostics of the branch, sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnose()
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.ApplySettings(Now.Site.Checks);
        foreach (var removal in Removals.Where(r => !r.IsAgreed))
        {
            diagnostics.Error(
                Codes.LostAddress,
                removal.Where,
                $"the branch loses the address {removal.Address}: {removal.Cause}",
                hint: HintOf(removal));
        }

        ReportIds(diagnostics);
        ReportReusedIds(diagnostics);
        ReportRewritten(diagnostics);
        ReportCorrections(diagnostics);
        ReportAgreed(diagnostics);
        ReportNeedless(diagnostics);
        return diagnostics.Sorted();
    }

    private SourceSpan Settings => SourceSpan.File(
        Project.DisplayPathIn(Project.DisplayPath(Now.Context.Project.Input), Process.Settings.SiteFields.FileName));

    private static string HintOf(Removal removal) => removal switch
    {
        { Text: not null } => $"add {removal.Line}, or run 'dateline check --fix' with the same --since",
        { Target: not null } => $"add to site.yml {removal.Line}, or run 'dateline check --fix' with the same --since",
        _ => $"to send readers elsewhere, add to site.yml redirects: {{{removal.Address}: /another/}}; "
            + $"to remove it on purpose, gone: [{removal.Address}]",
    };

    private void ReportIds(DiagnosticBag diagnostics)
    {
        if (Ids.SiteThen is { } site)
        {
            diagnostics.Error(
                Codes.ChangedId,
                Settings,
                $"the ids of all stories in feeds begin with {Now.Site.Feeds.Id} now, and with {site} before",
                hint: $"add to site.yml feeds: {{id: {site}}}, or run 'dateline check --fix' with the same --since");
        }

        foreach (var (story, id) in Ids.Stories)
        {
            diagnostics.Error(
                Codes.ChangedId,
                story.Title.Where,
                "the story's id in feeds changes, so it would reappear as new",
                hint: $"add id: {id}, or run 'dateline check --fix' with the same --since");
        }
    }

    private void ReportReusedIds(DiagnosticBag diagnostics)
    {
        foreach (var reused in Ids.Reused.Where(r => !r.IsTwin))
        {
            diagnostics.Error(
                Codes.ChangedId,
                reused.Story.Title.Where,
                $"the story's id in feeds is that of {reused.Former}, which the branch removes, so readers of that one would not see this "
                    + "one",
                hint: $"add id: {reused.Own}, or run 'dateline check --fix' with the same --since");
        }
    }

    private void ReportRewritten(DiagnosticBag diagnostics)
    {
        foreach (var (story, id) in Ids.Rewritten)
        {
            diagnostics.Warning(
                Codes.AnotherText,
                story.Title.Where,
                "headline and text have nothing in common with the published story in this file, so readers of that one in feeds would not "
                    + "see this one",
                hint: $"if it is another story, add id: {PermanentIds.Another(id, story)}; if it is the same one, add id: {id}");
        }
    }

    private void ReportCorrections(DiagnosticBag diagnostics)
    {
        foreach (var (story, correction, number, numberNow) in Ids.Corrections)
        {
            var named = $"the correction of {correction.Date.Day:yyyy-MM-dd}";
            if (numberNow == 0)
            {
                diagnostics.Warning(
                    Codes.CorrectionNumber,
                    story.Title.Where,
                    $"{named}, number {number} of the story, is gone, and the next one would have its id in feeds",
                    hint: "keep it; if it was wrong, say so in another correction below it");
                continue;
            }

            diagnostics.Error(
                Codes.CorrectionNumber,
                story.Title.Where,
                $"{named} is number {numberNow} of the story now, and was number {number}, which links and feeds know it by",
                hint: "write new corrections of a day below its older ones, or with their time, and keep the old ones");
        }
    }

    /// <summary>Lists what the branch removes on purpose: by entry of <c>gone</c>, else by what has expired.</summary>
    private void ReportAgreed(DiagnosticBag diagnostics)
    {
        var agreed = Removals.Where(r => r.IsAgreed).ToLookup(r => Now.Site.Gone.FirstOrDefault(g => g.Covers(r.Address)));
        foreach (var group in agreed)
        {
            if (group.Key is { } entry)
            {
                diagnostics.Note(Codes.RemovedAddress, entry.Where, $"'{entry}' removes {Name([.. group])} on purpose");
                continue;
            }

            foreach (var removal in group)
            {
                diagnostics.Note(Codes.RemovedAddress, removal.Where, $"the branch removes {removal.Address}: {removal.Cause}");
            }
        }
    }

    private static string Name(ImmutableArray<Removal> removals)
    {
        var named = string.Join(", ", removals.Take(MostNamed).Select(r => r.Address));
        return removals.Length > MostNamed ? $"{named} and {Quantity.Format(removals.Length - MostNamed, "more address")}" : named;
    }

    /// <summary>Reports new entries of <c>gone</c> for addresses that the site never had.</summary>
    private void ReportNeedless(DiagnosticBag diagnostics)
    {
        var known = Then.Site.Gone.Select(g => g.ToString()).ToHashSet(StringComparer.Ordinal);
        var added = Now.Newsroom.Gone.Where(g => !known.Contains(g.ToString())).ToArray();
        var addresses = added.Length == 0 ? [] : Then.Addresses();
        foreach (var entry in added.Where(g => !addresses.Any(g.Covers)))
        {
            diagnostics.Warning(
                Codes.NeedlessGone,
                entry.Where,
                $"the site had nothing at {entry}",
                hint: "write an address that it had, or delete the entry");
        }
    }
}
