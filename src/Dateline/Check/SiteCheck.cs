using System.Collections.Immutable;
using Dateline.Check.Addresses;
using Dateline.Output;
using Dateline.PostProcess;

namespace Dateline.Check;

/// <summary>Checks a newsroom: all that a build would report, and the rules that only <c>check</c> has. Nothing is written.</summary>
internal static class SiteCheck
{
    /// <summary>
    /// Adds what is wrong to the context's diagnostics. Returns the site that was checked; without pages, when errors kept the finished
    /// pages from being checked.
    /// </summary>
    public static CheckedSite Run(BuildContext context, bool isForPublication = false)
    {
        using var linked = LinkedNewsroom.Open(context);
        var pages = SiteBuild.PostProcess(linked.Newsroom, context);
        CheckRules.Apply(
            new CheckInput(
                linked.Input.Documents,
                linked.Newsroom,
                linked.Input.Files.Media,
                ImmutableArray.CreateRange<PlannedPage, Page>(pages, p => p.Page),
                context)
            { IsForPublication = isForPublication });
        return new CheckedSite(linked.Newsroom, linked.Input.Documents, pages, context);
    }

    /// <summary>The site that <see cref="Run"/> would check, even when there are errors.</summary>
    public static CheckedSite Plan(BuildContext context)
    {
        using var linked = LinkedNewsroom.Open(context);
        return new CheckedSite(linked.Newsroom, linked.Input.Documents, [], context).Planned();
    }
}
