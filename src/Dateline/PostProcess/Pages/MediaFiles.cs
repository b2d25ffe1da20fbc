using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>The files of <c>media/</c> that a public page uses, copied unchanged.</summary>
internal static class MediaFiles
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Media.Values
            .OrderBy(m => m.Path, StringComparer.Ordinal)
            .Select(m => new StaticFilePage(m, System.IO.Path.Combine(builder.Context.Project.Input, m.Path)));
}
