using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.PostProcess.Pages;

/// <summary>The files of <c>media/</c> that a public page uses, and all files of <c>static/</c>, copied unchanged.</summary>
internal static class MediaFiles
{
    public static IEnumerable<Page> LayOut(Newsroom newsroom, PageBuilder builder) =>
        newsroom.Media.Values
            .OrderBy(m => m.Path, StringComparer.Ordinal)
            .Select(m => Copy(m, m.Address, builder))
            .Concat(newsroom.StaticFiles.Select(f => Copy(f, StaticFolder.AddressOf(f.Path), builder)));

    private static StaticFilePage Copy(MediaFile file, string address, PageBuilder builder) =>
        new(file, address, System.IO.Path.Combine(builder.Context.Project.Input, file.Path));
}
