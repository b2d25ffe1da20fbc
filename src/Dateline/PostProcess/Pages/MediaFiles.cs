using Dateline.Model;

namespace Dateline.PostProcess.Pages;

/// <summary>The pictures and files that something public uses, copied as they are.</summary>
internal static class MediaFiles
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Media.Values
            .OrderBy(m => m.Path, StringComparer.Ordinal)
            .Select(m => new StaticFilePage(m, System.IO.Path.Combine(builder.Context.Project.Input, m.Path)));
}
