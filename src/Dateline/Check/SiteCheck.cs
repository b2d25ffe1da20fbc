using System.Collections.Immutable;
using Dateline.PostProcess;

namespace Dateline.Check;

/// <summary>Checks a newsroom: all that a build would report, and the rules that only <c>check</c> has. Nothing is written.</summary>
internal static class SiteCheck
{
    /// <summary>Adds what is wrong to the context's diagnostics. False when errors kept the finished pages from being checked.</summary>
    public static bool Run(BuildContext context, bool isForPublication = false)
    {
        using var linked = LinkedNewsroom.Open(context);
        var pages = SiteBuild.PostProcess(linked.Newsroom, context);
        CheckRules.Apply(
            new CheckInput(
                linked.Input.Documents,
                linked.Newsroom,
                linked.Input.Files.Media,
                ImmutableArray.CreateRange<Dateline.Output.PlannedPage, Page>(pages, p => p.Page),
                context)
            { IsForPublication = isForPublication });
        return !pages.IsEmpty;
    }
}
