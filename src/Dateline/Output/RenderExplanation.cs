using System.Collections.Immutable;
using Dateline.Cache;
using Dateline.Diagnostics;

namespace Dateline.Output;

/// <summary>Says in words why a page is rendered, or why it is not.</summary>
internal static class RenderExplanation
{
    /// <summary>Whether a build would render the page at an address, and why.</summary>
    public static string Explain(ImmutableArray<PlannedPage> pages, string address, BuildCache cache, BuildContext context)
    {
        var planned = pages.FirstOrDefault(p => p.Page.Address == address || p.Page.Address == address + "/");
        if (planned.Page is null)
        {
            return $"The site has no page at {address}. {Nearest.Hint(address, [.. pages.Select(p => p.Page.Address)])}".TrimEnd();
        }

        var known = cache.Pages.Find(planned.Page.Address);
        var record = known >= 0 ? cache.Pages[known] : default;
        var isThere = known >= 0
            && new OutputFolder(context.Project.Output).StampOf(cache.Pages.AddressOf(known), record) is not null;
        var view = planned.Page.View();
        var fingerprint = PageFingerprint.Compute(view, context.RenderFingerprint);
        return isThere && fingerprint.Whole == record.View
            ? $"{planned.Page.Address} is up to date: nothing on it has changed since the last build."
            : $"{planned.Page.Address} would be rendered: {Reason(known, isThere, fingerprint, view, cache)}.";
    }

    /// <summary>Why a page is rendered; <paramref name="known"/> is its number in the cache, -1 when the cache does not have it.</summary>
    public static string Reason(int known, bool isThere, PageFingerprint fingerprint, object view, BuildCache cache)
    {
        if (known < 0)
        {
            return cache.ResetReason ?? "it is new";
        }

        var changes = fingerprint.ChangesSince(cache.Pages.MembersOf(known), view);
        if (changes.Length > 0)
        {
            return $"changed: {changes}";
        }

        return isThere ? "changed" : "its file was missing or altered";
    }
}
